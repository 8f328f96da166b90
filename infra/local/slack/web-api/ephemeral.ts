import type { SlackArgs } from "../api-call.ts";
import { refuseMessage } from "../block-kit/check-content.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import type { WorkspaceParts } from "../parts.ts";
import { withBlockIds } from "../post-message.ts";
import { text } from "./arguments.ts";

/** `chat.postEphemeral`; the engine keeps no copy that can be read, so the workspace does. */
export async function postEphemeral(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const refusal = refuseMessage(args);
  if (refusal !== undefined) return refusal;
  const named = withBlockIds(args);
  const answer = await parts.slack.call("chat.postEphemeral", named, "app");
  if (!answer.ok) return answer;
  const { blocks, thread_ts } = named;
  parts.ephemerals.show({
    channel: parts.directory.channel(String(args["channel"])).id,
    user: String(args["user"]),
    ts: String(answer["message_ts"]),
    text: text(args["text"]),
    ...(Array.isArray(blocks) ? { blocks } : {}),
    ...(typeof thread_ts === "string" ? { thread_ts } : {}),
  });
  return answer;
}
