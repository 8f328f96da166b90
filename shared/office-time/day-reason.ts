import type { LocalDate } from "#shared/kernel/clock.ts";
import { type Calendar, isWorkingDay, ownDay } from "#shared/office-time/calendar.ts";
import { dayNumber } from "#shared/office-time/civil-date.ts";
import { nationalDay } from "#shared/office-time/national-days.ts";

/** Why an office works on a date, or does not. */
export interface DayReason {
  readonly open: boolean;
  /**
   * `week`: as in any week; `national`: a national day off, or a Saturday worked for one; `own`: the office closed or
   * opened by itself.
   */
  readonly why: "week" | "national" | "own";
  /** The national day's name in Vietnamese, or the reason that the office gave. */
  readonly name?: string;
}

/** In the order in which they stand above each other: the office's own days, the country's, the week. @throws DomainError `calendar-unknown` */
export function dayReason(calendar: Calendar, date: LocalDate): DayReason {
  const national = nationalDay(dayNumber(date), calendar);
  const open = isWorkingDay(calendar, date);
  const own = ownDay(calendar, date);
  if (own !== undefined) return { open, why: "own", name: own.reason };
  return national === undefined ? { open, why: "week" } : { open, why: "national", name: national.name };
}
