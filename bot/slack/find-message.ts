import * as z from "zod/mini";
import { type CallSlack, understood } from "./call-slack.ts";
import { isPerson } from "./person.ts";
import type { Found, Posting } from "./slack.ts";
import { PassingTrouble } from "./troubles.ts";

/** Names the metadata of every message of ours. */
export const eventType = "benang_message";

const Tagged = z.object({
  ts: z.string(),
  metadata: z.object({
    event_type: z.literal(eventType),
    event_payload: z.object({ key: z.string(), hash: z.string() }),
  }),
});
const Opened = z.object({ channel: z.object({ id: z.string() }) });
const Page = z.object({
  messages: z.array(z.unknown()),
  response_metadata: z.optional(z.object({ next_cursor: z.optional(z.string()) })),
});

/** 2,000 messages: no channel has more between a claim and its look-up, and reading on would use up the rate of the method. */
const pages = 10;

/** Reads the channel, or the thread, back to `sinceMs`. @throws PassingTrouble when it is too long to be sure. */
export async function findMessage(call: CallSlack, posting: Posting, sinceMs: number): Promise<Found | undefined> {
  const { team, threadTs, tag } = posting;
  const channel = await channelOf(call, posting);
  const [method, place] =
    threadTs === undefined
      ? (["conversations.history", { channel }] as const)
      : (["conversations.replies", { channel, ts: threadTs }] as const);
  const args = { ...place, oldest: (sinceMs / 1000).toFixed(6), include_all_metadata: true, limit: 200 };
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++) {
    const { messages, response_metadata: more } = understood(Page, await call(team, method, { ...args, cursor }));
    const found = messages.map(foundIn).find((one) => one?.tag.key === tag.key);
    cursor = more?.next_cursor || undefined;
    if (found !== undefined) return { channel, ...found };
    if (cursor === undefined) return undefined;
  }
  throw new PassingTrouble("too-much-history");
}

/** A direct message is posted to a person, but read in the channel that this opens; one that is open stays the same. */
async function channelOf(call: CallSlack, { team, channel }: Posting): Promise<string> {
  if (!isPerson(channel)) return channel;
  return understood(Opened, await call(team, "conversations.open", { users: channel })).channel.id;
}

function foundIn(message: unknown): Omit<Found, "channel"> | undefined {
  const { data } = Tagged.safeParse(message);
  return data && { ts: data.ts, tag: data.metadata.event_payload };
}
