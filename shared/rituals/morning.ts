import type { Dossier } from "#shared/dossiers/dossier.ts";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { atWallTime } from "#shared/office-time/working-time.ts";

/** Why a dossier stands on a morning's list, the most pressing first. */
export const morningGroups = ["late", "before-noon", "today", "waiting"] as const;
export type MorningGroup = (typeof morningGroups)[number];

/** A dossier on the list of a morning. */
export interface MorningRow
  extends Pick<Dossier, "code" | "procedure" | "department" | "promisedAt" | "status" | "missing" | "presentedAt"> {
  readonly group: MorningGroup;
  /** Whose list it is on; absent: the department's. */
  readonly officer?: string | undefined;
}

/** Wall time after which a morning's list is no news any more. */
const noon = "12:00";

/** Whether it is past noon of that date. @param zone IANA name. */
export function isTooLate(date: LocalDate, now: Instant, zone: string): boolean {
  return now >= atWallTime(date, noon, zone);
}

/**
 * Why a dossier concerns its officer on the morning of `date`; undefined where it does not: it is ready or ended, or promised for
 * another day. While the citizen has to bring something the clock stands still, whatever hour was promised.
 */
export function morningGroup(
  { status, endedAt, promisedAt }: Dossier,
  { date, now, zone }: { date: LocalDate; now: Instant; zone: string },
): MorningGroup | undefined {
  if (endedAt !== undefined) return undefined;
  if (status === "supplementRequested" || status === "paymentRequired") return "waiting";
  if (promisedAt < now) return "late";
  if (promisedAt < atWallTime(date, noon, zone)) return "before-noon";
  return promisedAt < atWallTime(date, "24:00", zone) ? "today" : undefined;
}
