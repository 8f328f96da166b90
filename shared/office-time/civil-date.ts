import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { toInstant } from "#shared/kernel/clock.ts";

export const dayMs = 86_400_000;
export const minuteMs = 60_000;

/** Milliseconds since 1970 UTC. @throws RangeError for anything but UTC, which would be read in the zone of the process. */
export function epochOf(instant: Instant): number {
  const epoch = instant.endsWith("Z") ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(epoch)) throw new RangeError(`Not an instant in UTC: ${instant}`);
  return epoch;
}

/** Days of the week as the calendar names them, Sunday first. */
export const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
export type Weekday = (typeof weekdays)[number];

/** 1 January 1970 was a Thursday. */
const weekdayOfDayZero = 4;

/** Days since 1 January 1970. No time zone takes part. @throws RangeError when the date does not exist. */
export function dayNumber(date: LocalDate): number {
  const day = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / dayMs;
  if (Number.isNaN(day) || dateOf(day) !== date) throw new RangeError(`Not a date: ${date}`);
  return day;
}

/** The date of a day number, the inverse of `dayNumber`. @throws RangeError when it is not a finite number. */
export function dateOf(day: number): LocalDate {
  return toInstant(day * dayMs).slice(0, 10);
}

/** The weekday of a day number. */
export function weekdayOf(day: number): Weekday {
  const index = (((day + weekdayOfDayZero) % 7) + 7) % 7;
  return weekdays[index] as Weekday;
}
