import { type Instant, type LocalDate, toInstant } from "#shared/kernel/clock.ts";
import { type Calendar, hoursOn, workingDayFrom } from "#shared/office-time/calendar.ts";
import { dateOf, dayMs, dayNumber, epochOf, minuteMs } from "#shared/office-time/civil-date.ts";
import { minutesOfDay } from "#shared/office-time/hours.ts";
import { offsetAt } from "#shared/office-time/zone.ts";

/** Whether the day of receipt is the first of "n working days"; the Civil Code's counting rule says it is not. */
export const countingPolicies = ["receipt-day-excluded", "receipt-day-counted"] as const;
export type CountingPolicy = (typeof countingPolicies)[number];

/** One session as milliseconds since 1970 UTC; its end is no longer working time. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The date on the wall of a zone at an instant. @throws RangeError when either does not exist. */
export function localDate(instant: Instant, zone: string): LocalDate {
  return dateOf(localDay(epochOf(instant), zone));
}

/** The time on the wall of a zone at an instant, `16:45`; seconds are left off. @throws RangeError as `localDate`. */
export function wallTime(instant: Instant, zone: string): string {
  const epoch = epochOf(instant);
  return toInstant(epoch + offsetAt(epoch, zone)).slice(11, 16);
}

/**
 * The instant at which the wall of a zone shows a date and a time (`24:00` is the end of the date). When the clocks go
 * back it is the first of the two; a time that they skip is read with the offset from before the change.
 * @throws RangeError when the date, the time or the zone does not exist.
 */
export function atWallTime(date: LocalDate, time: string, zone: string): Instant {
  return toInstant(wallEpoch(dayNumber(date), time, zone));
}

/** Whether the office is in session at an instant; at the minute of closing it no longer is. @throws DomainError `calendar-unknown` */
export function isWorkingInstant(calendar: Calendar, instant: Instant): boolean {
  const epoch = epochOf(instant);
  return spansOf(calendar, localDay(epoch, calendar.zone)).some(({ start, end }) => start <= epoch && epoch < end);
}

/** The instant itself when the office is in session, otherwise the start of its next session. @throws DomainError `calendar-unknown` */
export function nextWorkingInstant(calendar: Calendar, from: Instant): Instant {
  const epoch = epochOf(from);
  const { start } = sessionUnder(calendar, epoch);
  return toInstant(Math.max(start, epoch));
}

/** When the last session of a date ends, nothing when the office is closed all day. @throws DomainError `calendar-unknown` */
export function closingOn(calendar: Calendar, date: LocalDate): Instant | undefined {
  const day = dayNumber(date);
  const last = hoursOn(calendar, day).at(-1);
  return last === undefined ? undefined : toInstant(wallEpoch(day, last[1], calendar.zone));
}

/** Working milliseconds from one instant to another; negative when `to` is the earlier. @throws DomainError `calendar-unknown` */
export function workingTimeBetween(calendar: Calendar, from: Instant, to: Instant): number {
  const [first, last] = [epochOf(from), epochOf(to)];
  return first <= last ? timeBetween(calendar, first, last) : -timeBetween(calendar, last, first);
}

/** Whole working minutes from one instant to another; negative when `to` is the earlier. @throws DomainError `calendar-unknown` */
export function workingMinutesBetween(calendar: Calendar, from: Instant, to: Instant): number {
  return Math.trunc(workingTimeBetween(calendar, from, to) / minuteMs) || 0;
}

/**
 * The first instant by which so many working milliseconds have passed; `from` itself for none.
 * @throws DomainError `calendar-unknown`; RangeError for a negative or broken number.
 */
export function addWorkingTime(calendar: Calendar, from: Instant, milliseconds: number): Instant {
  if (!Number.isInteger(milliseconds) || milliseconds < 0) throw new RangeError(`Not a duration: ${milliseconds}`);
  let at = epochOf(from);
  for (let left = milliseconds; left > 0; ) {
    const { start, end } = sessionUnder(calendar, at);
    const passed = Math.min(left, end - Math.max(start, at));
    at = Math.max(start, at) + passed;
    left -= passed;
  }
  return toInstant(at);
}

/** As `addWorkingTime`, in minutes. */
export function addWorkingMinutes(calendar: Calendar, from: Instant, minutes: number): Instant {
  return addWorkingTime(calendar, from, minutes * minuteMs);
}

/** The n-th working day counted from a date of receipt. @throws DomainError `calendar-unknown`; RangeError unless n is 1, 2, ... */
export function addWorkingDays(calendar: Calendar, date: LocalDate, n: number, policy: CountingPolicy): LocalDate {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a number of working days: ${n}`);
  const receipt = dayNumber(date);
  let day = workingDayFrom(calendar, policy === "receipt-day-counted" ? receipt : receipt + 1);
  for (let counted = 1; counted < n; counted += 1) day = workingDayFrom(calendar, day + 1);
  return dateOf(day);
}

function timeBetween(calendar: Calendar, from: number, to: number): number {
  let sum = 0;
  const lastDay = localDay(to, calendar.zone);
  for (let day = localDay(from, calendar.zone); day <= lastDay; day += 1) {
    for (const { start, end } of spansOf(calendar, day)) sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return sum;
}

/** The session that runs at an instant, otherwise the next. Ends at the latest where the table of national days ends. */
function sessionUnder(calendar: Calendar, epoch: number): Span {
  for (let day = localDay(epoch, calendar.zone); ; day += 1) {
    const session = spansOf(calendar, day).find(({ end }) => end > epoch);
    if (session !== undefined) return session;
  }
}

function spansOf(calendar: Calendar, day: number): Span[] {
  return hoursOn(calendar, day).map(([from, to]) => ({
    start: wallEpoch(day, from, calendar.zone),
    end: wallEpoch(day, to, calendar.zone),
  }));
}

function localDay(epoch: number, zone: string): number {
  return Math.floor((epoch + offsetAt(epoch, zone)) / dayMs);
}

function wallEpoch(day: number, time: string, zone: string): number {
  const wall = day * dayMs + minutesOfDay(time) * minuteMs;
  // No zone is a day away from UTC, so these two stand on either side of a change of the clocks near that hour.
  const before = offsetAt(wall - dayMs, zone);
  const after = offsetAt(wall + dayMs, zone);
  const early = wall - before;
  const late = wall - after;
  if (before === after || offsetAt(early, zone) === before || offsetAt(late, zone) !== after) return early;
  return late;
}
