import type { LocalDate } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";

/** A week of the calendar from Monday to Sunday, by its ISO 8601 name: `2026-W47`. */
export interface Week {
  readonly name: string;
  readonly monday: LocalDate;
  readonly sunday: LocalDate;
}

/** 1 January 1970 was a Thursday: three days after a Monday. */
const mondayShift = 3;

/** The week that a date lies in. The one with a year's first Thursday is its first. @throws RangeError when the date does not exist */
export function weekOf(date: LocalDate): Week {
  const day = dayNumber(date);
  const monday = day - ((((day + mondayShift) % 7) + 7) % 7);
  const year = dateOf(monday + 3).slice(0, 4);
  const number = Math.floor((monday + 3 - dayNumber(`${year}-01-01`)) / 7) + 1;
  return { name: `${year}-W${String(number).padStart(2, "0")}`, monday: dateOf(monday), sunday: dateOf(monday + 6) };
}

/** The week before that of a date. */
export function weekBefore(date: LocalDate): Week {
  return weekOf(dateOf(dayNumber(date) - 7));
}

/** So many days before a date. */
export function daysBefore(date: LocalDate, days: number): LocalDate {
  return dateOf(dayNumber(date) - days);
}
