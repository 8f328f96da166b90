import type { SlackArgs } from "../api-call.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import type { WorkspaceParts } from "../parts.ts";
import { text } from "./arguments.ts";
import { pageOf } from "./page-of.ts";

/** `conversations.members` in pages, without those who have left the workspace. */
export async function members(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const answer = await parts.slack.call("conversations.members", args, "app");
  if (!answer.ok || !Array.isArray(answer["members"])) return answer;
  const here = answer["members"].map(String).filter((id) => !parts.directory.hasLeft(id));
  return pageOf("members", here, (id) => id, args);
}

/** `conversations.open`; not with somebody who has left. */
export async function openDirect(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const isOver = text(args["users"])
    .split(",")
    .some((user) => parts.directory.hasLeft(user));
  return isOver ? { ok: false, error: "user_disabled" } : parts.slack.call("conversations.open", args, "app");
}

/** `chat.getPermalink`: the address that a member would open. */
export async function permalink(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const answer = await parts.slack.call("chat.getPermalink", args, "app");
  if (!answer.ok) return answer;
  const own = new URL(text(answer["permalink"]));
  return { ...answer, permalink: `https://${parts.app.teamDomain}.slack.com${own.pathname}${own.search}` };
}
