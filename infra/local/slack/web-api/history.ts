import type { SlackArgs } from "../api-call.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import type { SlackMessage } from "../message.ts";
import type { WorkspaceParts } from "../parts.ts";
import { readRoots, readThread } from "../read-messages.ts";
import { flag, text } from "./arguments.ts";

/** `conversations.history`: newest first, by time and cursor; metadata only when asked for (the engine knows neither). */
export async function history(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  // The engine checks token, scope and channel.
  const allowed = await parts.slack.call("conversations.history", { ...args, limit: 1, cursor: "" }, "app");
  if (!allowed.ok) return allowed;
  const roots = await readRoots(parts.slack, String(args["channel"]));
  return page(roots.filter(within(args)).reverse(), args);
}

/** `conversations.replies`: the root, then its replies, oldest first; a reply's own ts leads to its thread. */
export async function replies(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const allowed = await parts.slack.call("conversations.replies", args, "app");
  if (!allowed.ok) return allowed;
  const channel = String(args["channel"]);
  const found = await readThread(parts.slack, channel, String(args["ts"]));
  const [first] = found;
  if (first === undefined) return { ok: false, error: "thread_not_found" };
  const thread = first.thread_ts === undefined ? found : await readThread(parts.slack, channel, first.thread_ts);
  const [root, ...rest] = thread;
  return page(root === undefined ? [] : [root, ...rest.filter(within(args))], args);
}

/** `oldest` and `latest` are seconds with six places; the ends count only when `inclusive`. */
function within(args: SlackArgs): (message: SlackMessage) => boolean {
  const oldest = Number(args["oldest"] ?? 0);
  const latest = Number(args["latest"] ?? Number.POSITIVE_INFINITY);
  const inclusive = flag(args["inclusive"]);
  return ({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  };
}

function page(messages: readonly SlackMessage[], args: SlackArgs): SlackAnswer {
  const limit = Math.min(Number(args["limit"] ?? 100) || 100, 999);
  const cursor = Buffer.from(text(args["cursor"]), "base64url").toString();
  const start = cursor === "" ? 0 : messages.findIndex((message) => cursor === `next_ts:${message.ts}`);
  if (start < 0) return { ok: false, error: "invalid_cursor" };
  const shown = messages.slice(start, start + limit);
  const next = messages[start + limit];
  return {
    ok: true,
    messages: flag(args["include_all_metadata"])
      ? shown
      : shown.map((message) => ({ ...message, metadata: undefined })),
    has_more: next !== undefined,
    ...(next === undefined
      ? {}
      : { response_metadata: { next_cursor: Buffer.from(`next_ts:${next.ts}`).toString("base64url") } }),
  };
}
