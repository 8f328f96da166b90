import { DomainError } from "#shared/kernel/errors.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { type MoveOf, moveSuggestion } from "#shared/suggestions/move-suggestion.ts";
import { raiseSuggestion } from "#shared/suggestions/raise-suggestion.ts";
import type { Suggestion, Suggestions } from "#shared/suggestions/suggestion.ts";
import { MayNotStep } from "#shared/suggestions/suggestion-errors.ts";
import { takeStep } from "#shared/suggestions/take-step.ts";
import type { Timers } from "#shared/timers/timer.ts";
import { type Promised, promiseTimer } from "./promises.ts";
import type { Commitment, Session } from "./session.ts";

export interface Keeping {
  readonly suggestions: Suggestions;
  readonly timers: Timers;
}

/** A commitment and the suggestion that it is followed in. */
export interface Kept extends Promised {
  readonly owner: string;
}

/** Who keeps what for which session. */
export interface KeepingFor {
  readonly office: OpenedOffice;
  readonly session: Session;
  readonly deps: Keeping;
}

/**
 * A promise goes into the suggestion that it was made about, as its plan; into one of its own where it was about nothing on the agenda or
 * that one takes no promise any more. The same again changes nothing.
 */
export async function keepCommitment(commitment: Commitment, item: string | undefined, to: KeepingFor): Promise<Kept> {
  if (item === undefined) return keepAsOwn(commitment, to);
  try {
    return await plan(item, commitment, to);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return keepAsOwn(commitment, to);
  }
}

async function keepAsOwn(commitment: Commitment, to: KeepingFor): Promise<Kept> {
  const { id, by: author, text } = commitment;
  const { date, lastAt: at } = to.session;
  const raise = { source: "listening", sourceKey: `${date}/${id}`, author, text, at } as const;
  const raised = await raiseSuggestion(raise, to.office, to.deps);
  return plan(raised.id, commitment, to);
}

async function plan(id: string, { id: of, owner, text: note, due }: Commitment, to: KeepingFor): Promise<Kept> {
  const commitment = { owner, text: note, due };
  await moveInSession(id, of, { to: "planned", fields: { note, owner, due } }, { state: "planned", commitment }, to);
  const promised = { suggestion: id, due, leader: to.session.startedBy };
  await to.deps.timers.set(promiseTimer(to.office, promised, "due"));
  return { ...promised, owner };
}

/**
 * Moves a suggestion as whoever listened. Whom the office named to listen answers in the session, whatever their role is outside of it.
 * @param request names the move within the session. @throws DomainError from `moveSuggestion`
 */
export async function moveInSession(
  id: string,
  request: string,
  move: Pick<MoveOf, "to" | "fields">,
  change: Partial<Suggestion>,
  { office, session, deps }: KeepingFor,
): Promise<void> {
  const { startedBy: by = "benang", lastAt: at, date } = session;
  const step = { id, by, at, request: `listening/${date}/${request}` };
  try {
    await moveSuggestion({ ...step, ...move }, office, deps);
  } catch (error) {
    if (!(error instanceof MayNotStep)) throw error;
    const { note } = move.fields;
    const said = { to: move.to, ...(note !== undefined && { note }) };
    await takeStep(step, () => ({ step: said, change }), office, deps.suggestions);
  }
}
