import { randomUUID } from "node:crypto";
import type { WorkspaceParts } from "../parts.ts";
import { postMessage } from "../post-message.ts";
import { writtenByPerson } from "./written.ts";

/** What a person wrote, stored and announced. */
export interface Said {
  readonly ts: string;
  readonly eventId: string;
}

/** A person writes. @throws Error when Slack would not let them. */
export async function say(
  parts: WorkspaceParts,
  user: string,
  channel: string,
  text: string,
  threadTs?: string,
): Promise<Said> {
  const member = parts.directory.member(user);
  const args = {
    channel: parts.directory.channel(channel).id,
    ...writtenByPerson(text),
    client_msg_id: randomUUID(),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  };
  const { answer, eventId } = await postMessage(parts, args, { login: member.login });
  if (eventId === undefined) throw new Error(`${member.name} cannot write there: ${answer.error ?? "refused"}`);
  return { ts: String(answer["ts"]), eventId };
}
