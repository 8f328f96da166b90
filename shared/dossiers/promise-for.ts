import type { Instant } from "#shared/kernel/clock.ts";
import type { OfficeCalendar } from "#shared/office-time/calendar.ts";
import { promiseAt, type TimeRule } from "#shared/office-time/promise.ts";
import { isWorkingInstant } from "#shared/office-time/working-time.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";

/**
 * The hour to print on the receipt. A procedure that may not wait (death registration, Law 60/2014 art. 34) gets its
 * minutes clock when it is taken in outside working hours.
 */
export function promiseFor(
  procedure: Procedure,
  receivedAt: Instant,
  calendar: OfficeCalendar,
): { promisedAt: Instant; urgent: boolean } {
  const minutes = isWorkingInstant(calendar, receivedAt) ? undefined : procedure.outOfHoursMinutes;
  const rule: TimeRule = minutes === undefined ? procedure.time : { kind: "minutes", minutes };
  return { promisedAt: promiseAt(rule, receivedAt, calendar), urgent: minutes !== undefined };
}
