import fc from "fast-check";
import { expect, test } from "vitest";
import { refuseMessage, refuseView } from "#infra/local/slack/block-kit/check-content.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const letters = (count: number) => "ộ".repeat(count);
const many = <One>(count: number, make: (i: number) => One) => Array.from({ length: count }, (_, i) => make(i));
const option = (i: number) => ({ text: plain("x"), value: `v${i}` });
const button = (more: object = {}) => ({ type: "button", action_id: "a", text: plain("x"), ...more });
const inActions = (...elements: object[]) => [{ type: "actions", elements }];
const inInput = (element: object, more: object = {}) => [
  { type: "input", label: plain("x"), element: { action_id: "a", ...element }, ...more },
];
const select = (more: object) => ({ type: "static_select", options: [option(0)], ...more });
const confirm = (more: object) => {
  const words = { title: plain("x"), text: plain("x"), confirm: plain("x"), deny: plain("x") };
  return inActions(button({ confirm: { ...words, ...more } }));
};

// docs.slack.dev/reference/block-kit: the least and the most of each thing, and blocks that have so many of it.
type Border = readonly [name: string, least: number, most: number, blocks: (count: number) => readonly object[]];
const borders: readonly Border[] = [
  ["blocks of a message", 0, 50, (n) => many(n, () => ({ type: "divider" }))],
  ["letters of a header", 1, 150, (n) => [{ type: "header", text: plain(letters(n)) }]],
  ["letters of a section", 1, 3000, (n) => [{ type: "section", text: plain(letters(n)) }]],
  ["fields of a section", 1, 10, (n) => [{ type: "section", fields: many(n, () => plain("x")) }]],
  ["letters of a field", 1, 2000, (n) => [{ type: "section", fields: [plain(letters(n))] }]],
  ["things in a context", 1, 10, (n) => [{ type: "context", elements: many(n, () => plain("x")) }]],
  ["letters of an image's description", 1, 2000, (n) => [{ type: "image", image_url: "u", alt_text: letters(n) }]],
  ["letters of an image's address", 1, 3000, (n) => [{ type: "image", image_url: letters(n), alt_text: "x" }]],
  ["elements of actions", 1, 25, (n) => inActions(...many(n, (i) => button({ action_id: `a${i}` })))],
  ["letters of a button", 1, 75, (n) => inActions(button({ text: plain(letters(n)) }))],
  ["letters of a button's value", 0, 2000, (n) => inActions(button({ value: letters(n) }))],
  ["letters of a button's address", 1, 3000, (n) => inActions(button({ url: letters(n) }))],
  ["letters of an action id", 1, 255, (n) => inActions(button({ action_id: letters(n) }))],
  ["letters of a block id", 1, 255, (n) => [{ type: "divider", block_id: letters(n) }]],
  ["choices of a menu", 1, 100, (n) => inInput(select({ options: many(n, option) }))],
  [
    "groups of a menu",
    1,
    100,
    (n) =>
      inInput({ type: "static_select", option_groups: many(n, (i) => ({ label: plain("x"), options: [option(i)] })) }),
  ],
  ["letters of a choice", 1, 75, (n) => inInput(select({ options: [{ ...option(0), text: plain(letters(n)) }] }))],
  ["letters of a choice's value", 1, 150, (n) => inInput(select({ options: [{ ...option(0), value: letters(n) }] }))],
  [
    "letters of a choice's description",
    1,
    75,
    (n) => inInput(select({ options: [{ ...option(0), description: plain(letters(n)) }] })),
  ],
  ["letters of a placeholder", 1, 150, (n) => inInput(select({ placeholder: plain(letters(n)) }))],
  [
    "choices of an overflow menu",
    1,
    5,
    (n) => inActions({ type: "overflow", action_id: "a", options: many(n, option) }),
  ],
  ["check boxes", 1, 10, (n) => inInput({ type: "checkboxes", options: many(n, option) })],
  ["radio buttons", 1, 10, (n) => inInput({ type: "radio_buttons", options: many(n, option) })],
  ["letters of a label", 1, 2000, (n) => inInput({ type: "plain_text_input" }, { label: plain(letters(n)) })],
  ["letters of a hint", 1, 2000, (n) => inInput({ type: "plain_text_input" }, { hint: plain(letters(n)) })],
  ["letters a text begins with", 0, 3000, (n) => inInput({ type: "plain_text_input", initial_value: letters(n) })],
  ["letters a text may have", 1, 3000, (n) => inInput({ type: "plain_text_input", max_length: n })],
  ["files of an input", 1, 10, (n) => inInput({ type: "file_input", max_files: n })],
  ["letters of a question's title", 1, 100, (n) => confirm({ title: plain(letters(n)) })],
  ["letters of a question", 1, 300, (n) => confirm({ text: plain(letters(n)) })],
  ["letters of its yes", 1, 30, (n) => confirm({ confirm: plain(letters(n)) })],
  ["letters of its no", 1, 30, (n) => confirm({ deny: plain(letters(n)) })],
  ["letters of Markdown", 1, 12_000, (n) => [{ type: "markdown", text: letters(n) }]],
];

