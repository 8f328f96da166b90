import { expect, test } from "vitest";
import { option, plain, workspaceWithTrigger } from "./a-modal.ts";

const menu = { type: "external_select" as const, action_id: "colleague", min_query_length: 1 };
const several = { type: "multi_external_select" as const, action_id: "procedures", max_selected_items: 3 };
const input = (block_id: string, element: object) => ({ type: "input", block_id, label: plain("Nhãn"), element });
const modal = {
  type: "modal" as const,
  title: plain("Cảm ơn"),
  submit: plain("Gửi"),
  blocks: [input("who", menu), input("what", several)] as never[],
};
const offered = { options: [option("lan", "Thu Lan"), option("huy", "Gia Huy")] };

test("an app is asked for the options of its menu, and only what it offered can be chosen", async () => {
  const { workspace, app, open, answers } = await workspaceWithTrigger();
  const id = await open(modal);
  answers(offered);
  expect(await workspace.suggest("Thu Lan", "modal", "colleague", "lan")).toEqual(offered.options);
  expect(app.received.at(-1)?.content).toMatchObject({
    type: "block_suggestion",
    api_app_id: workspace.appId,
    user: { id: workspace.users["Thu Lan"] },
    container: { type: "view", view_id: id },
    view: { id },
    block_id: "who",
    action_id: "colleague",
    value: "lan",
  });
  expect(app.received.at(-1)?.content).not.toHaveProperty("trigger_id");
  const groups = [{ label: plain("Tư pháp"), options: [option("1", "Khai sinh"), option("2", "Kết hôn")] }];
  answers({ option_groups: groups });
  await workspace.suggest("Thu Lan", "modal", "procedures", "khai");
  workspace.type("Thu Lan", { colleague: "lan", procedures: ["2", "1"] });
  expect(() => workspace.type("Thu Lan", { colleague: "other" })).toThrow("does not offer other");
  answers("");
  await workspace.submitView("Thu Lan");
  expect(app.received.at(-1)?.content).toMatchObject({
    view: {
      state: {
        values: {
          who: { colleague: { type: "external_select", selected_option: offered.options[0] } },
          what: { procedures: { selected_options: [{ value: "1" }, { value: "2" }] } },
        },
      },
    },
  });
});

test("the menu of a message and of the home is asked for with its place", async () => {
  const { workspace, app, client, channel, answers } = await workspaceWithTrigger();
  const elements = [{ ...menu, initial_option: option("gia-huy", "Gia Huy") }];
  const blocks = [{ type: "actions" as const, block_id: "row", elements }];
  const { ts = "" } = await client.chat.postMessage({ channel, text: "x", blocks });
  answers(offered);
  await workspace.suggest("Thu Lan", { channel, ts }, "colleague", "l");
  expect(app.received.at(-1)?.content).toMatchObject({
    container: { type: "message", message_ts: ts, channel_id: channel, is_ephemeral: false },
    channel: { id: channel, name: "quay" },
    message: { ts },
  });
  await workspace.press("Thu Lan", channel, ts, "colleague", "huy");
  expect(app.received.at(-1)?.content).toMatchObject({
    actions: [{ type: "external_select", selected_option: offered.options[1] }],
  });
  await workspace.press("Gia Huy", channel, ts, "colleague", "gia-huy");
  await expect(workspace.press("Gia Huy", channel, ts, "colleague", "huy")).rejects.toThrow("does not offer huy");
  await client.views.publish({ user_id: workspace.users["Thu Lan"] ?? "", view: { type: "home", blocks } });
  await workspace.suggest("Thu Lan", "home", "colleague", "l");
  expect(app.received.at(-1)?.content).toMatchObject({ container: { type: "view" }, view: { type: "home" } });
});

test.each([
  ["a hundred and one options", { options: Array.from({ length: 101 }, (_, i) => option(`${i}`, "x")) }],
  ["an option that is too long", { options: [option("1", "x".repeat(76))] }],
  ["both lists", { ...offered, option_groups: [] }],
  ["something else", "không"],
])("Slack takes no answer with %s", async (_, answer) => {
  const { workspace, open, answers } = await workspaceWithTrigger();
  await open(modal);
  answers(answer);
  await expect(workspace.suggest("Thu Lan", "modal", "colleague", "lan")).rejects.toThrow("The app offers nothing");
});

test("nothing is asked for too little, of another menu, or of an app that is slow", async () => {
  const { workspace, app, open } = await workspaceWithTrigger({ answerWithinMs: 100 });
  await open(modal);
  await expect(workspace.suggest("Thu Lan", "modal", "procedures", "kh")).rejects.toThrow('does not ask for "kh" yet');
  await expect(workspace.suggest("Thu Lan", "modal", "other", "khai")).rejects.toThrow("no button other");
  app.answers(() => "hang");
  await expect(workspace.suggest("Thu Lan", "modal", "colleague", "lan")).rejects.toThrow("http_timeout");
});
