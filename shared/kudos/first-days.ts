import type { LocalDate } from "#shared/kernel/clock.ts";
import { isWorkingDay } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { Office } from "#shared/offices/office.ts";
import { weekOf } from "./week.ts";

type Calendar = Office["calendar"];

/** Whether a date is the first on which the office opens in its week. @throws DomainError `calendar-unknown` */
export function isFirstOfWeek(calendar: Calendar, date: LocalDate): boolean {
  return isFirstSince(calendar, weekOf(date).monday, date);
}

/** Whether a date is the first on which the office opens in its month. @throws DomainError `calendar-unknown` */
export function isFirstOfMonth(calendar: Calendar, date: LocalDate): boolean {
  return isFirstSince(calendar, `${date.slice(0, 7)}-01`, date);
}

/** The first and the last day of the month before that of a date. */
export function monthBefore(date: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } {
  const to = dateOf(dayNumber(`${date.slice(0, 7)}-01`) - 1);
  return { from: `${to.slice(0, 7)}-01`, to };
}

function isFirstSince(calendar: Calendar, first: LocalDate, date: LocalDate): boolean {
  for (let day = dayNumber(first); day < dayNumber(date); day += 1) {
    if (isWorkingDay(calendar, dateOf(day))) return false;
  }
  return isWorkingDay(calendar, date);
}
