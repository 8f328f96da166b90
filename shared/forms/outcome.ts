import type { Dossier } from "#shared/dossiers/dossier.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { statusNames } from "./step-words.ts";
import { slip } from "./words.ts";

export type Result = "running" | "early" | "onTime" | "overdue" | "unsettled";

/** How a dossier stands to its appointment: a day or more before it, by its hour, after it. What ended without a result is neither. */
export function outcomeOf({ status, endedAt, promisedAt }: Dossier, zone: string): Result {
  if (status === "refused" || status === "withdrawn" || status === "stopped") return "unsettled";
  if (endedAt === undefined) return "running";
  if (endedAt > promisedAt) return "overdue";
  return localDate(endedAt, zone) < localDate(promisedAt, zone) ? "early" : "onTime";
}

export function outcomeWords(dossier: Dossier, zone: string): string {
  const outcome = outcomeOf(dossier, zone);
  return outcome === "unsettled" ? statusNames[dossier.status] : slip[outcome];
}
