import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { type Calendar, isWorkingDay, workingHours } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { addWorkingDays, atWallTime, closingOn, localDate } from "#shared/office-time/working-time.ts";

/** Closing time of the n-th working day after the local date of an instant. @throws DomainError `calendar-unknown` */
export function closingAfter(calendar: Calendar, at: Instant, workingDays: number): Instant {
  const date = addWorkingDays(calendar, localDate(at, calendar.zone), workingDays, "receipt-day-excluded");
  return closingOn(calendar, date) ?? at;
}

/**
 * When a leader is reminded of an hour that comes: as the counters open on the working day before, or on the day itself where that is
 * past already. @throws DomainError `calendar-unknown`
 */
export function reminderBefore(calendar: Calendar, due: Instant, now: Instant): Instant {
  const date = localDate(due, calendar.zone);
  const before = openingOn(calendar, workingDayBefore(calendar, date));
  return before > now ? before : openingOn(calendar, date);
}

function openingOn(calendar: Calendar, date: LocalDate): Instant {
  return atWallTime(date, workingHours(calendar, date)[0]?.[0] ?? "00:00", calendar.zone);
}

function workingDayBefore(calendar: Calendar, date: LocalDate): LocalDate {
  let day = dayNumber(date) - 1;
  while (!isWorkingDay(calendar, dateOf(day))) day -= 1;
  return dateOf(day);
}
