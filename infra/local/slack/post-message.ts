import type { SlackArgs } from "./api-call.ts";
import { refuseMessage } from "./block-kit/check-content.ts";
import { nameBlocks } from "./block-kit/name-blocks.ts";
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
  const message = SlackMessage.parse(answer["message"]);
  const channel = parts.directory.channel(String(answer["channel"]));
  const { user: by = "", text, thread_ts } = message;
  if (thread_ts === undefined) parts.unread.posted({ channel: channel.id, by, text });
  parts.changed();
  return { answer, eventId: parts.events.send(messagePosted(parts.app, channel, message, parent?.user)) };
}

/** Slack names every block and element that has no name. */
export function withBlockIds(args: SlackArgs): SlackArgs {
  const { blocks } = args;
  return blocks === undefined ? args : { ...args, blocks: nameBlocks(blocks) };
}

function signedBy({ app }: WorkspaceParts, caller: Caller) {
  return caller === "app" ? { bot_id: app.botId, app_id: app.appId } : {};
}

/** The Messages tab of the app may be off, or only for reading (docs.slack.dev/surfaces/app-home). */
function refuseDirect({ manifest, directory }: WorkspaceParts, { channel }: SlackArgs, caller: Caller) {
  if (manifest === undefined || directory.partnerIn(String(channel)) === undefined) return undefined;
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
