import type { Instant } from "#shared/kernel/clock.ts";
import type { OfficeCalendar } from "#shared/office-time/calendar.ts";
import { pausedPromise } from "#shared/office-time/promise.ts";
import type { Actor, Office } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import type { Dossier, Dossiers, Step } from "./dossier.ts";
import type { MoveDetails } from "./move-input.ts";
import { isAllowed } from "./moves.ts";
import { promiseFor } from "./promise-for.ts";

interface Moving extends Pick<MoveDetails, "statedAt" | "verification"> {
  readonly code: string;
  readonly move: "accept" | "resume";
  readonly ifVersion?: number | undefined;
}

/**
 * The promise of a dossier that is accepted or goes on, by the calendar of the office that handles it. It holds for the
 * version it was worked out from; a dossier changed meanwhile is not moved.
 */
export async function promiseAnew(
  input: Moving,
  at: Instant,
  actor: Actor,
  { offices, dossiers }: { offices: Pick<Offices, "get">; dossiers: Pick<Dossiers, "get"> },
): Promise<Partial<Step>> {
  const dossier = await dossiers.get(actor.officeId, input.code);
  const ifVersion = input.ifVersion ?? dossier.version;
  const pausedAt = dossier.history.at(-1)?.at ?? dossier.receivedAt;
  // The write refuses it, or knows it for a repeat: there is nothing to promise.
  if (!isAllowed(input.move, dossier.status) || at < pausedAt) return { ifVersion };
  const office = await offices.get(dossier.handledBy ?? dossier.officeId);
  if (input.move === "resume") return { ifVersion, ...onResuming(dossier, at, office.calendar) };
  return { ifVersion, ...onAccepting(dossier, at, office, input) };
}

/** Those on call go on following a dossier that came in at night, whenever it is accepted; an hour that was stated stands. */
function onAccepting(dossier: Dossier, at: Instant, office: Office, { statedAt, verification }: Moving) {
  const procedure = procedureInForce(dossier.procedure, dossier.procedureFrom, office.procedures);
  const { promisedAt, urgent, basis } = promiseFor(procedure, at, office.calendar, {
    statedAt: statedAt ?? (dossier.basis === "slip" && verification !== true ? dossier.promisedAt : undefined),
    verification: verification ?? (dossier.basis === "verification" && statedAt === undefined),
  });
  const detail = basis === "slip" ? promisedAt : undefined;
  return { promisedAt, urgent: urgent || dossier.urgent, basis, detail };
}

/** The citizen gets back exactly the time that was left when the clock stopped. */
function onResuming({ promisedAt, urgent, history }: Dossier, resumedAt: Instant, calendar: OfficeCalendar) {
  const pausedAt = history.at(-1)?.at ?? resumedAt;
  return { promisedAt: pausedPromise({ promisedAt, pausedAt, resumedAt, aroundTheClock: urgent }, calendar) };
}
