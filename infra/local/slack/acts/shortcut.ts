import type { Delivery } from "../delivery.ts";
import type { AppShortcut } from "../manifest.ts";
import type { Member } from "../members.ts";
import type { WorkspaceParts } from "../parts.ts";
import { readMessage } from "../read-messages.ts";
import type { Acting } from "./acting.ts";
import { interactionBase, sendForm } from "./payload.ts";

/** The message whose menu a shortcut was taken from. */
export interface OnMessage {
  readonly channel: string;
  readonly ts: string;
}

/**
 * A person takes a shortcut: `message_action` with the message, or `shortcut` with nothing but a trigger; delivered once.
 * Neither names the app: docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload has no `api_app_id`.
 * @throws Error when the manifest has no such shortcut of that kind, or there is no such message.
 */
export async function shortcut(acting: Acting, user: string, callbackId: string, on?: OnMessage): Promise<Delivery> {
  const { parts, url } = acting;
  const member = parts.directory.member(user);
  demand(parts, callbackId, on === undefined ? "global" : "message");
  const trigger = parts.triggers.make(member.id);
  const about = { ...shortcutBase(parts, member), callback_id: callbackId, trigger_id: trigger };
  const payload =
    on === undefined
      ? { type: "shortcut", ...about, user: withoutName(about.user) }
      : { type: "message_action", ...about, ...(await source(acting, member, on)) };
  return sendForm(url, "interaction", trigger, { payload: JSON.stringify(payload) });
}

function demand({ manifest }: WorkspaceParts, callbackId: string, type: AppShortcut["type"]): void {
  const isThere = manifest?.shortcuts.some((one) => one.callbackId === callbackId && one.type === type);
  if (isThere === false) throw new Error(`The manifest has no ${type} shortcut ${callbackId}`);
}

function shortcutBase({ app }: WorkspaceParts, member: Member) {
  const { api_app_id: _, ...base } = interactionBase(app, member);
  return { ...base, action_ts: (Date.now() / 1000).toFixed(6) };
}

function withoutName({ id, username, team_id }: ReturnType<typeof interactionBase>["user"]) {
  return { id, username, team_id };
}

async function source({ parts, links }: Acting, member: Member, on: OnMessage) {
  const { id, name } = parts.directory.channel(on.channel);
  const message = await readMessage(parts.slack, id, on.ts);
  if (message === undefined) throw new Error(`There is no message ${on.ts} in ${name}`);
  const { metadata: _, ...shown } = message;
  return {
    channel: { id, name },
    message_ts: on.ts,
    message: { ...shown, type: "message", team: parts.app.team },
    response_url: links.make({ user: member.id, channel: id }),
  };
}
