import { randomUUID } from "node:crypto";
import type { WorkspaceParts } from "../parts.ts";
import { postMessage } from "../post-message.ts";

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
  const written = text.normalize("NFC");
  const args = {
    channel: parts.directory.channel(channel).id,
    text: escaped(written),
    client_msg_id: randomUUID(),
    blocks: [asRichText(written)],
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  };
  const { answer, eventId } = await postMessage(parts, args, { login: member.login });
  if (eventId === undefined) throw new Error(`${member.name} cannot write there: ${answer.error ?? "refused"}`);
  return { ts: String(answer["ts"]), eventId };
}

/** Slack escapes what people type, but keeps a mention that they picked (docs.slack.dev, formatting message text). */
function escaped(text: string): string {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return safe.replaceAll(/&lt;@([UW][A-Z0-9]{2,20})&gt;/g, "<@$1>");
}

function asRichText(text: string) {
  const section = { type: "rich_text_section", elements: [{ type: "text", text }] };
  return { type: "rich_text", elements: [section] };
}
