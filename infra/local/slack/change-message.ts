import type { SlackArgs } from "./api-call.ts";
import { refuseMessage } from "./block-kit/check-content.ts";
import type { Caller, SlackAnswer } from "./emulated-slack.ts";
import { SlackMessage } from "./message.ts";
import { messageChanged, messageDeleted } from "./message-events.ts";
import type { WorkspaceParts } from "./parts.ts";
import { withBlockIds } from "./post-message.ts";
import { readMessage } from "./read-messages.ts";

/** The answer, and the id of the event when something was changed. */
export interface Changed {
  readonly answer: SlackAnswer;
  readonly eventId?: string;
}

/** `chat.update` takes 4,000 characters of text, a tenth of a new message (docs.slack.dev/reference/methods/chat.update). */
const longestUpdate = 4_000;

/** @param caller the app, or the person who wrote the message. */
export async function updateMessage(parts: WorkspaceParts, args: SlackArgs, caller: Caller): Promise<Changed> {
  if (typeof args["text"] === "string" && args["text"].length > longestUpdate)
    return { answer: { ok: false, error: "msg_too_long" } };
  const refusal = refuseMessage(args) ?? refuseChannel(parts, args) ?? refuseArchived(parts, args);
  if (refusal !== undefined) return { answer: refusal };
  const previous = await find(parts, args);
  const answer = await parts.slack.call("chat.update", withBlockIds(args), caller);
  if (!answer.ok) return { answer };
  const message = SlackMessage.parse(answer["message"]);
  parts.changed();
  const channel = parts.directory.channel(String(answer["channel"]));
  return { answer, eventId: parts.events.send(messageChanged(channel, message, previous)) };
}

/** A root that has replies leaves its place behind, and the app hears that it changed. @param caller the app, or the person who wrote the message. */
export async function deleteMessage(parts: WorkspaceParts, args: SlackArgs, caller: Caller): Promise<Changed> {
  const refusal = refuseChannel(parts, args);
  if (refusal !== undefined) return { answer: refusal };
  const previous = await find(parts, args);
  const answer = await parts.slack.call("chat.delete", args, caller);
  if (!answer.ok || previous === undefined) return { answer };
  parts.changed();
  const channel = parts.directory.channel(String(answer["channel"]));
  const left = await find(parts, args);
  const event = left === undefined ? messageDeleted(channel, previous) : messageChanged(channel, left, previous);
  return { answer, eventId: parts.events.send(event) };
}

/** Only `chat.postMessage` takes a person for a channel; the engine would say that the message is missing. */
export function refuseChannel({ directory }: WorkspaceParts, { channel }: SlackArgs): SlackAnswer | undefined {
  const id = String(channel);
  const isKnown = Object.values(directory.channels).includes(id) || directory.partnerIn(id) !== undefined;
  return isKnown ? undefined : { ok: false, error: "channel_not_found" };
}

/** Nothing is edited in an archived channel; `is_inactive` is recalled from Slack's reference, not verified. */
function refuseArchived({ directory }: WorkspaceParts, { channel }: SlackArgs): SlackAnswer | undefined {
  return directory.isArchived(String(channel)) ? { ok: false, error: "is_inactive" } : undefined;
}

async function find({ slack }: WorkspaceParts, args: SlackArgs): Promise<SlackMessage | undefined> {
  const { channel, ts } = args;
  if (typeof channel !== "string" || typeof ts !== "string") return undefined;
  return readMessage(slack, channel, ts).catch(() => undefined);
}
