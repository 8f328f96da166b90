import type { JobQueue } from "#shared/jobs.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Offices, OpenedOffice } from "#shared/offices/offices.ts";
import type { RandomBits } from "#shared/sessions/bearer.ts";
import { raiseSuggestion } from "#shared/suggestions/raise-suggestion.ts";
import type { Suggestions } from "#shared/suggestions/suggestion.ts";
import type { Timers } from "#shared/timers/timer.ts";
import { planBatch } from "./plan-batch.ts";
import type { Batch, Releases, SealedItem, SealedItems } from "./sealed.ts";
import type { Release } from "./sealing.ts";
import { writeAnswer } from "./write-answer.ts";

export interface ReleaseDeps {
  readonly offices: Pick<Offices, "get">;
  readonly items: SealedItems;
  readonly releases: Releases;
  readonly suggestions: Suggestions;
  readonly timers: Timers;
  readonly jobs: Pick<JobQueue, "send">;
  readonly random: RandomBits;
}

/** The row of an office's releases may be changed by somebody else so many times. */
const tries = 6;

/**
 * Lets an office's anonymous suggestions out together, once for a working day: the batch is settled by one conditional write before the
 * first of it is seen, and whoever finds one unfinished goes on with that. Everything in it carries the instant of the release alone.
 * @throws DomainError `office-not-found`, `calendar-unknown`
 */
export async function releaseSealed(release: Release, deps: ReleaseDeps): Promise<void> {
  const office = await deps.offices.get(release.officeId);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const was = await deps.releases.releasing(office.id);
    if (was.batch !== undefined) {
      await letOut(was.batch, office, deps);
      await deps.releases.put(office.id, { doneThrough: later(was.doneThrough, was.batch.date) }, was);
      continue;
    }
    if (was.doneThrough !== undefined && was.doneThrough >= release.date) return;
    const batch = planBatch(await deps.items.waiting(office.id), release, office, deps.random);
    if (batch === undefined) return;
    await deps.releases.put(office.id, { doneThrough: was.doneThrough, batch }, was);
  }
  throw new Error("An office's release is being changed by too many at once");
}

function later(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other;
}

/** Each step bears being made again; those that were made are passed over. */
async function letOut(batch: Batch, office: OpenedOffice, deps: ReleaseDeps): Promise<void> {
  const out: string[] = [];
  for (const { key, department } of batch.items) {
    const item = await deps.items.get(office.id, key);
    const suggestion = item && (item.suggestion ?? (await raise(item, department, batch, office, deps)));
    if (suggestion !== undefined) out.push(suggestion);
  }
  for (const key of batch.answers) {
    const suggestion = await answerOf(key, batch, office, deps);
    if (suggestion !== undefined) out.push(suggestion);
  }
  for (const id of new Set(out)) {
    const job = { type: "suggestions.show", officeId: office.id, at: batch.at, id } as const;
    await deps.jobs.send(office.slack.team, [job.type, office.id, id, batch.at].join("/"), job);
  }
}

/** @returns the suggestion's id; undefined for what may not be said under today's rules. */
async function raise(
  { key, sourceKey, text = "", refused }: SealedItem,
  department: string | undefined,
  { at, date }: Batch,
  office: OpenedOffice,
  deps: ReleaseDeps,
): Promise<string | undefined> {
  if (refused !== undefined) return undefined;
  try {
    // That somebody can answer for its author is all that the others may know: the tokens stay in the Sealed table.
    const raised = { source: "sealed", sourceKey, replyHash: "sealed", department, text, at } as const;
    const { id } = await raiseSuggestion(raised, office, deps);
    await deps.items.released(office.id, key, date, id);
    return id;
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== "invalid") throw error;
    await deps.items.refuse(office.id, key, "sensitive-words");
    return undefined;
  }
}

async function answerOf(
  key: string,
  { at }: Batch,
  office: OpenedOffice,
  deps: ReleaseDeps,
): Promise<string | undefined> {
  const item = await deps.items.get(office.id, key);
  if (item?.pending === undefined || item.suggestion === undefined) return item?.suggestion;
  await writeAnswer(item.suggestion, item.pending, at, office, deps);
  await deps.items.answered(office.id, key, item.pending);
  return item.suggestion;
}
