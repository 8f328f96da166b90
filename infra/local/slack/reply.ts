import type { SlackArgs } from "./api-call.ts";
import { refuseMessage } from "./block-kit/check-content.ts";
import { deleteMessage, updateMessage } from "./change-message.ts";
import type { SlackAnswer } from "./emulated-slack.ts";
import type { EphemeralMessage } from "./message.ts";
import type { WorkspaceParts } from "./parts.ts";
import { postMessage } from "./post-message.ts";
import { flag, text } from "./web-api/arguments.ts";
import { postEphemeral } from "./web-api/ephemeral.ts";

/** The act that is answered: who did it, where, and the message it was done on. */
export interface ReplyTarget {
  readonly user: string;
  readonly channel: string;
  readonly original?: { readonly ts: string; readonly ephemeral: boolean };
}

/** Does what an answer to an act says: to a response URL, or in the body of a slash command's 200. */
export async function reply(parts: WorkspaceParts, target: ReplyTarget, body: SlackArgs): Promise<SlackAnswer> {
  const { original } = target;
  if (original !== undefined && flag(body["delete_original"])) return remove(parts, target, original);
  if (original !== undefined && flag(body["replace_original"])) return replace(parts, target, original, body);
  const { blocks, thread_ts, metadata } = body;
  const message = { channel: target.channel, ...defined({ text: body["text"], blocks, thread_ts }) };
  if (body["response_type"] === "in_channel")
    return (await postMessage(parts, { ...message, ...defined({ metadata }) }, "app")).answer;
  return postEphemeral(parts, { ...message, user: target.user });
}

type Original = NonNullable<ReplyTarget["original"]>;

async function remove(parts: WorkspaceParts, { channel }: ReplyTarget, original: Original): Promise<SlackAnswer> {
  if (!original.ephemeral) return (await deleteMessage(parts, { channel, ts: original.ts }, "app")).answer;
  parts.ephemerals.remove(original.ts);
  return { ok: true };
}

async function replace(parts: WorkspaceParts, { channel }: ReplyTarget, { ts, ephemeral }: Original, body: SlackArgs) {
  const { text: words, blocks } = body;
  if (!ephemeral)
    return (await updateMessage(parts, { channel, ts, ...defined({ text: words, blocks }) }, "app")).answer;
  const refusal = refuseMessage(body);
  if (refusal === undefined) parts.ephemerals.replace(ts, content(body));
  return refusal ?? { ok: true };
}

function content(body: SlackArgs): Pick<EphemeralMessage, "text" | "blocks"> {
  const { blocks } = body;
  return { text: text(body["text"]), ...(Array.isArray(blocks) ? { blocks } : {}) };
}

function defined(args: SlackArgs): SlackArgs {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
}
