import type { Delivery } from "../delivery.ts";
import { jsonObject } from "../json-object.ts";
import { reply } from "../reply.ts";
import type { Acting } from "./acting.ts";
import { commandForm, sendForm } from "./payload.ts";

/** A slash command as it was typed. */
export interface Command {
  readonly channel: string;
  readonly command: string;
  readonly text: string;
}

/** A person sends a slash command; what the app answers at once is shown, to them alone unless it says `in_channel`. */
export async function command({ parts, url, links }: Acting, user: string, typed: Command): Promise<Delivery> {
  const member = parts.directory.member(user);
  const channel = parts.directory.channel(typed.channel);
  const trigger = parts.triggers.make(member.id);
  const target = { user: member.id, channel: channel.id };
  const delivery = await sendForm(url, "command", trigger, {
    ...commandForm(parts.app, member, channel),
    command: typed.command,
    text: typed.text,
    response_url: links.make(target),
    trigger_id: trigger,
  });
  if (delivery.failure !== undefined || delivery.body === "") return delivery;
  await reply(parts, target, jsonObject(delivery.body) ?? { text: delivery.body });
  return delivery;
}
