import { contentHash } from "./message.ts";
import type { Said, Say, Saying } from "./outbox.ts";
import { type PosterOf, postOnce, secondsUntil } from "./post-once.ts";
import type { Posting } from "./slack.ts";
import { LastingTrouble, PassingTrouble } from "./troubles.ts";

/**
 * One message per key, whatever is repeated or lost: claim the row, post with the key in the message's metadata, store its `ts`. Where
 * an earlier post may have gone through without our knowing, the channel is read back before anything is posted again.
 *
 * What is left: two messages appear when Slack shows a post only after its claim has run out (20 s; a post has 5 s to be answered and
 * starts only while 10 s are left), or when a process stands still for that long between looking at its clock and sending. Slack has
 * no idempotency key that would close this. The second message is logged as `said-twice` where both claims come to an end.
 */
export function sayer(deps: PosterOf): Say {
  async function say(saying: Saying, again = false): Promise<Said> {
    const posting = postingOf(saying);
    const claim = await deps.outbox.claim(saying.officeId, saying.key);
    if (claim.state === "taken") {
      throw new PassingTrouble("being-said", { waitSeconds: secondsUntil(claim.untilMs, deps.nowMs) });
    }
    if (claim.state === "ours") return postOnce(deps, posting, claim.lease);
    if (claim.hash === posting.tag.hash) return claim.said;
    if (await bringUpToDate(deps, saying.officeId, posting, claim.said)) return claim.said;
    if (again) throw new PassingTrouble("vanishing-message");
    return say(saying, true);
  }
  return (saying) => say(saying);
}

/** @returns false when the message is gone from Slack: somebody deleted it, and it is said anew. */
async function bringUpToDate(
  { slack, outbox }: PosterOf,
  officeId: string,
  posting: Posting,
  said: Said,
): Promise<boolean> {
  try {
    await slack.update({ ...posting, channel: said.channel }, said.ts);
  } catch (error) {
    if (!(error instanceof LastingTrouble) || error.code !== "message_not_found") throw error;
    await outbox.forget(officeId, posting.tag.key, said);
    return false;
  }
  await outbox.renew(officeId, posting.tag, said);
  return true;
}

function postingOf({ team, channel, threadTs, key, message }: Saying): Posting {
  return { team, channel, threadTs, message, tag: { key, hash: contentHash(message) } };
}
