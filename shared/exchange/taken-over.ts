import type { Channel, Dossier } from "#shared/dossiers/dossier.ts";
import type { DossierStatus } from "#shared/dossiers/status.ts";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import type { FieldProblem } from "#shared/kernel/errors.ts";

/** An instant in UTC (`…Z`), or a wall clock of the office without a zone: `2026-11-20T08:15:00`. */
export type Moment = string;

/** One row as another software wrote it: a dossier in the ten-status shape. */
export interface ImportRow {
  readonly code: string;
  /** A number that rises with each change of the record, or the time of the last change, which counts in milliseconds since 1970. */
  readonly version: number | Moment;
  readonly source?: string | undefined;
  readonly procedure: string;
  readonly department?: string | undefined;
  readonly channel: Channel;
  readonly status: DossierStatus;
  readonly receivedAt: Moment;
  readonly promisedAt?: Moment | undefined;
  /** When the clock stopped: result ready, refused, withdrawn or stopped. */
  readonly finishedAt?: Moment | undefined;
  readonly returnedAt?: Moment | undefined;
  /** When it came to its present status. */
  readonly changedAt?: Moment | undefined;
  /** Slack id of the officer whose list it is on. */
  readonly officer?: string | undefined;
}

/** A row that the office's rules allow, in stored forms. */
export interface TakenOver
  extends Omit<ImportRow, "version" | "receivedAt" | "promisedAt" | "finishedAt" | "returnedAt" | "changedAt"> {
  readonly version: number;
  readonly procedureFrom: LocalDate;
  readonly department: string;
  readonly receivedAt: Instant;
  /** As the record has it. */
  readonly promisedAt?: Instant | undefined;
  /** As the record has it or, where it does not say, by the rule. */
  readonly promised: Instant;
  readonly endedAt?: Instant | undefined;
  readonly returnedAt?: Instant | undefined;
  readonly changedAt: Instant;
  /** Who signs, where that is not the chair or a vice-chair. */
  readonly signedBy?: Dossier["signedBy"];
  /** 48 bits of what the row says: the same version must say the same. */
  readonly content: string;
}

/** What became of a row. `stale`: a newer version is here; `unchanged`: this very version is. */
export type ImportResult =
  | { readonly result: "created" | "updated" | "unchanged" | "stale" }
  | { readonly result: "invalid"; readonly fields: readonly FieldProblem[] };
export type ImportResultName = ImportResult["result"];

export function invalid(field: string, problem: string): Extract<ImportResult, { result: "invalid" }> {
  return { result: "invalid", fields: [{ field, problem }] };
}
