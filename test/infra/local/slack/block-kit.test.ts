import { expect, test } from "vitest";
import { refuseMessage, refuseView } from "#infra/local/slack/block-kit/check-content.ts";
import { button, workspaceForTest } from "./workspace-for-test.ts";

const text = (length: number, type = "plain_text") => ({ type, text: "ộ".repeat(length) });
const times = <T>(count: number, one: T) => Array.from({ length: count }, () => one);
const section = { type: "section", text: text(1, "mrkdwn") };
const option = (value: number, label = 75) => ({ text: text(label), value: "v".repeat(value) });
const select = (options: unknown[]) => ({ type: "static_select", action_id: "a", options });
const inActions = (...elements: unknown[]) => [{ type: "actions", elements }];
const manyButtons = (count: number) => Array.from({ length: count }, (_, i) => button(`a${i}`, "v"));

// What Slack still takes, what it no longer takes, and where it says so (docs.slack.dev/reference/block-kit).
test.each([
  ["blocks", times(50, section), times(51, section), "/blocks"],
  ["a header", [{ type: "header", text: text(150) }], [{ type: "header", text: text(151) }], "/blocks/0/text/text"],
  [
    "a section",
    [{ type: "section", text: text(3000) }],
    [{ type: "section", text: text(3001) }],
    "/blocks/0/text/text",
  ],
  [
    "a section's fields",
    [{ type: "section", fields: times(10, text(2000)) }],
    [{ type: "section", fields: times(11, text(1)) }],
    "/blocks/0/fields",
  ],
  [
    "a field",
    [{ type: "section", fields: [text(2000)] }],
    [{ type: "section", fields: [text(2001)] }],
    "/blocks/0/fields/0/text",
  ],
  [
    "a context",
    [{ type: "context", elements: times(10, text(1, "mrkdwn")) }],
    [{ type: "context", elements: times(11, text(1)) }],
    "/blocks/0/elements",
  ],
  ["actions", inActions(...manyButtons(25)), inActions(...manyButtons(26)), "/blocks/0/elements"],
  [
    "a button's text",
    inActions(button("a", "v", "ộ".repeat(75))),
    inActions(button("a", "v", "ộ".repeat(76))),
    "/blocks/0/elements/0/text/text",
  ],
  [
    "a button's value",
    inActions(button("a", "v".repeat(2000))),
    inActions(button("a", "v".repeat(2001))),
    "/blocks/0/elements/0/value",
  ],
  [
    "an action id",
    inActions(button("a".repeat(255), "v")),
    inActions(button("a".repeat(256), "v")),
    "/blocks/0/elements/0/action_id",
  ],
  [
    "a block id",
    [{ ...section, block_id: "b".repeat(255) }],
    [{ ...section, block_id: "b".repeat(256) }],
    "/blocks/0/block_id",
  ],
  [
    "options",
    inActions(select(times(100, option(150)))),
    inActions(select(times(101, option(1)))),
    "/blocks/0/elements/0/options",
  ],
  [
    "an option's value",
    inActions(select([option(150)])),
    inActions(select([option(151)])),
    "/blocks/0/elements/0/options/0/value",
  ],
  [
    "markdown",
    [{ type: "markdown", text: "a".repeat(12_000) }],
    [{ type: "markdown", text: "a".repeat(12_001) }],
    "/blocks/0/text",
  ],
])("%s within Slack's limit is taken, and beyond it refused with its place", (_, right, wrong, pointer) => {
  expect(refuseMessage({ blocks: right })).toBeUndefined();
  const refusal = refuseMessage({ blocks: wrong });
  expect(refusal?.error).toBe("invalid_blocks");
  expect(refusal?.["errors"]).toEqual([expect.stringContaining(`[json-pointer:${pointer}]`)]);
});

