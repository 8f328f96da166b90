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

const oneOption = option(1, 1);
const inputOf = (element: object) => [{ type: "input", label: text(1), element: { action_id: "a", ...element } }];

// docs.slack.dev/reference/block-kit/block-elements: what each element takes, and the first thing that it does not.
test.each([
  ["a placeholder of 151", select([oneOption]), { placeholder: text(151) }, "/placeholder/text"],
  ["an option's text of 76", { type: "static_select" }, { options: [option(1, 76)] }, "/options/0/text/text"],
  [
    "markup in a menu's option",
    { type: "static_select" },
    { options: [{ ...oneOption, text: text(1, "mrkdwn") }] },
    "/text/type",
  ],
  [
    "options and groups at once",
    select([oneOption]),
    { option_groups: [{ label: text(1), options: [oneOption] }] },
    "either options or",
  ],
  ["neither options nor groups", { type: "static_select" }, {}, "either options or option_groups"],
  ["a first choice that is not offered", select([oneOption]), { initial_option: option(2, 1) }, "exactly match"],
  ["eleven check boxes", { type: "checkboxes" }, { options: times(11, oneOption) }, "/options"],
  ["eleven radio buttons", { type: "radio_buttons" }, { options: times(11, oneOption) }, "/options"],
  ["a text of 3,001 at first", { type: "plain_text_input" }, { initial_value: "x".repeat(3001) }, "/initial_value"],
  ["a text of more than 3,000", { type: "plain_text_input" }, { max_length: 3001 }, "/max_length"],
  ["less than at least", { type: "plain_text_input" }, { min_length: 3, max_length: 2 }, "min_length must be"],
  ["a number that does not say whether decimals count", { type: "number_input" }, {}, "/is_decimal_allowed"],
  [
    "limits of a number that are no text",
    { type: "number_input", is_decimal_allowed: false },
    { min_value: 1 },
    "/min_value",
  ],
  [
    "a day the wrong way round",
    { type: "datepicker" },
    { initial_date: "24/11/2026" },
    "must be in the format YYYY-MM-DD",
  ],
  ["an hour beyond the day", { type: "timepicker" }, { initial_time: "24:00" }, "must be in the format HH:mm"],
  [
    "a moment in milliseconds",
    { type: "datetimepicker" },
    { initial_date_time: 1_795_500_000_000 },
    "/initial_date_time",
  ],
  [
    "a dispatch that Slack does not know",
    { type: "plain_text_input" },
    { dispatch_action_config: { trigger_actions_on: ["on_blur"] } },
    "/trigger_actions_on/0",
  ],
  [
    "a question of its own at a text",
    { type: "plain_text_input" },
    { confirm: {} },
    "invalid additional property: confirm",
  ],
  ["a property that it does not know", select([oneOption]), { colour: "red" }, "invalid additional property: colour"],
  ["a button", {}, button("a", "v"), "unsupported type"],
])("an input with %s is refused", (_, right, wrong, complaint) => {
  expect(refuseMessage({ blocks: inputOf({ ...right, ...wrong }) })?.["errors"]).toEqual([
    expect.stringContaining(complaint),
  ]);
});

test("each input within its limits is taken, and so is every menu in a row of actions", () => {
  const inputs = [
    { ...select(times(100, option(150))), placeholder: text(150), focus_on_load: true },
    { type: "static_select", option_groups: [{ label: text(75), options: [oneOption] }], initial_option: oneOption },
    { type: "multi_static_select", options: [oneOption], initial_options: [oneOption], max_selected_items: 1 },
    { type: "checkboxes", options: [{ ...oneOption, text: text(75, "mrkdwn"), description: text(75, "mrkdwn") }] },
    { type: "radio_buttons", options: times(10, oneOption), initial_option: oneOption },
    { type: "plain_text_input", multiline: true, min_length: 0, max_length: 3000, initial_value: "" },
    { type: "number_input", is_decimal_allowed: true, min_value: "-1", max_value: "2.5", initial_value: "0" },
    { type: "datepicker", initial_date: "2026-11-24", placeholder: text(150) },
    { type: "timepicker", initial_time: "08:30", timezone: "Asia/Ho_Chi_Minh" },
    { type: "datetimepicker", initial_date_time: 1_795_500_000 },
    { type: "email_text_input" },
    { type: "url_text_input" },
    { type: "users_select", initial_user: "U1" },
    { type: "multi_conversations_select", default_to_current_conversation: true },
  ];
  expect(refuseMessage({ blocks: inputs.flatMap(inputOf) })).toBeUndefined();
  const confirm = { title: text(100), text: text(300, "mrkdwn"), confirm: text(30), deny: text(30), style: "danger" };
  const overflow = {
    type: "overflow",
    action_id: "b",
    confirm,
    options: times(5, { ...oneOption, url: "https://a.vn" }),
  };
  expect(
    refuseMessage({ blocks: inActions({ ...button("a", "v"), confirm, url: "https://a.vn" }, overflow) }),
  ).toBeUndefined();
  for (const longer of [{ title: text(101) }, { text: text(301) }, { confirm: text(31) }, { deny: text(31) }])
    expect(
      refuseMessage({ blocks: inActions({ ...button("a", "v"), confirm: { ...confirm, ...longer } }) }),
    ).toBeDefined();
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
  [
    "two elements that ask for the focus",
    {
      ...modal,
      blocks: ["a", "b"].map((id) => ({ ...input, element: { ...input.element, action_id: id, focus_on_load: true } })),
    },
    "only one element can be focused",
  ],
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

test("a message in Markdown has no other words, keeps to its length, and is shown as a block", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  const post = (args: object) => client.apiCall("chat.postMessage", { channel, ...args });
  await post({ markdown_text: "**Bảng tháng**" });
  expect(await workspace.messages(channel)).toMatchObject([{ blocks: [{ type: "markdown", text: "**Bảng tháng**" }] }]);
  const refused = (error: string) => ({ data: { error } });
  await expect(post({ markdown_text: "x", text: "y" })).rejects.toMatchObject(refused("markdown_text_conflict"));
  await expect(post({ markdown_text: "x".repeat(12_001) })).rejects.toMatchObject(refused("msg_too_long"));
  await expect(post({ text: "x", attachments: times(101, {}) })).rejects.toMatchObject(refused("too_many_attachments"));
});
