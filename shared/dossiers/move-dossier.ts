import type { Clock, Instant } from "#shared/kernel/clock.ts";
import { assertHappened } from "#shared/kernel/happened.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import type { OfficeCalendar } from "#shared/office-time/calendar.ts";
import { pausedPromise } from "#shared/office-time/promise.ts";
import type { Actor } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import type { Dossier, Dossiers, Outcome } from "./dossier.ts";
import { isAllowed, type MoveName } from "./moves.ts";
import { promiseFor } from "./promise-for.ts";

export interface MoveDossier {
  readonly code: string;
  readonly move: MoveName;
  /** When it was done; now, when left out. */
  readonly occurredAt?: string | undefined;
  /** Only if the dossier still has this version. */
  readonly ifVersion?: number | undefined;
}

interface Deps {
  readonly dossiers: Dossiers;
  readonly offices: Offices;
  readonly clock: Clock;
}

/**
 * Moves a dossier to another of the ten national statuses: one conditional write, one round trip. Accepting and
 * resuming read the dossier first, because they make a new promise.
 * @throws DossierNotFound, MoveNotAllowed, DossierChanged, StepOutOfOrder, RequestMismatch, DomainError naming `occurredAt`
 */
export async function moveDossier(input: MoveDossier, actor: Actor, request: RequestId, deps: Deps): Promise<Outcome> {
  const now = deps.clock();
  const at = input.occurredAt === undefined ? now : assertHappened("occurredAt", input.occurredAt, now);
  const { move, ifVersion } = input;
  const promise = makesPromise.has(move) ? await newPromise(input, at, actor, deps) : undefined;
  return deps.dossiers.move(actor.officeId, input.code, { move, at, by: actor.id, request, ifVersion, ...promise });
}

const makesPromise = new Set<MoveName>(["accept", "resume"]);

/** The new promise holds for the version it was worked out from; a dossier changed meanwhile is not moved. */
async function newPromise(input: MoveDossier, at: Instant, actor: Actor, { offices, dossiers }: Deps) {
  const dossier = await dossiers.get(actor.officeId, input.code);
  const ifVersion = input.ifVersion ?? dossier.version;
  const pausedAt = dossier.history.at(-1)?.at ?? dossier.receivedAt;
  // The write refuses it, or knows it for a repeat: there is nothing to promise.
  if (!isAllowed(input.move, dossier.status) || at < pausedAt) return { ifVersion };
  const { calendar } = await offices.get(actor.officeId);
  const promise = input.move === "accept" ? onAccepting(dossier, at, calendar) : onResuming(dossier, at, calendar);
  return { ifVersion, ...promise };
}

/** Those on call go on following a dossier that came in at night, whenever it is accepted. */
function onAccepting(dossier: Dossier, at: Instant, calendar: OfficeCalendar) {
  const { promisedAt, urgent } = promiseFor(procedureInForce(dossier.procedure, dossier.procedureFrom), at, calendar);
  return { promisedAt, urgent: urgent || dossier.urgent };
}

/** The citizen gets back exactly the time that was left when the clock stopped. */
function onResuming({ promisedAt, urgent, history }: Dossier, resumedAt: Instant, calendar: OfficeCalendar) {
  const pausedAt = history.at(-1)?.at ?? resumedAt;
  return { promisedAt: pausedPromise({ promisedAt, pausedAt, resumedAt, aroundTheClock: urgent }, calendar) };
}
