import type { SlackArgs } from "../api-call.ts";
import { deleteMessage, updateMessage } from "../change-message.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import type { WorkspaceParts } from "../parts.ts";
import { postMessage } from "../post-message.ts";
import { members, openDirect, permalink } from "./channels.ts";
import { postEphemeral } from "./ephemeral.ts";
import { completeUpload, uploadUrl } from "./files.ts";
import { history, replies } from "./history.ts";
import { changeReaction } from "./reactions.ts";
import { listGroups, listGroupUsers } from "./user-groups.ts";
import { listUsers, userInfo } from "./users.ts";
import { openView, publishView, pushView, updateView } from "./views.ts";

type Method = (parts: WorkspaceParts, args: SlackArgs) => Promise<SlackAnswer>;

/** Where the engine is more lenient than Slack, or keeps to itself what the workspace must know. */
const methods: Readonly<Record<string, Method>> = {
  "chat.postMessage": async (parts, args) => (await postMessage(parts, args, "app")).answer,
  "chat.postEphemeral": postEphemeral,
  "chat.update": async (parts, args) => (await updateMessage(parts, args, "app")).answer,
  "chat.delete": async (parts, args) => (await deleteMessage(parts, args, "app")).answer,
  "chat.getPermalink": permalink,
  "conversations.history": history,
  "conversations.members": members,
  "conversations.replies": replies,
  "reactions.add": (parts, args) => changeReaction(parts, "add", args),
  "reactions.remove": (parts, args) => changeReaction(parts, "remove", args),
  "files.getUploadURLExternal": uploadUrl,
  "files.completeUploadExternal": completeUpload,
  "usergroups.list": listGroups,
  "usergroups.users.list": listGroupUsers,
  "users.info": userInfo,
  "users.list": listUsers,
  "conversations.open": openDirect,
  "views.open": openView,
  "views.push": pushView,
  "views.update": updateView,
  "views.publish": publishView,
  // The engine's own; Slack has no such method.
  "views.generateTriggerId": async () => ({ ok: false, error: "unknown_method" }),
};

/** Answers one Web API method as the app. */
export async function answerMethod(parts: WorkspaceParts, method: string, args: SlackArgs): Promise<SlackAnswer> {
  const own = methods[method];
  if (own !== undefined) return own(parts, args);
  const answer = await parts.slack.call(method, args, "app");
  parts.changed();
  return answer;
}
