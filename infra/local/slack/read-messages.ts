import * as z from "zod/mini";
import { type EmulatedSlack, mustCall } from "./emulated-slack.ts";
import { SlackMessage } from "./message.ts";

const Page = z.object({
  messages: z.array(SlackMessage),
  response_metadata: z.optional(z.object({ next_cursor: z.optional(z.string()) })),
});

/** Roots and single messages of a channel, oldest first. @throws Error for an unknown channel. */
export async function readRoots(slack: EmulatedSlack, channel: string): Promise<SlackMessage[]> {
  const found: SlackMessage[] = [];
  let cursor = "";
  do {
    const page = Page.parse(await mustCall(slack, "conversations.history", { channel, limit: 1000, cursor }));
    found.push(...page.messages);
    cursor = page.response_metadata?.next_cursor ?? "";
  } while (cursor !== "");
  return found.reverse().map(asRoot);
}

/** A root and its replies, oldest first; empty when `ts` is nobody's. @throws Error for an unknown channel. */
export async function readThread(slack: EmulatedSlack, channel: string, ts: string): Promise<SlackMessage[]> {
  const { messages } = Page.parse(await mustCall(slack, "conversations.replies", { channel, ts }));
  return messages.map((message) => (message.ts === ts ? asRoot(message) : message));
}

/** One message, root or reply. */
export async function readMessage(
  slack: EmulatedSlack,
  channel: string,
  ts: string,
): Promise<SlackMessage | undefined> {
  const thread = await readThread(slack, channel, ts);
  return thread.find((message) => message.ts === ts);
}

/** Slack marks a root with replies as a thread of its own; the engine does not. */
function asRoot(message: SlackMessage): SlackMessage {
  return (message.reply_count ?? 0) > 0 ? { ...message, thread_ts: message.ts } : message;
}
