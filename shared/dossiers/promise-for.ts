import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Calendar } from "#shared/office-time/calendar.ts";
import { promiseAt, type TimeRule, underVerification } from "#shared/office-time/promise.ts";
import { assertStatedHour } from "#shared/office-time/stated-hour.ts";
import { isWorkingInstant } from "#shared/office-time/working-time.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";

/** What the officer says of the promise at reception; without it the rule alone decides. */
export interface AskedPromise {
  /** Hour and date written on the slip, ISO 8601 with an offset. */
  readonly statedAt?: string | undefined;
  /** Another agency has to verify first. */
  readonly verification?: boolean | undefined;
}

export interface Promised {
  readonly promisedAt: Instant;
  /** Taken in outside working hours under a procedure that may not wait. */
  readonly urgent: boolean;
  /** Why it is another hour than the rule's own. */
  readonly basis?: "slip" | "verification";
}

/**
 * The hour to print on the receipt. A procedure that may not wait (death registration, Law 60/2014 art. 34) gets its
 * minutes clock when it is taken in outside working hours, unless another agency has to verify it first.
 * @throws DomainError naming `statedAt` or `verification`; invalid `calendar-unknown`
 */
export function promiseFor(
  procedure: Pick<Procedure, "time" | "outOfHoursMinutes">,
  receivedAt: Instant,
  calendar: Calendar,
  { statedAt, verification }: AskedPromise = {},
): Promised {
  const { time } = procedure;
  if (verification === true) return verifiedPromise(time, receivedAt, calendar, statedAt);
  if (statedAt !== undefined) {
    const promisedAt = assertStatedHour(time, receivedAt, toInstant(statedAt), calendar);
    return { promisedAt, urgent: false, basis: "slip" };
  }
  const minutes = isWorkingInstant(calendar, receivedAt) ? undefined : procedure.outOfHoursMinutes;
  const rule: TimeRule = minutes === undefined ? time : { kind: "minutes", minutes };
  return { promisedAt: promiseAt(rule, receivedAt, calendar), urgent: minutes !== undefined };
}

function verifiedPromise(time: TimeRule, receivedAt: Instant, calendar: Calendar, statedAt?: string): Promised {
  const rule = underVerification(time);
  if (rule === undefined) return refuse("must be left out: the procedure has no limit of its own for a verification");
  if (statedAt !== undefined) return refuse("must be left out where an hour is stated");
  return { promisedAt: promiseAt(rule, receivedAt, calendar), urgent: false, basis: "verification" };
}

function refuse(problem: string): never {
  throw new DomainError("invalid", "no-verification", `verification ${problem}`, [{ field: "verification", problem }]);
}
