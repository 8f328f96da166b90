import { mustCall } from "../emulated-slack.ts";
import type { WorkspaceParts } from "../parts.ts";
import { type Reaction, reactionEvent } from "../reaction-events.ts";
import { readMessage } from "../read-messages.ts";

/** A person puts a reaction on a message, or takes it back. @param name without colons. @throws Error when there is no such message. */
export async function react(parts: WorkspaceParts, user: string, on: Omit<Reaction, "user">): Promise<void> {
  const { id, login } = parts.directory.member(user);
  const channel = parts.directory.channel(on.channel).id;
  const reaction = { user: id, channel, ts: on.ts, name: on.name };
  const message = await readMessage(parts.slack, channel, on.ts);
  const isThere = message?.reactions?.some(({ name, users }) => name === on.name && users.includes(id)) === true;
  const args = { channel, timestamp: on.ts, name: on.name };
  await mustCall(parts.slack, isThere ? "reactions.remove" : "reactions.add", args, { login });
  parts.changed();
  parts.events.send(reactionEvent(isThere ? "reaction_removed" : "reaction_added", reaction, message?.user));
}
