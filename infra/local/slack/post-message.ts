import type { SlackArgs } from "./api-call.ts";
import { refuseMessage } from "./block-kit/check-content.ts";
import { nameBlocks } from "./block-kit/name-blocks.ts";
import type { Channel } from "./directory.ts";
import type { Caller, SlackAnswer } from "./emulated-slack.ts";
import { SlackMessage } from "./message.ts";
import { messagePosted } from "./message-events.ts";
import type { WorkspaceParts } from "./parts.ts";
import { readMessage } from "./read-messages.ts";

/** The answer, and the id of the event when the message was stored. */
export interface Posted {
  readonly answer: SlackAnswer;
  readonly eventId?: string;
}

/** Checks, stores and announces a message of the app or of a person. */
export async function postMessage(parts: WorkspaceParts, given: SlackArgs, caller: Caller): Promise<Posted> {
  const { channel: to } = given;
  const args = typeof to === "string" ? { ...given, channel: parts.directory.placeOf(to) } : given;
  const parent = await parentOf(parts, args);
  const refusal = refuseMessage(args) ?? refuseParent(args, parent) ?? refuseDirect(parts, args, caller);
  if (refusal !== undefined) return { answer: refusal };
  const answer = await parts.slack.call(
    "chat.postMessage",
    { ...withBlockIds(args), ...signedBy(parts, caller) },
    caller,
  );
  if (!answer.ok) return { answer };
  const channel = parts.directory.channel(String(answer["channel"]));
  return { answer, eventId: announce(parts, channel, SlackMessage.parse(answer["message"]), parent?.user) };
}

/** Marks a stored message as unread and tells the app of it. @returns the id of the event. */
export function announce(parts: WorkspaceParts, channel: Channel, message: SlackMessage, parentUser?: string): string {
  const { user: by = "", text, thread_ts } = message;
  if (thread_ts === undefined) parts.unread.posted({ channel: channel.id, by, text });
  parts.changed();
  return parts.events.send(messagePosted(parts.app, channel, message, parentUser));
}

/** Why something cannot stand in a thread, or nothing. */
export async function refuseThread(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer | undefined> {
  return refuseParent(args, await parentOf(parts, args));
}

/** Slack names every block and element that has no name, and makes a block of `markdown_text`. */
export function withBlockIds({ markdown_text: markdown, ...args }: SlackArgs): SlackArgs {
  if (typeof markdown === "string")
    return { ...args, text: markdown, blocks: nameBlocks([{ type: "markdown", text: markdown }]) };
  return args["blocks"] === undefined ? args : { ...args, blocks: nameBlocks(args["blocks"]) };
}

function signedBy({ app }: WorkspaceParts, caller: Caller) {
  return caller === "app" ? { bot_id: app.botId, app_id: app.appId } : {};
}

/** The Messages tab of the app may be off, or only for reading (docs.slack.dev/surfaces/app-home). */
function refuseDirect({ manifest, directory }: WorkspaceParts, { channel }: SlackArgs, caller: Caller) {
  const partner = directory.partnerIn(String(channel));
  // The error is recalled from Slack's answers, not documented.
  if (partner !== undefined && directory.hasLeft(partner)) return { ok: false, error: "channel_not_found" };
  if (manifest === undefined || partner === undefined) return undefined;
  const { directMessages } = manifest;
  const isAllowed = directMessages === "both" || (directMessages === "from-app" && caller === "app");
  return isAllowed ? undefined : { ok: false, error: "messages_tab_disabled" };
}

async function parentOf({ slack }: WorkspaceParts, { channel, thread_ts: ts }: SlackArgs) {
  if (typeof ts !== "string" || typeof channel !== "string") return undefined;
  // An unknown channel is refused by the engine, in Slack's words.
  return readMessage(slack, channel, ts).catch(() => undefined);
}

/** A reply needs a root. Slack would also take a reply's ts and hide the message; here that is refused, so that a test sees it. */
function refuseParent({ thread_ts: ts }: SlackArgs, parent: SlackMessage | undefined): SlackAnswer | undefined {
  if (ts === undefined || ts === "") return undefined;
  const isRoot = parent !== undefined && (parent.thread_ts === undefined || parent.thread_ts === parent.ts);
  return isRoot ? undefined : { ok: false, error: "thread_not_found" };
}
