import type { SlackArgs } from "../api-call.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import type { WorkspaceParts } from "../parts.ts";
import { reactionEvent } from "../reaction-events.ts";
import { text } from "./arguments.ts";

/** `reactions.add` and `reactions.remove`; the app hears of its own too. */
export async function changeReaction(
  parts: WorkspaceParts,
  what: "add" | "remove",
  args: SlackArgs,
): Promise<SlackAnswer> {
  const answer = await parts.slack.call(`reactions.${what}`, args, "app");
  if (!answer.ok) return answer;
  parts.changed();
  const reaction = {
    user: parts.app.botUserId,
    channel: text(args["channel"]),
    ts: text(args["timestamp"]),
    name: text(args["name"]),
  };
  parts.events.send(reactionEvent(what === "add" ? "reaction_added" : "reaction_removed", reaction, undefined));
  return answer;
}
