import { type Changed, deleteMessage, updateMessage } from "../change-message.ts";
import type { WorkspaceParts } from "../parts.ts";
import type { OnMessage } from "./shortcut.ts";
import { writtenByPerson } from "./written.ts";

/** A person edits what they wrote. @returns the id of the event. @throws Error when Slack would not let them. */
export async function edit(parts: WorkspaceParts, user: string, on: OnMessage, text: string): Promise<string> {
  const { login, name } = parts.directory.member(user);
  const args = { channel: parts.directory.channel(on.channel).id, ts: on.ts, ...writtenByPerson(text) };
  return eventOf(await updateMessage(parts, args, { login }), `${name} cannot edit this`);
}

/** A person deletes what they wrote. @returns the id of the event. @throws Error when Slack would not let them. */
export async function remove(parts: WorkspaceParts, user: string, on: OnMessage): Promise<string> {
  const { login, name } = parts.directory.member(user);
  const args = { channel: parts.directory.channel(on.channel).id, ts: on.ts };
  return eventOf(await deleteMessage(parts, args, { login }), `${name} cannot delete this`);
}

function eventOf({ answer, eventId }: Changed, refused: string): string {
  if (eventId === undefined) throw new Error(`${refused}: ${answer.error ?? "refused"}`);
  return eventId;
}
