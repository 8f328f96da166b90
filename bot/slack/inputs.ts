import type { InputBlock, Option, PlainTextOption } from "@slack/types";
import { type Block, block, plain } from "./blocks.ts";
import { cut, type PeopleText, shown } from "./text.ts";

// https://docs.slack.dev/reference/block-kit/block-elements
const limits = {
  label: 2000,
  hint: 2000,
  placeholder: 150,
  option: 75,
  value: 150,
  options: 100,
  groups: 100,
  boxes: 10,
  text: 3000,
};

/** One answer to choose. `value` comes back; everybody who sees the view could read it. */
export interface Choice {
  readonly value: string;
  readonly text: string | PeopleText;
}

export interface InputOf {
  /** Names the answer: the block and the element have the same id. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
}

interface SelectOf extends InputOf {
  readonly placeholder: string;
  readonly groups: readonly { readonly label: string; readonly choices: readonly Choice[] }[];
  readonly chosen?: string | undefined;
  /** Tells us at each change, not only when the view is handed in. */
  readonly tells?: boolean | undefined;
}

/** One of up to a hundred choices in each group; Slack would refuse more, so the rest is left out. */
export function select({ placeholder, groups, chosen, tells, ...of }: SelectOf): Block {
  const shown = groups.slice(0, limits.groups).map(({ label, choices }) => ({
    label: plain(label, limits.option),
    options: choices.slice(0, limits.options).map(option),
  }));
  const initial = shown.flatMap(({ options }) => options).find(({ value }) => value === chosen);
  const element = {
    type: "static_select",
    action_id: of.id,
    placeholder: plain(placeholder, limits.placeholder),
    option_groups: shown,
    ...(initial && { initial_option: initial }),
  } as const;
  return input(of, element, tells);
}

/** Any number of up to ten choices. */
export function checkboxes({ choices, ...of }: InputOf & { readonly choices: readonly Choice[] }): Block {
  return input(of, { type: "checkboxes", action_id: of.id, options: choices.slice(0, limits.boxes).map(option) });
}

/** One of a few choices, all in sight. */
export function radio({
  choices,
  chosen,
  ...of
}: InputOf & { readonly choices: readonly Choice[]; readonly chosen?: string }): Block {
  const options = choices.slice(0, limits.boxes).map(option);
  const initial = options.find(({ value }) => value === chosen);
  return input(of, { type: "radio_buttons", action_id: of.id, options, ...(initial && { initial_option: initial }) });
}

/** A whole number. */
export function number({ most, ...of }: InputOf & { readonly most: number }): Block {
  return input(of, {
    type: "number_input",
    action_id: of.id,
    is_decimal_allowed: false,
    min_value: "1",
    max_value: String(most),
  });
}

/** @param date chosen at first, `2026-11-20`; none when absent. */
export function datePicker({ date, ...of }: InputOf & { readonly date?: string | undefined }): Block {
  return input(of, { type: "datepicker", action_id: of.id, ...(date !== undefined && { initial_date: date }) });
}

/** @param time chosen at first, `16:45`; none when absent. */
export function timePicker({ time, ...of }: InputOf & { readonly time?: string | undefined }): Block {
  return input(of, { type: "timepicker", action_id: of.id, ...(time !== undefined && { initial_time: time }) });
}

interface TextOf extends InputOf {
  /** Characters; Slack takes 3,000 at most. */
  readonly most: number;
  readonly least?: number | undefined;
  readonly multiline?: boolean | undefined;
  /** What stands there at first. */
  readonly written?: string | undefined;
}

/** Words to be typed. */
export function textInput({ most, least, multiline, written, ...of }: TextOf): Block {
  return input(of, {
    type: "plain_text_input",
    action_id: of.id,
    max_length: Math.min(most, limits.text),
    ...(least !== undefined && { min_length: least }),
    ...(multiline === true && { multiline }),
    ...(written !== undefined && { initial_value: cut(written, Math.min(most, limits.text)) }),
  });
}

/** One person of the workspace; whether they are staff, only the worker knows. @param user chosen at first, a Slack user id. */
export function userSelect({ user, ...of }: InputOf & { readonly user?: string | undefined }): Block {
  return input(of, {
    type: "users_select",
    action_id: of.id,
    ...(user !== undefined && { initial_user: user }),
  });
}

/** For the builders beside this file only. */
export function input({ id, label, hint, optional }: InputOf, element: InputBlock["element"], tells = false): Block {
  return block({
    type: "input",
    block_id: id,
    label: plain(label, limits.label),
    element,
    ...(hint !== undefined && { hint: plain(hint, limits.hint) }),
    ...(optional === true && { optional }),
    ...(tells && { dispatch_action: true }),
  });
}

/** For the builders beside this file only. @throws RangeError when a value is longer than Slack returns: cut, it would name something else. */
export function option({ value, text }: Choice): PlainTextOption {
  if (value.length > limits.value) throw new RangeError("The value of an option is too long");
  return { text: plain(shown(text), limits.option), value } satisfies Option;
}
