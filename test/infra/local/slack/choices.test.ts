import { expect, test } from "vitest";
import { option, plain } from "./a-modal.ts";
import { workspaceForTest } from "./workspace-for-test.ts";

const kinds = [option("1", "Một"), option("2", "Hai"), option("3", "Ba")];
const blocks = [
  {
    type: "section" as const,
    block_id: "menu",
    text: plain("Hồ sơ"),
    accessory: { type: "overflow" as const, action_id: "more", options: kinds },
  },
  {
    type: "actions" as const,
    block_id: "row",
    elements: [
      { type: "static_select" as const, action_id: "one", placeholder: plain("Chọn"), options: kinds },
      { type: "multi_static_select" as const, action_id: "some", options: kinds, initial_options: kinds.slice(0, 1) },
      { type: "checkboxes" as const, action_id: "tick", options: kinds },
      { type: "radio_buttons" as const, action_id: "radio", options: kinds, initial_option: kinds[0] },
      { type: "datepicker" as const, action_id: "day" },
      { type: "timepicker" as const, action_id: "hour" },
      { type: "datetimepicker" as const, action_id: "moment" },
      { type: "users_select" as const, action_id: "who" },
    ],
  },
];

// The field of an action for each kind, from docs.slack.dev/reference/block-kit/block-elements.
test.each([
  ["more", "2", { selected_option: kinds[1] }],
  ["one", "2", { selected_option: kinds[1] }],
  ["some", ["1", "3"], { selected_options: [kinds[0], kinds[2]] }],
  ["tick", ["3"], { selected_options: [kinds[2]] }],
  ["tick", [], { selected_options: [] }],
  ["radio", "3", { selected_option: kinds[2] }],
  ["day", "2026-11-24", { selected_date: "2026-11-24" }],
  ["hour", "08:30", { selected_time: "08:30" }],
  ["moment", "1795500000", { selected_date_time: 1_795_500_000 }],
  ["who", "U1", { selected_user: "U1" }],
])("a choice in %s of a message is sent with the choice of that person", async (actionId, value, chosen) => {
  const { workspace, app, client, channel } = await workspaceForTest();
  const { ts = "" } = await client.chat.postMessage({ channel, text: "x", blocks });
  await workspace.press("Thu Lan", channel, ts, actionId, value);
  const { content } = app.received.at(-1) ?? {};
  expect(content).toMatchObject({ type: "block_actions", actions: [{ action_id: actionId, ...chosen }] });
  // An overflow menu holds nothing; every other element says what it holds.
  const row = actionId === "more" ? { one: { selected_option: null } } : { [actionId]: chosen };
  expect(content).toMatchObject({ state: { values: { row } } });
  expect(content).not.toHaveProperty("state.values.menu");
});

test("what one has chosen is kept for them alone, and goes along with the next act", async () => {
  const { workspace, app, client, channel } = await workspaceForTest();
  const { ts = "" } = await client.chat.postMessage({ channel, text: "x", blocks });
  await workspace.press("Thu Lan", channel, ts, "one", "2");
  await workspace.press("Thu Lan", channel, ts, "day", "2026-11-24");
  expect(app.received.at(-1)?.content).toMatchObject({
    state: { values: { row: { one: { selected_option: kinds[1] }, radio: { selected_option: kinds[0] } } } },
  });
  expect(workspace.held("Thu Lan", ts)["row"]?.["one"]).toMatchObject({ selected_option: kinds[1] });
  expect(workspace.held("Gia Huy", ts)).toEqual({});
});

test("nobody chooses what is not offered", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  const { ts = "" } = await client.chat.postMessage({ channel, text: "x", blocks });
  await expect(workspace.press("Thu Lan", channel, ts, "one", "9")).rejects.toThrow("does not offer 9");
  await expect(workspace.press("Thu Lan", channel, ts, "more")).rejects.toThrow("needs a choice");
});
