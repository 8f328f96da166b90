import { type Instant, type LocalDate, toInstant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Calendar } from "#shared/office-time/calendar.ts";
import { dayMs, epochOf } from "#shared/office-time/civil-date.ts";
import { lastKnownDate } from "#shared/office-time/national-days.ts";
import { endOfNthDay, promiseAt, type TimeRule } from "#shared/office-time/promise.ts";
import { isWorkingInstant, localDate } from "#shared/office-time/working-time.ts";

/** The longest that an officer may state where no text gives a limit, in working days. */
const mostDays = 250;

/**
 * The hour and date that an officer wrote on the slip, once it may be promised (Decree 23/2015 art. 7, amended by
 * 280/2025): later than the receipt, at an hour at which somebody can come, and within what the rule lets a slip add.
 * @throws DomainError naming `statedAt`
 */
export function assertStatedHour(rule: TimeRule, receivedAt: Instant, statedAt: Instant, calendar: Calendar): Instant {
  const at = epochOf(statedAt);
  if (at <= epochOf(receivedAt)) refuse(`must be later than the receipt at ${receivedAt}`);
  const date = localDate(statedAt, calendar.zone);
  if (date > lastKnownDate) refuse(`must not be after ${lastKnownDate}: the days off of later years are not known`);
  if (!isAppointment(at, statedAt, calendar)) refuse("must be in working hours, closing hours included");
  const limit = limitOf(rule, receivedAt, date, calendar);
  if (limit !== undefined && at > epochOf(limit)) refuse(`must not be later than ${limit}`);
  return statedAt;
}

/** Who is told the closing hour can still be served at it. */
function isAppointment(at: number, statedAt: Instant, calendar: Calendar): boolean {
  return isWorkingInstant(calendar, statedAt) || isWorkingInstant(calendar, toInstant(at - 1));
}

/** Nothing where the hour is near enough to need no counting. */
function limitOf(rule: TimeRule, receivedAt: Instant, date: LocalDate, calendar: Calendar): Instant | undefined {
  const received = localDate(receivedAt, calendar.zone);
  if (rule.kind === "stated") {
    const days = (Date.parse(date) - Date.parse(received)) / dayMs;
    return days <= mostDays ? undefined : endOfNthDay(calendar, received, mostDays, "receipt-day-excluded");
  }
  if (rule.kind !== "same-day" || rule.slipDays === undefined) {
    return refuse("must be left out: the procedure has a limit that no slip extends");
  }
  const own = localDate(promiseAt(rule, receivedAt, calendar), calendar.zone);
  return endOfNthDay(calendar, own, rule.slipDays, "receipt-day-excluded");
}

function refuse(problem: string): never {
  throw new DomainError("invalid", "hour-not-possible", `statedAt ${problem}`, [{ field: "statedAt", problem }]);
}
