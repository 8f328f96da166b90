import type { Instant } from "#shared/kernel/clock.ts";
import type { OfficeCalendar } from "#shared/office-time/calendar.ts";
import { promiseAt } from "#shared/office-time/promise.ts";
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
  const urgent = procedure.outOfHoursMinutes !== undefined && !isWorkingInstant(calendar, receivedAt);
  const rule = urgent ? { kind: "minutes" as const, minutes: procedure.outOfHoursMinutes } : procedure.time;
  return { promisedAt: promiseAt(rule, receivedAt, calendar), urgent };
}
