import * as z from "zod/mini";
import { type CallSlack, understood } from "./call-slack.ts";
import { eventType, findMessage } from "./find-message.ts";
import type { Message } from "./message.ts";
import type { Slack, Tag } from "./slack.ts";

const Posted = z.object({ channel: z.string(), ts: z.string() });

/** Slack by its Web API; every text is sent so that nothing in it becomes a mention, a link or a preview. */
export function slackClient(call: CallSlack): Slack {
  return {
    async post({ team, channel, threadTs, message, tag }) {
      const where = { channel, thread_ts: threadTs, unfurl_links: false, unfurl_media: false };
      const answer = await call(team, "chat.postMessage", { ...where, ...plainly(message), metadata: metadataOf(tag) });
      return understood(Posted, answer);
    },
    async update({ team, channel, message, tag }, ts) {
      await call(team, "chat.update", { channel, ts, ...plainly(message), metadata: metadataOf(tag) });
    },
    find: (posting, sinceMs) => findMessage(call, posting, sinceMs),
    async whisper({ team, channel, threadTs, user, message }) {
      await call(team, "chat.postEphemeral", { channel, user, thread_ts: threadTs, ...plainly(message) });
    },
  };
}

function plainly({ text, blocks }: Message) {
  return { text, blocks, link_names: false, parse: "none" };
}

function metadataOf({ key, hash }: Tag) {
  return { event_type: eventType, event_payload: { key, hash } };
}
