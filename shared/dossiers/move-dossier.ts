import type { Clock, Instant } from "#shared/kernel/clock.ts";
import { assertHappened } from "#shared/kernel/happened.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import type { Actor } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { Dossiers, Outcome, Step } from "./dossier.ts";
import { extensionOf } from "./extension.ts";
import { issueDeath } from "./issue-death.ts";
import { assertTaken, type MoveDetails } from "./move-input.ts";
import type { MoveName } from "./moves.ts";
import { promiseAnew } from "./promise-anew.ts";
import { DeathsNotCompared } from "./refusal.ts";
import { signatureOf } from "./signature.ts";
import { supplementOf } from "./supplement.ts";
import { assertAnswerable } from "./word-of-staff.ts";

export interface MoveDossier extends MoveDetails {
  readonly code: string;
  readonly move: MoveName;
  /** When it was done; now, when left out. */
  readonly occurredAt?: string | undefined;
  /** Only if the dossier still has this version. */
  readonly ifVersion?: number | undefined;
}

interface Deps {
  readonly dossiers: Dossiers;
  readonly offices: Pick<Offices, "get">;
  readonly clock: Clock;
}

/**
 * Moves a dossier, or notes something beside its course: one conditional write, one round trip. Accepting and resuming read
 * the dossier first, because they make a new promise; a death registration that goes out may need a look at others.
 * @throws DossierNotFound, MoveNotAllowed, DossierChanged, StepBarred, StepOutOfOrder, RequestMismatch, DomainError naming
 * `occurredAt` or what the move says besides
 */
export async function moveDossier(input: MoveDossier, actor: Actor, request: RequestId, deps: Deps): Promise<Outcome> {
  const now = deps.clock();
  const at = input.occurredAt === undefined ? now : assertHappened("occurredAt", input.occurredAt, now);
  const { code, move, ifVersion } = input;
  assertTaken(move, input);
  const details = await stepDetails(input, at, actor, deps);
  const step: Step = { move, at, by: actor.id, request, ifVersion, ...details };
  try {
    return await deps.dossiers.move(actor.officeId, code, step);
  } catch (error) {
    if (!(error instanceof DeathsNotCompared)) throw error;
    return issueDeath(error.dossier, step, actor, deps);
  }
}

async function stepDetails(input: MoveDossier, at: Instant, actor: Actor, deps: Deps): Promise<Partial<Step>> {
  const { move, confirmedBy } = input;
  if (move === "accept" || move === "resume") return promiseAnew({ ...input, move }, at, actor, deps);
  const office = () => deps.offices.get(actor.officeId);
  if (move === "extend") return extensionOf(input, at, await office());
  if (move === "sign") return signatureOf(input, actor, await office());
  if (move === "request-supplement" && (input.missing ?? confirmedBy) !== undefined) {
    return supplementOf(input, await office());
  }
  if (confirmedBy === undefined) return {};
  return { confirmed: true, detail: `confirmed:${assertAnswerable("confirmedBy", confirmedBy, await office())}` };
}
