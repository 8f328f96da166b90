import type { Instant } from "#shared/kernel/clock.ts";
import type { HistoryEntry } from "./dossier.ts";
import { DossierStatus } from "./status.ts";

/** What another software's record says otherwise than what had been taken over from it. */
export interface Correction {
  /** Names of the fields that changed. */
  readonly fields: readonly string[];
  /** The status that no legal move leads to from the one before. */
  readonly status?: DossierStatus | undefined;
  /** When the result was handed over, where the step has another hour. */
  readonly returnedAt?: Instant | undefined;
  /** How the hand-over was counted, where the changed fields would tell it otherwise. */
  readonly counted?: "on-time" | "late" | undefined;
}

/** The detail of a `correct` entry: `channel,promisedAt,status=inProcess,late`. */
export function correctionDetail({ fields, status, returnedAt, counted }: Correction): string {
  const parts = [...fields.toSorted(), status && `status=${status}`, returnedAt && `returnedAt=${returnedAt}`, counted];
  return parts.filter((part) => part !== undefined).join(",");
}

/** The status that a correction set; undefined where it left it. */
export function correctedStatus(detail = ""): DossierStatus | undefined {
  const status = /(?:^|,)status=(\w+)/.exec(detail)?.[1];
  return status === undefined ? undefined : DossierStatus.parse(status);
}

/**
 * Whether the hand-over at this place of a history was counted as on time, where a later correction would tell it otherwise:
 * figures of past days stay as they were counted.
 */
export function countedOnTime(history: readonly HistoryEntry[], returned: number): boolean | undefined {
  const verdicts = history.slice(returned + 1).map(({ detail = "" }) => /(?:^|,)(on-time|late)$/.exec(detail)?.[1]);
  const verdict = verdicts.find((found) => found !== undefined);
  return verdict === undefined ? undefined : verdict === "on-time";
}

/** When the result was last handed over, as corrected since; undefined where it never was. */
export function returnedAtOf(history: readonly HistoryEntry[]): Instant | undefined {
  const returned = history.findLastIndex(({ move }) => move === "return");
  const corrections = history
    .slice(returned + 1)
    .map(({ detail = "" }) => /(?:^|,)returnedAt=([^,]+)/.exec(detail)?.[1]);
  return corrections.findLast((found) => found !== undefined) ?? history[returned]?.at;
}
