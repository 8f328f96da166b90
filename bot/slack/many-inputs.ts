import type { InputBlock } from "@slack/types";
import { type Block, block, plain } from "./blocks.ts";
import { type Choice, type InputOf, input, option } from "./inputs.ts";

// https://docs.slack.dev/reference/block-kit/block-elements
const limits = { options: 100, groups: 100, label: 75, placeholder: 150, boxes: 10 };

/** Choices under a heading. */
export interface Group {
  readonly label: string;
  readonly choices: readonly Choice[];
}

interface ManyOf extends InputOf {
  readonly placeholder: string;
  readonly groups: readonly Group[];
  /** Values chosen at first, in their order. */
  readonly chosen: readonly string[];
  readonly most?: number;
}

/** Any number of choices out of groups; what is no choice any more is not chosen. Slack gives back the order in which they were taken. */
export function manySelect({ placeholder, groups, chosen, most, ...of }: ManyOf): Block {
  const shown = groupsOf(groups);
  const all = shown.flatMap(({ options }) => options);
  const initial = chosen.flatMap((value) => all.find((one) => one.value === value) ?? []);
  return input(of, {
    type: "multi_static_select",
    action_id: of.id,
    placeholder: plain(placeholder, limits.placeholder),
    option_groups: shown,
    ...(initial.length > 0 && { initial_options: initial }),
    ...(most !== undefined && { max_selected_items: most }),
  });
}

/** A group of more than a hundred goes on under the same heading. */
function groupsOf(groups: readonly Group[]) {
  const parts = groups.flatMap(({ label, choices }) =>
    Array.from({ length: Math.ceil(choices.length / limits.options) }, (_, index) => ({
      label: plain(label, limits.label),
      options: choices.slice(index * limits.options, (index + 1) * limits.options).map(option),
    })),
  );
  return parts.slice(0, limits.groups);
}

/** Any number of up to ten boxes, some of them ticked at first. */
export function ticks({
  choices,
  ticked,
  ...of
}: InputOf & { readonly choices: readonly Choice[]; readonly ticked: readonly string[] }): Block {
  const options = choices.slice(0, limits.boxes).map(option);
  const initial = options.filter(({ value = "" }) => ticked.includes(value));
  return input(of, {
    type: "checkboxes",
    action_id: of.id,
    options,
    ...(initial.length > 0 && { initial_options: initial }),
  });
}

/** A whole number from `least` to `most`. @param typed what stands there at first. */
export function figure({
  least,
  most,
  typed,
  ...of
}: InputOf & { readonly least: number; readonly most: number; readonly typed?: number | undefined }): Block {
  return input(of, {
    type: "number_input",
    action_id: of.id,
    is_decimal_allowed: false,
    min_value: String(least),
    max_value: String(most),
    ...(typed !== undefined && { initial_value: String(typed) }),
  });
}

/**
 * A channel that the bot can be in, or none. A menu for many that takes one: what was chosen in it can be taken away again, which Slack's
 * menu for one does not let people do.
 */
export function channelSelect({
  channel,
  placeholder,
  ...of
}: InputOf & { readonly channel?: string | undefined; readonly placeholder: string }): Block {
  const element = {
    type: "multi_conversations_select",
    action_id: of.id,
    placeholder: plain(placeholder, limits.placeholder),
    max_selected_items: 1,
    filter: { include: ["public", "private"], exclude_bot_users: true, exclude_external_shared_channels: true },
    ...(channel !== undefined && { initial_conversations: [channel] }),
  } as const satisfies InputBlock["element"];
  return input(of, element as unknown as InputBlock["element"]);
}

/** A date that says so as soon as it is chosen, without the form being handed in. */
export function datePress({ actionId, placeholder }: { actionId: string; placeholder: string }): Block {
  const element = {
    type: "datepicker",
    action_id: actionId,
    placeholder: plain(placeholder, limits.placeholder),
  } as const;
  return block({ type: "actions", elements: [element] });
}
