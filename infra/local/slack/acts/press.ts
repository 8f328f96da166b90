import type { Delivery } from "../delivery.ts";
import type { Channel } from "../directory.ts";
import type { SlackMessage } from "../message.ts";
import type { WorkspaceParts } from "../parts.ts";
import { readMessage } from "../read-messages.ts";
import type { Acting } from "./acting.ts";
import { findButton } from "./find-button.ts";
import { interactionBase, sendForm } from "./payload.ts";

/** Which button, on which message. `value` tells apart buttons that share an action id. */
export interface Press {
  readonly channel: string;
  readonly ts: string;
  readonly actionId: string;
  readonly value?: string | undefined;
}

/** A person presses a button: `block_actions`, delivered once. @throws Error when there is no such message or button. */
export async function press({ parts, url, links }: Acting, user: string, what: Press): Promise<Delivery> {
  const member = parts.directory.member(user);
  const channel = parts.directory.channel(what.channel);
  const { message, blocks, ephemeral } = await pressable(parts, channel, what.ts);
  const { blockId, button } = findButton(blocks, what.actionId, what.value);
  const trigger = parts.triggers.make(member.id);
  const target = { user: member.id, channel: channel.id, original: { ts: what.ts, ephemeral } };
  const payload = {
    type: "block_actions",
    ...interactionBase(parts.app, member),
    container: {
      type: "message",
      message_ts: what.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...inThread(message),
    },
    trigger_id: trigger,
    channel: { id: channel.id, name: channel.name },
    ...(ephemeral ? {} : { message }),
    state: { values: {} },
    response_url: links.make(target),
    actions: [{ ...button, block_id: blockId, action_ts: (Date.now() / 1000).toFixed(6) }],
  };
  return sendForm(url, "interaction", trigger, { payload: JSON.stringify(payload) });
}

async function pressable(parts: WorkspaceParts, channel: Channel, ts: string) {
  const shown = parts.ephemerals.find(ts);
  if (shown !== undefined) return { message: undefined, blocks: shown.blocks ?? [], ephemeral: true };
  const message = await readMessage(parts.slack, channel.id, ts);
  if (message === undefined) throw new Error(`There is no message ${ts} in ${channel.name}`);
  return { message, blocks: message.blocks ?? [], ephemeral: false };
}

function inThread(message: SlackMessage | undefined) {
  return message?.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
}
