import type { SlackArgs } from "../api-call.ts";
import { refuseChannel } from "../change-message.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import type { WorkspaceParts } from "../parts.ts";
import { reactionEvent } from "../reaction-events.ts";
import { readMessage } from "../read-messages.ts";
import { text } from "./arguments.ts";

/** `reactions.add` and `reactions.remove`; the app hears of its own too. */
export async function changeReaction(
  parts: WorkspaceParts,
  what: "add" | "remove",
  args: SlackArgs,
): Promise<SlackAnswer> {
  const [channel, ts, name] = [text(args["channel"]), text(args["timestamp"]), text(args["name"])];
  const refusal = refuse(parts, { channel, ts, name });
  if (refusal !== undefined) return refusal;
  const answer = await parts.slack.call(`reactions.${what}`, args, "app");
  if (!answer.ok) return answer;
  parts.changed();
  const reaction = { user: parts.app.botUserId, channel, ts, name };
  const message = await readMessage(parts.slack, channel, ts);
  parts.events.send(reactionEvent(what === "add" ? "reaction_added" : "reaction_removed", reaction, message?.user));
  return answer;
}

/** Where the engine would say that the message is missing, or let it pass. */
function refuse(parts: WorkspaceParts, { channel, ts, name }: { channel: string; ts: string; name: string }) {
  if (channel === "" || ts === "") return { ok: false, error: "no_item_specified" };
  if (!/^\d+\.\d+$/.test(ts)) return { ok: false, error: "bad_timestamp" };
  if (!/^[\p{L}\p{N}_+'-]+(::skin-tone-[2-6])?$/u.test(name)) return { ok: false, error: "invalid_name" };
  if (parts.directory.isArchived(channel)) return { ok: false, error: "is_archived" };
  return refuseChannel(parts, { channel });
}
