import * as z from "zod/mini";
import { type Instant, type LocalDate, toInstant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { type Calendar, workingDayFrom } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber, epochOf, minuteMs } from "#shared/office-time/civil-date.ts";
import { WallTime } from "#shared/office-time/hours.ts";
import {
  addWorkingDays,
  addWorkingTime,
  atWallTime,
  type CountingPolicy,
  closingOn,
  countingPolicies,
  localDate,
  workingTimeBetween,
} from "#shared/office-time/working-time.ts";

/** Received by the cut-off, in wall time: done the same working day; after it: the next (Decree 23/2015, for 15:00). */
const SameDay = z.strictObject({
  kind: z.literal("same-day"),
  cutOff: WallTime,
  /** Working days that a slip stating hour and date may add: many pages, hard content (Decree 23/2015 art. 7, 280/2025). */
  slipDays: z.optional(z.int().check(z.minimum(1), z.maximum(30))),
  /** Working days in all, once another agency has to verify. */
  verificationDays: z.optional(z.int().check(z.minimum(1), z.maximum(250))),
});
/** Done by the end of the n-th working day; the day of receipt does not count unless `counting` says so. */
const WorkingDays = z.strictObject({
  kind: z.literal("working-days"),
  days: z
    .int("a whole number of working days")
    .check(z.minimum(1, "at least 1 day"), z.maximum(250, "at most 250 days")),
  counting: z.optional(z.enum(countingPolicies)),
  /** Working days in all, once another agency has to verify. */
  verificationDays: z.optional(z.int().check(z.minimum(1), z.maximum(250))),
});
/**
 * Done by the end of the n-th day of the calendar, the day of receipt not counted; where that is a day of rest, by the end
 * of the next working day (Civil Code 2015 art. 147 and 148).
 */
const CalendarDays = z.strictObject({
  kind: z.literal("calendar-days"),
  days: z.int("a whole number of days").check(z.minimum(1, "at least 1 day"), z.maximum(365, "at most 365 days")),
});
/** The officer states hour and date on the slip: no text gives a limit, or none that was verified. */
const Stated = z.strictObject({ kind: z.literal("stated") });
/** Done within so many minutes at any hour of any day (a death registered at night, Law 60/2014 art. 34). */
const Minutes = z.strictObject({
  kind: z.literal("minutes"),
  minutes: z
    .int("a whole number of minutes")
    .check(z.minimum(1, "at least 1 minute"), z.maximum(10_080, "at most 10080 minutes")),
});

/** How long a procedure may take: data of the catalogue, not code. */
export const TimeRule = z.discriminatedUnion("kind", [SameDay, WorkingDays, CalendarDays, Minutes, Stated]);
export type TimeRule = z.infer<typeof TimeRule>;

/** A clock that stood still, between the request for a supplement or a payment and its answer. */
export interface Pause {
  readonly promisedAt: Instant;
  readonly pausedAt: Instant;
  readonly resumedAt: Instant;
  /** Whether the promise was made in minutes of any hour; otherwise working time was left when it paused. */
  readonly aroundTheClock?: boolean | undefined;
}

/**
 * The hour to which the office holds itself, printed on the receipt (Decree 118/2025, Form 01).
 * @param calendar with `knownOn`, as it was known then: a past promise comes out as it was made.
 * @throws DomainError invalid `calendar-unknown` when it would fall in a year whose days off are not known.
 */
export function promiseAt(rule: TimeRule, receivedAt: Instant, calendar: Calendar): Instant {
  switch (rule.kind) {
    case "same-day":
      return sameDay(rule.cutOff, receivedAt, calendar);
    case "working-days":
      return nthDay(rule, receivedAt, calendar);
    case "calendar-days":
      return nthCalendarDay(rule.days, receivedAt, calendar);
    case "minutes":
      return later(receivedAt, rule.minutes * minuteMs);
    case "stated":
      throw new DomainError("invalid", "hour-not-stated", "The procedure has no limit of its own: state the hour", [
        { field: "statedAt", problem: "must be given: the hour and date written on the slip" },
      ]);
  }
}

/** The rule once another agency has to verify, nothing where the procedure has no extension for that. */
export function underVerification(rule: TimeRule): TimeRule | undefined {
  if (rule.kind !== "same-day" && rule.kind !== "working-days") return undefined;
  const { verificationDays: days } = rule;
  if (days === undefined) return undefined;
  return rule.kind === "working-days" ? { ...rule, days } : { kind: "working-days", days };
}

/**
 * The promise after a pause: what was left when the clock stopped is given back from the resumption on. A pause outside
 * working time changes nothing, nor does one that began too late; none brings a promise forward.
 * @throws DomainError invalid `calendar-unknown`, `resumed-before-paused`
 */
export function pausedPromise(pause: Pause, calendar: Calendar): Instant {
  const { promisedAt, pausedAt, resumedAt } = pause;
  if (epochOf(resumedAt) < epochOf(pausedAt)) {
    throw new DomainError(
      "invalid",
      "resumed-before-paused",
      `It cannot resume at ${resumedAt}: it paused at ${pausedAt}`,
    );
  }
  if (epochOf(promisedAt) <= epochOf(pausedAt)) return promisedAt;
  const promise = pause.aroundTheClock
    ? later(resumedAt, epochOf(promisedAt) - epochOf(pausedAt))
    : addWorkingTime(calendar, resumedAt, workingTimeBetween(calendar, pausedAt, promisedAt));
  return epochOf(promise) > epochOf(promisedAt) ? promise : promisedAt;
}

function sameDay(cutOff: string, receivedAt: Instant, calendar: Calendar): Instant {
  const date = localDate(receivedAt, calendar.zone);
  const closing = closingOn(calendar, date);
  const inTime = isBy(closing, receivedAt) && isBy(atWallTime(date, cutOff, calendar.zone), receivedAt);
  return inTime ? closing : endOfNthDay(calendar, date, 1, "receipt-day-excluded");
}

/** Where the day of receipt counts, what comes in after closing was received on the next working day. */
function nthDay({ days, counting }: z.infer<typeof WorkingDays>, receivedAt: Instant, calendar: Calendar): Instant {
  const date = localDate(receivedAt, calendar.zone);
  const dayCounts = counting === "receipt-day-counted" && isBy(closingOn(calendar, date), receivedAt);
  return endOfNthDay(calendar, date, days, dayCounts ? "receipt-day-counted" : "receipt-day-excluded");
}

function nthCalendarDay(days: number, receivedAt: Instant, calendar: Calendar): Instant {
  const day = dayNumber(localDate(receivedAt, calendar.zone)) + days;
  return closingOn(calendar, dateOf(workingDayFrom(calendar, day))) as Instant;
}

/** When the office closes on the n-th working day counted from a date. @throws DomainError `calendar-unknown` */
export function endOfNthDay(calendar: Calendar, date: LocalDate, n: number, policy: CountingPolicy): Instant {
  return closingOn(calendar, addWorkingDays(calendar, date, n, policy)) as Instant;
}

/** "After 15:00" begins after 15:00:00.000. */
function isBy(limit: Instant | undefined, at: Instant): limit is Instant {
  return limit !== undefined && epochOf(at) <= epochOf(limit);
}

function later(instant: Instant, milliseconds: number): Instant {
  return toInstant(epochOf(instant) + milliseconds);
}
