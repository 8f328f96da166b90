import { DomainError } from "#shared/kernel/errors.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { BatchJobQueue } from "#shared/platform/jobs-queue.ts";
import type { Suggestion, Suggestions } from "#shared/suggestions/suggestion.ts";
import { type Keeping, type KeepingFor, type Kept, keepCommitment, moveInSession } from "./keep-commitment.ts";
import { type Commitment, heardIn, isLeftOpen, type Session, type Sessions, unheardIn } from "./session.ts";
import { settle } from "./steps.ts";
import { takeStep } from "./take-step.ts";

export interface Settling extends Keeping {
  readonly sessions: Pick<Sessions, "read" | "replace">;
  readonly jobs: Pick<BatchJobQueue, "sendAll">;
}

/** Somebody else may be faster so many times. */
const tries = 20;

/**
 * Writes back what a session came to, once it has ended or was moved: commitments as owned and dated plans, an acknowledgement of what was
 * heard and new, and one more time unheard for what was not reached; then queues who is to be told. Every write names the session or says
 * how it is to be, so whoever dies half-way does the rest by doing it again; at last the row says that it is done, and again changes nothing.
 */
export async function settleSession(office: OpenedOffice, session: Session, deps: Settling): Promise<void> {
  const isOver = session.state !== "called" && session.state !== "running";
  if (!isOver || !isLeftOpen(session)) return;
  const to = { office, session, deps };
  const kept: Kept[] = [];
  for (const [commitment, item] of withItems(session)) kept.push(await keepCommitment(commitment, item, to));
  for (const { id } of heardIn(session)) await hear(id, to);
  for (const { id, unheard } of unheardIn(session)) await count(office.id, id, unheard + 1, deps.suggestions);
  await tell(kept, to);
  await takeStep(office.id, session.date, settle, deps);
}

/** A suggestion holds one promise: what else was promised about it is followed as one of its own. */
function withItems({ commitments }: Session): [Commitment, item: string | undefined][] {
  const first = new Map<string | undefined, string>();
  for (const { item, id } of commitments) if (!first.has(item)) first.set(item, id);
  return commitments.map((one) => [one, first.get(one.item) === one.id ? one.item : undefined]);
}

/** What was heard is not carried any more; where nobody had taken it on, whoever listened has now. */
async function hear(id: string, to: KeepingFor): Promise<void> {
  const suggestion = await count(to.office.id, id, 0, to.deps.suggestions);
  if (suggestion?.state !== "new") return;
  try {
    await moveInSession(id, "heard", { to: "acknowledged", fields: {} }, { state: "acknowledged" }, to);
  } catch (error) {
    // Taken back or answered in this very moment: there is nothing to acknowledge.
    if (!(error instanceof DomainError)) throw error;
  }
}

/** Says how often it was not reached, and not that it is once more: twice is once. */
async function count(
  officeId: string,
  id: string,
  unheard: number,
  suggestions: Pick<Suggestions, "get" | "replace">,
): Promise<Suggestion | undefined> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const was = await suggestions.get(officeId, id);
    if (was === undefined || was.unheard === unheard) return was;
    const made = await suggestions.replace(officeId, { ...was, unheard, version: was.version + 1 }, was.version);
    if (made !== undefined) return made;
  }
  throw new Error(`Suggestion ${id} is being changed by too many at once`);
}

/** Who took something on hears of it, and those whose suggestion looks different now. */
async function tell(
  kept: readonly Kept[],
  { office, session, deps }: { office: OpenedOffice; session: Session; deps: Settling },
): Promise<void> {
  const { id: officeId, slack } = office;
  const at = session.lastAt;
  const told = kept.map(({ suggestion, due, owner: user }) => {
    const job = { type: "listening.tell", officeId, at, suggestion, due, user, what: "told" } as const;
    return { lane: slack.team, key: `${job.type}/${officeId}/${suggestion}/${due}`, job };
  });
  const changed = new Set([...heardIn(session).map(({ id }) => id), ...kept.map(({ suggestion }) => suggestion)]);
  const shown = [...changed].map((id) => {
    const job = { type: "suggestions.show", officeId, at, id } as const;
    return { lane: slack.team, key: `${job.type}/${officeId}/${id}/${at}`, job };
  });
  const all = [...told, ...shown];
  if (all.length > 0) await deps.jobs.sendAll(all);
}
