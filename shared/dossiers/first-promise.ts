import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { type TimeRule, underVerification } from "#shared/office-time/promise.ts";
import { isWorkingInstant } from "#shared/office-time/working-time.ts";
import type { KnownRules } from "#shared/offices/office-rules.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";
import type { Dossier } from "./dossier.ts";
import { cutOffOf, explainedDays } from "./promise-days.ts";
import type { FirstPromise } from "./promise-explanation.ts";
import { promiseFor } from "./promise-for.ts";

/** The version that the dossier pins, nothing when the office no longer knows it. */
export function pinnedProcedure({ procedure, procedureFrom }: Dossier, { own }: KnownRules): Procedure | undefined {
  return orNothing(() => procedureInForce(procedure, procedureFrom, own));
}

/**
 * The promise as it was made at reception or acceptance.
 * @param statedAt the hour on the slip, where there was one and it is known.
 */
export function firstPromise(
  dossier: Dossier,
  procedure: Procedure | undefined,
  { from, calendar, statedAt }: { from: Instant; calendar: KnownRules["calendar"]; statedAt: Instant | undefined },
): FirstPromise {
  const basis = basisOf(dossier, procedure, from, calendar);
  const known = { from, basis, days: [], knownOn: calendar.knownOn ?? from.slice(0, 10) };
  if (basis === "slip") return { ...known, ...(statedAt !== undefined && { promisedAt: statedAt }) };
  if (procedure === undefined) return known;
  const verification = basis === "verification";
  const promisedAt = orNothing(() => promiseFor(procedure, from, calendar, { verification }).promisedAt);
  if (promisedAt === undefined) return known;
  const rule = countedBy(procedure, basis);
  const cutOff = cutOffOf(rule, from, calendar);
  return { ...known, promisedAt, ...(cutOff && { cutOff }), days: explainedDays(rule, from, promisedAt, calendar) };
}

function basisOf(
  { basis, importVersion }: Dossier,
  procedure: Procedure | undefined,
  from: Instant,
  calendar: KnownRules["calendar"],
): FirstPromise["basis"] {
  if (importVersion !== undefined) return "imported";
  if (basis !== undefined) return basis;
  const atNight =
    procedure?.outOfHoursMinutes !== undefined && orNothing(() => isWorkingInstant(calendar, from)) === false;
  return atNight ? "out-of-hours" : "rule";
}

function countedBy({ time, outOfHoursMinutes = 1 }: Procedure, basis: FirstPromise["basis"]): TimeRule {
  if (basis === "out-of-hours") return { kind: "minutes", minutes: outOfHoursMinutes };
  return (basis === "verification" ? underVerification(time) : undefined) ?? time;
}

/** The stated hour as the history keeps it with the step that promised it. */
export function statedIn(detail: string | undefined): Instant | undefined {
  return detail !== undefined && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(detail) ? toInstant(detail) : undefined;
}

/** What the office's rules refuse was never promised by them: history and calendar cannot say. */
export function orNothing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
