import { log } from "#shared/platform/log.ts";
import { callTimeoutMs } from "./call-slack.ts";
import type { Lease, Outbox, Said } from "./outbox.ts";
import type { Posted, Posting, Slack } from "./slack.ts";
import { LastingTrouble, PassingTrouble } from "./troubles.ts";

export interface PosterOf {
  readonly outbox: Outbox;
  readonly slack: Slack;
  readonly nowMs: () => number;
}

/** Milliseconds between Slack's clock and ours at the most, when looking back to the first attempt. */
const skewMs = 120_000;

/** Says what is claimed; reads the channel back first when somebody may have said it before. */
export async function postOnce(deps: PosterOf, posting: Posting, lease: Lease): Promise<Said> {
  const earlier = lease.inDoubtSinceMs;
  const found = earlier === undefined ? undefined : await lookUp(deps, posting, lease, earlier);
  return found ?? conclude(deps, posting, lease, await post(deps, posting, lease));
}

async function post(deps: PosterOf, posting: Posting, lease: Lease): Promise<Posted> {
  try {
    if (lease.untilMs - deps.nowMs() < 2 * callTimeoutMs) throw new PassingTrouble("too-late-to-post");
    return await deps.slack.post({ ...posting, turnMs: lease.turnMs });
  } catch (error) {
    if (!surelyNotPosted(error)) return metAgain(deps, posting, lease, error);
    await deps.outbox.release(lease, error instanceof PassingTrouble ? error.turnMs : undefined);
    throw error;
  }
}

/** Most lost answers were to posts that went well; those that did not are looked up once more when the claim has run out. */
async function metAgain({ slack, nowMs }: PosterOf, posting: Posting, lease: Lease, error: unknown): Promise<Posted> {
  if (!(error instanceof PassingTrouble)) throw error;
  const found = await slack.find(posting, nowMs() - skewMs);
  if (found !== undefined) return found;
  throw new PassingTrouble(error.code, { waitSeconds: secondsUntil(lease.untilMs, nowMs), cause: error });
}

async function lookUp(deps: PosterOf, posting: Posting, lease: Lease, sinceMs: number): Promise<Said | undefined> {
  const found = await deps.slack.find(posting, sinceMs - skewMs);
  if (found === undefined) return undefined;
  if (found.tag.hash !== posting.tag.hash) await deps.slack.update({ ...posting, channel: found.channel }, found.ts);
  return conclude(deps, posting, lease, found);
}

async function conclude({ outbox }: PosterOf, posting: Posting, lease: Lease, { channel, ts }: Posted): Promise<Said> {
  const said = { channel, ts };
  const only = await outbox.conclude(lease, said, posting.tag.hash);
  if (!only) log("error", "said-twice", "A message stands in Slack twice", { office: lease.officeId, key: lease.key });
  return said;
}

function surelyNotPosted(error: unknown): boolean {
  return error instanceof LastingTrouble || (error instanceof PassingTrouble && !error.mayHaveHappened);
}

export function secondsUntil(untilMs: number, nowMs: () => number): number {
  return Math.max(1, Math.ceil((untilMs - nowMs()) / 1000));
}
