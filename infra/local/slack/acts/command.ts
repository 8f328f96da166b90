import type { Delivery } from "../delivery.ts";
import { jsonObject } from "../json-object.ts";
import type { WorkspaceParts } from "../parts.ts";
import { type ReplyTarget, reply } from "../reply.ts";
import type { Acting } from "./acting.ts";
import { commandForm, sendForm } from "./payload.ts";

/** A slash command as it was typed. */
export interface Command {
  readonly channel: string;
  readonly command: string;
  readonly text: string;
}

/**
 * A person sends a slash command; what the app answers at once is shown, to them alone unless it says `in_channel`.
 * Slackbot tells them when it went wrong. @throws Error when the manifest has no such command.
 */
export async function command({ parts, url, links }: Acting, user: string, typed: Command): Promise<Delivery> {
  const member = parts.directory.member(user);
  const channel = parts.directory.channel(typed.channel);
  const target = { user: member.id, channel: channel.id };
  if (parts.manifest?.commands.every(({ command: name }) => name !== typed.command) === true) {
    slackbot(parts, target, `${typed.command} không phải là một lệnh ở đây.`);
    throw new Error(`The manifest has no command ${typed.command}`);
  }
  const trigger = parts.triggers.make(member.id);
  const delivery = await sendForm(url, "command", trigger, {
    ...commandForm(parts.app, member, channel),
    command: typed.command,
    text: typed.text,
    response_url: links.make(target),
    trigger_id: trigger,
  });
  if (delivery.failure !== undefined) slackbot(parts, target, failed(typed.command, delivery.failure));
  else if (delivery.body !== "") await answer(parts, target, typed.command, delivery.body);
  return delivery;
}

async function answer(parts: WorkspaceParts, target: ReplyTarget, name: string, body: string): Promise<void> {
  const { ok } = await reply(parts, target, jsonObject(body) ?? { text: body });
  if (!ok) slackbot(parts, target, `Lệnh ${name} trả lời bằng một tin mà Slack không nhận.`);
}

function failed(name: string, failure: NonNullable<Delivery["failure"]>): string {
  return failure === "http_timeout"
    ? `Lệnh ${name} không phản hồi trong 3 giây (operation_timeout).`
    : `Lệnh ${name} không chạy được (dispatch_failed).`;
}

function slackbot({ ephemerals }: WorkspaceParts, { user, channel }: ReplyTarget, text: string): void {
  ephemerals.show({ channel, user, ts: (Date.now() / 1000).toFixed(6), text, isSlackbot: true });
}
