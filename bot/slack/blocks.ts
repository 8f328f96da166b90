import type {
  Button,
  ConfirmationDialog,
  KnownBlock,
  PlainTextElement,
  RichTextElement,
  RichTextSection,
} from "@slack/types";
import { cut, type PeopleText, shown } from "./text.ts";

declare const built: unique symbol;
/** A block that these builders made. No literal is one, so nothing reaches Slack that did not pass here. */
export type Block = KnownBlock & { readonly [built]: true };
/** A piece of a line; plain strings are our own words from the catalogue. */
export type Run = string | PeopleText | Styled;
interface Styled {
  readonly [built]: RichTextElement;
}

// https://docs.slack.dev/reference/block-kit/blocks
const limits = {
  header: 150,
  section: 3000,
  field: 2000,
  fields: 10,
  buttonText: 75,
  buttonValue: 2000,
  buttons: 25,
  note: 3000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
};

/** For the builders beside this file only. */
export const block = (of: KnownBlock) => of as Block;
const styled = (element: RichTextElement) => element as unknown as Styled;

export function bold(text: string | PeopleText): Run {
  return styled({ type: "text", text: shown(text), style: { bold: true } });
}

/** Names a colleague, who is notified. @param slackUser the id in the staff list of the office. */
export function mention(slackUser: string): Run {
  return styled({ type: "user", user_id: slackUser });
}

/** A word that leads to an address. */
export function link(url: string, text: string): Run {
  return styled({ type: "link", url, text });
}

export function header(text: string): Block {
  return block({ type: "header", text: plain(text, limits.header) });
}

/** One paragraph. Line breaks inside a run are kept. */
export function paragraph(...runs: Run[]): Block {
  return block({ type: "rich_text", elements: [section(runs)] });
}

export function list(items: readonly (readonly Run[])[]): Block {
  return block({
    type: "rich_text",
    elements: [{ type: "rich_text_list", style: "bullet", elements: items.map(section) }],
  });
}

/** Up to ten pairs of a name and its figure, two columns wide. */
export function figures(pairs: readonly (readonly [name: string, figure: string])[]): Block {
  const fields = pairs.slice(0, limits.fields).map(([name, figure]) => plain(`${name}\n${figure}`, limits.field));
  return block({ type: "section", fields });
}

/** A line in small grey letters. */
export function note(text: string | PeopleText): Block {
  return block({ type: "context", elements: [plain(shown(text), limits.note)] });
}

/** A thin line between parts. */
export function divider(): Block {
  return block({ type: "divider" });
}

export interface ButtonOf {
  /** What a listener waits for: `{feature}.{verb}`. */
  readonly actionId: string;
  readonly text: string;
  /** Comes back when it is pressed; everybody in the channel could read it. */
  readonly value: string;
  readonly style?: "primary" | "danger";
  /** Asked before it counts as pressed. */
  readonly confirm?: ConfirmOf;
}

interface ConfirmOf {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

/** @throws RangeError when a value is longer than Slack returns: cut, it would name something else. */
export function buttons(...all: ButtonOf[]): Block {
  return block({ type: "actions", elements: all.slice(0, limits.buttons).map(button) });
}

/** A line with one button at its end. @throws RangeError as `buttons`. */
export function lineWithButton(text: string | PeopleText, end: ButtonOf): Block {
  return block({ type: "section", text: plain(shown(text), limits.section), accessory: button(end) });
}

function button({ actionId, text, value, style, confirm }: ButtonOf): Button {
  if (value.length > limits.buttonValue) throw new RangeError(`The value of button ${actionId} is too long`);
  return {
    type: "button",
    action_id: actionId,
    text: plain(text, limits.buttonText),
    value,
    ...(style !== undefined && { style }),
    ...(confirm !== undefined && { confirm: dialog(confirm) }),
  };
}

function dialog({ title, text, yes, no }: ConfirmOf): ConfirmationDialog {
  return {
    title: plain(title, limits.confirmTitle),
    text: plain(text, limits.confirmText),
    confirm: plain(yes, limits.confirmButton),
    deny: plain(no, limits.confirmButton),
  };
}

/** Text that Slack shows as it is. */
export function plain(text: string, limit: number): PlainTextElement {
  return { type: "plain_text", text: cut(text, limit), emoji: false };
}

function section(runs: readonly Run[]): RichTextSection {
  return { type: "rich_text_section", elements: elementsOf(runs) };
}

/** Text runs share one budget of characters, so that a long speech is cut and not refused. */
function elementsOf(runs: readonly Run[]): RichTextElement[] {
  let left = limits.section;
  return runs.flatMap((run): RichTextElement[] => {
    const element = elementOf(run);
    if (element.type !== "text") return [element];
    const text = left > 0 ? cut(element.text, left) : "";
    left -= text.length;
    return text === "" ? [] : [{ ...element, text }];
  });
}

/** The words of people are strings too once the compiler is gone. */
function elementOf(run: Run): RichTextElement {
  return typeof run === "string" ? { type: "text", text: run } : (run as unknown as RichTextElement);
}
