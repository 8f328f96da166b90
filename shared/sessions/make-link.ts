import type { Instant } from "#shared/kernel/clock.ts";
import { hashBearer, type RandomBits, writeBearer } from "./bearer.ts";
import { after, type Links, linkSeconds } from "./session.ts";

interface Deps {
  readonly links: Pick<Links, "put">;
  readonly random: RandomBits;
}

/**
 * A token that lets one member of staff in, once and within a minute. It travels behind the `#` of the desk's address, which
 * no server, log or preview of a link sees. One write.
 * @param staff whoever asked for it, whom Slack vouches for. @param now when it was asked for, or later.
 */
export async function makeLink(
  { officeId, slackUser }: { officeId: string; slackUser: string },
  now: Instant,
  { links, random }: Deps,
): Promise<{ token: string }> {
  const token = writeBearer(officeId, random());
  const link = { slackUser, madeAt: now, validUntil: after(now, linkSeconds) };
  await links.put(officeId, hashBearer(token), link);
  return { token };
}
