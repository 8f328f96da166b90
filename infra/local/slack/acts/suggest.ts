import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
import { OfferedOptions } from "../block-kit/choices.ts";
import { type Element, type FoundElement, findElement } from "../elements/found-element.ts";
import { groupsOf, type Option } from "../elements/options.ts";
import { formatView } from "../format-view.ts";
import { jsonObject } from "../json-object.ts";
import type { OpenView } from "../open-views.ts";
import type { WorkspaceParts } from "../parts.ts";
import type { Acting } from "./acting.ts";
import { homeOf } from "./home.ts";
import { interactionBase, sendForm } from "./payload.ts";
import { pressable } from "./press.ts";
import type { OnMessage } from "./shortcut.ts";
import { visibleView } from "./visible-view.ts";

/** Where a menu stands whose options come from the app. */
export type MenuPlace = OnMessage | "modal" | "home";

const Least = z.object({ min_query_length: z._default(z.number(), 3) });

/**
 * A person types in a menu whose options come from the app (`block_suggestion`); only what it offers can be chosen afterwards.
 * @throws Error when there is no such menu, too little was typed, or the app offers nothing that Slack takes within its time.
 */
export async function suggest(
  { parts, url }: Acting,
  user: string,
  menu: { readonly at: MenuPlace; readonly actionId: string },
  typed: string,
): Promise<readonly Option[]> {
  const member = parts.directory.member(user);
  const { blocks, about } = await surroundings(parts, user, menu.at);
  const found = externalMenu(blocks, menu.actionId);
  if (typed.length < Least.parse(found.element).min_query_length)
    throw new Error(`Slack does not ask for "${typed}" yet`);
  const payload = {
    type: "block_suggestion",
    ...interactionBase(parts.app, member),
    ...about,
    action_id: found.element.action_id,
    block_id: found.blockId,
    value: typed,
  };
  const id = randomBytes(8).toString("hex");
  const { failure, body } = await sendForm(url, "interaction", id, { payload: JSON.stringify(payload) });
  const read = failure === undefined ? OfferedOptions.safeParse(jsonObject(body)) : undefined;
  if (read?.success !== true) throw new Error(`The app offers nothing (${failure ?? "invalid options"})`);
  const options = groupsOf(read.data as Element).flatMap((group) => group.options);
  parts.suggestions.offer(member.id, found, options);
  return options;
}

function externalMenu(blocks: readonly unknown[], actionId: string): FoundElement {
  const found = findElement(blocks, actionId);
  if (!found.element.type.endsWith("external_select"))
    throw new Error(`The app does not offer what stands in ${actionId}`);
  return found;
}

async function surroundings(parts: WorkspaceParts, user: string, at: MenuPlace) {
  if (at === "modal") return inView(parts, visibleView(parts, user));
  if (at === "home") return inView(parts, homeOf(parts, user));
  const { id, name } = parts.directory.channel(at.channel);
  const { message, blocks, ephemeral: is_ephemeral } = await pressable(parts, { id, name }, at.ts);
  const container = { type: "message", message_ts: at.ts, channel_id: id, is_ephemeral };
  return { blocks, about: { container, channel: { id, name }, ...(message === undefined ? {} : { message }) } };
}

function inView({ app }: WorkspaceParts, view: OpenView) {
  const about = { container: { type: "view", view_id: view.id }, view: formatView(app, view) };
  return { blocks: view.content.blocks, about };
}