test.each(borders)("%s: from %i to %i are taken, and nothing else", (_, least, most, blocks) => {
  const isTaken = (count: number) => refuseMessage({ blocks: blocks(count) }) === undefined;
  const within = fc.oneof(fc.constantFrom(least, most), fc.integer({ min: least, max: most }));
  fc.assert(fc.property(within, isTaken), { numRuns: 20 });
  const beyond = fc.oneof(fc.constant(most + 1), fc.integer({ min: most + 1, max: most * 2 + 2 }));
  fc.assert(
    fc.property(beyond, (count) => !isTaken(count)),
    { numRuns: 20 },
  );
  expect(isTaken(0)).toBe(least === 0);
});

const modal = { type: "modal", title: plain("x"), blocks: [] as object[] };
const home = { type: "home", blocks: [] as object[] };
test.each([
  ["blocks of a modal", 100, (n: number) => ({ ...modal, blocks: many(n, () => ({ type: "divider" })) })],
  ["blocks of a home", 100, (n: number) => ({ ...home, blocks: many(n, () => ({ type: "divider" })) })],
  ["letters of what a view carries along", 3000, (n: number) => ({ ...modal, private_metadata: letters(n) })],
  ["letters of a view's own name", 255, (n: number) => ({ ...home, callback_id: letters(n) })],
  ["letters of a view's outer name", 255, (n: number) => ({ ...modal, external_id: letters(n) })],
  ["letters of a title", 24, (n: number) => ({ ...modal, title: plain(letters(Math.max(1, n))) })],
  ["letters of the button that sends", 24, (n: number) => ({ ...modal, submit: plain(letters(Math.max(1, n))) })],
  ["letters of the button that closes", 24, (n: number) => ({ ...modal, close: plain(letters(Math.max(1, n))) })],
])("%s: up to %i are taken, and no more", (_, most, view) => {
  const isTaken = (count: number) => refuseView(view(count)) === undefined;
  fc.assert(fc.property(fc.oneof(fc.constantFrom(0, most), fc.integer({ min: 0, max: most })), isTaken), {
    numRuns: 20,
  });
  const beyond = fc.oneof(fc.constant(most + 1), fc.integer({ min: most + 1, max: most * 2 }));
  fc.assert(
    fc.property(beyond, (count) => !isTaken(count)),
    { numRuns: 20 },
  );
});

test.each(["alert", "card", "carousel", "container", "data_table", "data_visualization", "plan", "task_card"])(
  "a block of kind %s is taken as it is",
  (type) => {
    expect(refuseMessage({ blocks: [{ type, whatever: true }] })).toBeUndefined();
  },
);