test.each([
  ["a block that Slack does not know", [{ type: "shout" }], "unsupported type [json-pointer:/blocks/0/type]"],
  ["a property that it does not know", [{ type: "divider", colour: "red" }], "invalid additional property: colour"],
  ["no text and no fields", [{ type: "section" }], "missing required field: text or fields"],
  ["an empty text", [{ type: "section", text: text(0) }], "must be more than 0 characters"],
  ["an empty row of buttons", inActions(), "must provide at least 1 items"],
  ["markup in a header", [{ type: "header", text: text(1, "mrkdwn") }], "failed to match all allowed schemas"],
  ["a button without text", inActions({ type: "button", action_id: "a" }), "/blocks/0/elements/0/text"],
  ["two elements with one id in a block", inActions(button("a", "1"), button("a", "2")), "action_id already exists"],
  ["two blocks with one id", times(2, { ...section, block_id: "b" }), "block_id already exists"],
  ["no list at all", "[not json", "[json-pointer:/blocks]"],
])("%s is refused", (_, blocks, complaint) => {
  expect(refuseMessage({ blocks })?.["errors"]).toEqual([expect.stringContaining(complaint)]);
});

test("metadata needs a type and a payload, and has its limit", () => {
  const metadata = { event_type: "benang_post", event_payload: { key: "k" } };
  expect(refuseMessage({ metadata })).toBeUndefined();
  expect(refuseMessage({ metadata: { event_type: "x" } })?.error).toBe("invalid_metadata_schema");
  const huge = { ...metadata, event_payload: { key: "k".repeat(16_000) } };
  expect(refuseMessage({ metadata: huge })?.error).toBe("metadata_too_large");
});

const input = { type: "input", label: text(2000), element: { type: "plain_text_input", action_id: "a" } };
const modal = { type: "modal", title: text(24), submit: text(24), close: text(24), blocks: [input] };

test("a modal within its limits is taken", () => {
  const full = {
    ...modal,
    private_metadata: "m".repeat(3000),
    callback_id: "c".repeat(255),
    blocks: [input, ...times(99, section)],
  };
  expect(refuseView(full)).toBeUndefined();
  expect(refuseView({ type: "home", blocks: [section] })).toBeUndefined();
});

test.each([
  ["a title of 25", { ...modal, title: text(25) }, "/view/title/text"],
  ["101 blocks", { ...modal, blocks: times(101, section) }, "/view/blocks"],
  ["metadata of 3,001", { ...modal, private_metadata: "m".repeat(3001) }, "/view/private_metadata"],
  ["a label of 2,001", { ...modal, blocks: [{ ...input, label: text(2001) }] }, "/view/blocks/0/label/text"],
  ["an input and no button to submit", { type: "modal", title: text(1), blocks: [input] }, "required field: submit"],
  ["no title", { type: "modal", blocks: [section] }, "/view/title"],
  ["nothing", undefined, "[json-pointer:/view]"],
])("a modal with %s is refused", (_, view, complaint) => {
  const refusal = refuseView(view);
  expect(refusal?.error).toBe("invalid_arguments");
  expect(JSON.stringify(refusal?.["response_metadata"])).toContain(complaint);
});

test("a modal of more than 250 kB is refused", () => {
  const blocks = times(100, { type: "section", text: text(3000) });
  expect(refuseView({ ...modal, blocks })?.error).toBe("view_too_large");
});

test("the real client is told what is wrong, when it posts, edits, whispers and opens", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  const blocks = [{ type: "header" as const, text: { type: "plain_text" as const, text: "x".repeat(151) } }];
  const { ts = "" } = await client.chat.postMessage({ channel, text: "x" });
  const user = workspace.users["Thu Lan"] ?? "";
  const refusal = {
    data: {
      error: "invalid_blocks",
      response_metadata: { messages: ["[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]"] },
    },
  };
  await expect(client.chat.postMessage({ channel, text: "x", blocks })).rejects.toMatchObject(refusal);
  await expect(client.chat.update({ channel, ts, text: "x", blocks })).rejects.toMatchObject(refusal);
  await expect(client.chat.postEphemeral({ channel, user, text: "x", blocks })).rejects.toMatchObject(refusal);
  const view = { type: "modal" as const, title: { type: "plain_text" as const, text: "x" }, blocks };
  await expect(client.views.open({ trigger_id: "t", view })).rejects.toMatchObject({
    data: { error: "invalid_arguments" },
  });
  await expect(client.views.publish({ user_id: user, view: { type: "home", blocks } })).rejects.toMatchObject({
    data: { error: "invalid_arguments" },
  });
  expect(await workspace.messages(channel)).toHaveLength(1);
});
