import type { Element } from "./found-element.ts";
import { chosenOf } from "./options.ts";

/** What one element holds, as `state.values` and an action say it (docs.slack.dev, view submission payloads). */
export type StateValue = Readonly<Record<string, unknown>> & { readonly type: string };

/** How an element keeps what is typed or chosen. */
interface Kind {
  /** Its field in the payload. */
  readonly field: string;
  /** The field of the element that fills it at first. */
  readonly initial: string;
  /** What typed texts become; nothing typed becomes nothing. */
  readonly read: (element: Element, typed: readonly string[]) => unknown;
  readonly empty: unknown;
}

const first = (_: Element, typed: readonly string[]) => typed.find((text) => text !== "") ?? null;
const many = (_: Element, typed: readonly string[]) => typed.filter((text) => text !== "");
const oneOption = (element: Element, typed: readonly string[]) =>
  chosenOf(element, many(element, typed).slice(0, 1))[0] ?? null;
const manyOptions = (element: Element, typed: readonly string[]) => chosenOf(element, many(element, typed));
const seconds = (element: Element, typed: readonly string[]) => {
  const text = first(element, typed);
  return text === null ? null : Number(text);
};

const text: Kind = { field: "value", initial: "initial_value", read: first, empty: null };
const option: Kind = { field: "selected_option", initial: "initial_option", read: oneOption, empty: null };
const options: Kind = { field: "selected_options", initial: "initial_options", read: manyOptions, empty: [] };
const picked = (what: string): Kind => ({
  field: `selected_${what}`,
  initial: `initial_${what}`,
  read: first,
  empty: null,
});
const pickedMany = (what: string): Kind => ({ ...picked(what), read: many, empty: [] });

const kinds: Readonly<Record<string, Kind>> = {
  plain_text_input: text,
  number_input: text,
  email_text_input: text,
  url_text_input: text,
  static_select: option,
  external_select: option,
  radio_buttons: option,
  multi_static_select: options,
  multi_external_select: options,
  checkboxes: options,
  datepicker: picked("date"),
  timepicker: picked("time"),
  datetimepicker: { ...picked("date_time"), read: seconds },
  users_select: picked("user"),
  conversations_select: picked("conversation"),
  channels_select: picked("channel"),
  multi_users_select: pickedMany("users"),
  multi_conversations_select: pickedMany("conversations"),
  multi_channels_select: pickedMany("channels"),
};

/** What the element holds before anybody touches it; nothing for buttons and overflow menus, which hold nothing. */
export function initialValue(element: Element): StateValue | undefined {
  const kind = kinds[element.type];
  if (kind === undefined) return undefined;
  return { type: element.type, [kind.field]: element[kind.initial] ?? kind.empty };
}

/** What it holds once `typed` was typed or chosen (values of options, ids, seconds since 1970). @throws Error for a choice it does not offer. */
export function typedValue(element: Element, typed: readonly string[]): StateValue | undefined {
  const kind = kinds[element.type];
  return kind === undefined ? undefined : { type: element.type, [kind.field]: kind.read(element, typed) };
}

/** The texts that would be typed or chosen to arrive at `value`. */
export function textsOf(element: Element, value: StateValue | undefined): readonly string[] {
  const kind = kinds[element.type];
  const held = kind === undefined ? undefined : value?.[kind.field];
  if (held === undefined || held === null) return [];
  return (Array.isArray(held) ? held : [held]).map((one: unknown) => textOf(one));
}

function textOf(one: unknown): string {
  return typeof one === "object" && one !== null && "value" in one ? String(one.value) : String(one);
}
