import * as z from "zod/mini";
import type { SlackArgs } from "./api-call.ts";
import type { Caller, EmulatedSlack, SlackAnswer } from "./emulated-slack.ts";

const Raw = z.looseObject({
  ts: z.string(),
  thread_ts: z.optional(z.string()),
  reply_count: z._default(z.number(), 0),
  reply_users: z.optional(z.array(z.string())),
});
type Raw = z.infer<typeof Raw>;
const Page = z.looseObject({ messages: z.array(Raw) });

const gone = "This message was deleted.";
/** Methods that act on one message, and the name of its time among their arguments. */
const onMessage: Readonly<Record<string, string>> = {
  "chat.update": "ts",
  "chat.delete": "ts",
  "chat.getPermalink": "message_ts",
  "reactions.add": "timestamp",
  "reactions.remove": "timestamp",
};
const reading = ["conversations.history", "conversations.replies"];

/** Roots of which only the place is left, and how many replies each thread has lost. */
interface Deleted {
  readonly tombstones: Set<string>;
  readonly lost: Map<string, number>;
}

const key = (channel: unknown, ts: unknown) => `${String(channel)} ${String(ts)}`;

/**
 * Slack keeps the place of a deleted root while it has replies (a `tombstone`), and no longer counts replies that were deleted.
 * The engine does neither.
 */
export function rememberDeleted(slack: EmulatedSlack): EmulatedSlack {
  const deleted: Deleted = { tombstones: new Set(), lost: new Map() };
  return {
    ...slack,
    async call(method, args, caller) {
      const at = onMessage[method];
      if (at !== undefined && deleted.tombstones.has(key(args["channel"], args[at])))
        return { ok: false, error: "message_not_found" };
      if (method === "chat.delete") return remove(slack, deleted, args, caller);
      const answer = await slack.call(method, args, caller);
      if (!answer.ok || !reading.includes(method)) return answer;
      const messages = Page.parse(answer).messages.map((message) => shown(deleted, args["channel"], message));
      return { ...answer, messages };
    },
  };
}

async function remove(slack: EmulatedSlack, deleted: Deleted, args: SlackArgs, caller?: Caller): Promise<SlackAnswer> {
  const message = await find(slack, args);
  if (message !== undefined && repliesLeft(deleted, args["channel"], message) > 0)
    return bury(slack, deleted, args, caller);
  const answer = await slack.call("chat.delete", args, caller);
  const thread = message?.thread_ts;
  if (!answer.ok || thread === undefined) return answer;
  const at = key(args["channel"], thread);
  deleted.lost.set(at, (deleted.lost.get(at) ?? 0) + 1);
  return answer;
}

async function find(slack: EmulatedSlack, { channel, ts }: SlackArgs): Promise<Raw | undefined> {
  const found = await slack.call("conversations.replies", { channel, ts });
  return found.ok ? Page.parse(found).messages.find((one) => one.ts === ts) : undefined;
}

/** The engine keeps the root, without its words. */
async function bury(slack: EmulatedSlack, { tombstones }: Deleted, { channel, ts }: SlackArgs, caller?: Caller) {
  const { ok, error } = await slack.call("chat.update", { channel, ts, text: gone, blocks: [] }, caller);
  if (!ok) return { ok, error: error === "cant_update_message" ? "cant_delete_message" : (error ?? "internal_error") };
  tombstones.add(key(channel, ts));
  return { ok, channel, ts };
}

function repliesLeft({ lost }: Deleted, channel: unknown, { ts, reply_count: count }: Raw): number {
  return count - (lost.get(key(channel, ts)) ?? 0);
}

function shown(deleted: Deleted, channel: unknown, message: Raw): Record<string, unknown> {
  const { reply_count: _, reply_users: users, ...rest } = message;
  const count = repliesLeft(deleted, channel, message);
  const thread = count > 0 ? { reply_count: count, reply_users: users } : {};
  if (!deleted.tombstones.has(key(channel, message.ts))) return { ...rest, ...thread };
  const place = { type: "message", subtype: "tombstone", user: "USLACKBOT", text: gone, hidden: true };
  return { ...place, ts: message.ts, thread_ts: message.ts, ...thread };
}
