import type { Delivery } from "../delivery.ts";
import type { Channel } from "../directory.ts";
import { actionOf, choiceIn } from "../elements/action.ts";
import { type FoundElement, findElement } from "../elements/found-element.ts";
import { stateOf } from "../elements/state.ts";
import type { StateValue } from "../elements/state-value.ts";
import type { SlackMessage } from "../message.ts";
import type { WorkspaceParts } from "../parts.ts";
import { readMessage } from "../read-messages.ts";
import type { Acting } from "./acting.ts";
import { interactionBase, sendForm } from "./payload.ts";

/** Which element, on which message. */
export interface Press {
  readonly channel: string;
  readonly ts: string;
  readonly actionId: string;
  /** Of a button: tells apart those that share an action id. Otherwise what is chosen: values of options, ids, a date or a time. */
  readonly value?: string | readonly string[] | undefined;
}

/** A person presses a button or chooses in a menu: `block_actions`, delivered once. @throws Error when there is no such message, element or choice. */
export async function press({ parts, url, links }: Acting, user: string, what: Press): Promise<Delivery> {
  const member = parts.directory.member(user);
  const channel = parts.directory.channel(what.channel);
  const { message, blocks: drawn, ephemeral } = await pressable(parts, channel, what.ts);
  const blocks = parts.suggestions.withSuggested(member.id, drawn);
  const { found, choice } = choose(blocks, what);
  const values = stateOf(blocks, parts.held.of(member.id, what.ts));
  const after = withChoice(values, found, choice);
  if (after !== values) parts.held.set(member.id, what.ts, after);
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
    state: { values: after },
    response_url: links.make(target),
    actions: [actionOf(found, choice, Date.now())],
  };
  return sendForm(url, "interaction", trigger, { payload: JSON.stringify(payload) });
}

/** The element that is meant and what is chosen there. @throws Error when it is not there or does not offer that. */
export function choose(blocks: readonly unknown[], { actionId, value }: Pick<Press, "actionId" | "value">) {
  const chosen = value === undefined ? [] : typeof value === "string" ? [value] : value;
  const found = findElement(blocks, actionId, chosen[0]);
  return { found, choice: choiceIn(found, chosen) };
}

/** The state with this choice in it; an overflow menu and a button leave it as it was. */
export function withChoice<Values extends ReturnType<typeof stateOf>>(
  values: Values,
  { blockId, element }: FoundElement,
  choice: StateValue | undefined,
): Values | ReturnType<typeof stateOf> {
  if (choice === undefined || element.type === "overflow") return values;
  return { ...values, [blockId]: { ...values[blockId], [element.action_id]: choice } };
}

/** The blocks of a message, also of one that a single person sees. @throws Error when there is none. */
export async function pressable(parts: WorkspaceParts, channel: Channel, ts: string) {
  const shown = parts.ephemerals.find(ts);
  if (shown !== undefined) return { message: undefined, blocks: shown.blocks ?? [], ephemeral: true };
  const message = await readMessage(parts.slack, channel.id, ts);
  if (message === undefined) throw new Error(`There is no message ${ts} in ${channel.name}`);
  return { message, blocks: message.blocks ?? [], ephemeral: false };
}

function inThread(message: SlackMessage | undefined) {
  return message?.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
}
