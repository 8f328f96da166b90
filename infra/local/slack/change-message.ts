import type { SlackArgs } from "./api-call.ts";
import { refuseMessage } from "./block-kit/check-content.ts";
import type { SlackAnswer } from "./emulated-slack.ts";
import { SlackMessage } from "./message.ts";
import { messageChanged, messageDeleted } from "./message-events.ts";
import type { WorkspaceParts } from "./parts.ts";
import { withBlockIds } from "./post-message.ts";
import { readMessage } from "./read-messages.ts";

/** `chat.update` takes 4,000 characters of text, a tenth of a new message (docs.slack.dev/reference/methods/chat.update). */
const longestUpdate = 4_000;

export async function updateMessage(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  if (typeof args["text"] === "string" && args["text"].length > longestUpdate)
    return { ok: false, error: "msg_too_long" };
  const refusal = refuseMessage(args) ?? refuseChannel(parts, args);
  if (refusal !== undefined) return refusal;
  const previous = await find(parts, args);
  const answer = await parts.slack.call("chat.update", withBlockIds(args), "app");
  if (!answer.ok) return answer;
  const message = SlackMessage.parse(answer["message"]);
  parts.changed();
  parts.events.send(messageChanged(parts.directory.channel(String(answer["channel"])), message, previous));
  return answer;
}

export async function deleteMessage(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const refusal = refuseChannel(parts, args);
  if (refusal !== undefined) return refusal;
  const previous = await find(parts, args);
  const answer = await parts.slack.call("chat.delete", args, "app");
  if (!answer.ok || previous === undefined) return answer;
  parts.changed();
  parts.events.send(messageDeleted(parts.directory.channel(String(answer["channel"])), previous));
  return answer;
}

/** Only `chat.postMessage` takes a person for a channel; the engine would say that the message is missing. */
function refuseChannel({ directory }: WorkspaceParts, { channel }: SlackArgs): SlackAnswer | undefined {
  const id = String(channel);
  const isKnown = Object.values(directory.channels).includes(id) || directory.partnerIn(id) !== undefined;
  return isKnown ? undefined : { ok: false, error: "channel_not_found" };
}

async function find({ slack }: WorkspaceParts, args: SlackArgs): Promise<SlackMessage | undefined> {
  const { channel, ts } = args;
  if (typeof channel !== "string" || typeof ts !== "string") return undefined;
  return readMessage(slack, channel, ts).catch(() => undefined);
}
