import type { LocalDate } from "#shared/kernel/clock.ts";

/**
 * What a day came to; every count is a number of steps taken on that local date, but for the minutes. Out of hours is what
 * might not wait and was received then (`onWeekend` of these on a Saturday or Sunday); `outOfHoursMinutes` is the sum, over
 * those handed over on that day (`outOfHoursReturned`), from reception until the result was ready.
 */
export const counts = [
  "submitted",
  "received",
  "started",
  "reworked",
  "supplementRequested",
  "paymentRequired",
  "resumed",
  "presented",
  "finished",
  "returned",
  "refused",
  "withdrawn",
  "stopped",
  "extended",
  "refunded",
  "onTime",
  "late",
  "outOfHours",
  "onWeekend",
  "outOfHoursReturned",
  "outOfHoursMinutes",
] as const;
export type Count = (typeof counts)[number];
/** Zero counts are left out of the stored form and filled in on reading. */
export type Counts = Record<Count, number>;

export interface DayTotals {
  readonly date: LocalDate;
  readonly office: Counts;
  readonly departments: Readonly<Record<string, Counts>>;
  readonly procedures: Readonly<Record<string, Counts>>;
}

export interface Totals {
  /** All zero for a day on which nothing was recorded. */
  read(officeId: string, date: LocalDate): Promise<DayTotals>;
  /** Dossiers not handed over at this moment, whatever day they came. */
  countOpen(officeId: string): Promise<number>;
}
