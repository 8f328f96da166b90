import { expect, test } from "vitest";
import { plain } from "./a-modal.ts";
import { button, workspaceForTest } from "./workspace-for-test.ts";

const home = (...blocks: object[]) => ({ type: "home" as const, callback_id: "home", blocks: blocks as never[] });
const actions = { type: "actions", block_id: "row", elements: [button("begin", "1", "Bắt đầu")] };
const note = {
  type: "input",
  block_id: "note",
  label: plain("Ghi chú"),
  dispatch_action: true,
  element: { type: "plain_text_input", action_id: "text" },
};
const manifest = {
  scopes: ["chat:write"],
  commands: [],
  shortcuts: [],
  events: ["app_home_opened"],
  homeTab: true,
  directMessages: "from-app" as const,
};

test("the app hears each time somebody opens its home, with the view once it has published one", async () => {
  const { workspace, app, client } = await workspaceForTest({ manifest });
  const user_id = workspace.users["Thu Lan"] ?? "";
  workspace.openHome("Thu Lan");
  await workspace.idle();
  const opened = { type: "app_home_opened", user: user_id, channel: workspace.dmOf("Thu Lan"), tab: "home" };
  expect(app.received[0]?.content["event"]).toEqual({ ...opened, event_ts: expect.any(String) });
  const { view } = await client.views.publish({ user_id, view: home(actions) });
  workspace.openHome("Thu Lan");
  workspace.openHome("Thu Lan", "messages");
  await workspace.idle();
  const events = app.received.map(({ content }) => content["event"]);
  expect(events).toContainEqual(
    expect.objectContaining({
      ...opened,
      view: expect.objectContaining({ id: view?.id, type: "home", hash: view?.hash, callback_id: "home" }),
    }),
  );
  expect(events).toContainEqual({ ...opened, tab: "messages", event_ts: expect.any(String) });
});

test("what is pressed in the home reaches the app with the view, what is held there and a trigger for a modal", async () => {
  const { workspace, app, client } = await workspaceForTest({ manifest });
  const user_id = workspace.users["Thu Lan"] ?? "";
  const { view } = await client.views.publish({ user_id, view: home(actions, note) });
  workspace.typeInHome("Thu Lan", { text: "chiều nay" });
  await workspace.pressInHome("Thu Lan", "begin");
  const { content } = app.received.at(-1) ?? {};
  expect(content).toMatchObject({
    type: "block_actions",
    user: { id: user_id },
    api_app_id: workspace.appId,
    container: { type: "view", view_id: view?.id },
    view: { id: view?.id, type: "home", state: { values: { note: { text: { value: "chiều nay" } } } } },
    actions: [{ action_id: "begin", value: "1" }],
  });
  for (const absent of ["channel", "message", "response_url"]) expect(content).not.toHaveProperty(absent);
  const modal = { type: "modal" as const, title: plain("Ghi"), blocks: [] };
  await client.views.open({ trigger_id: String(content?.["trigger_id"]), view: modal });
  expect(workspace.modal("Thu Lan")?.content).toMatchObject({ title: { text: "Ghi" } });
  await workspace.pressInHome("Thu Lan", "text", "sửa rồi");
  expect(app.received.at(-1)?.content).toMatchObject({
    actions: [{ type: "plain_text_input", action_id: "text", value: "sửa rồi" }],
  });
});

test("a home is published anew only over the one that was seen, and keeps its id", async () => {
  const { workspace, client } = await workspaceForTest({ manifest });
  const user_id = workspace.users["Thu Lan"] ?? "";
  const first = (await client.views.publish({ user_id, view: home(actions) })).view;
  const second = (await client.views.publish({ user_id, hash: first?.hash ?? "", view: home(note) })).view;
  expect(second?.id).toBe(first?.id);
  await expect(client.views.publish({ user_id, hash: first?.hash ?? "", view: home() })).rejects.toMatchObject({
    data: { error: "hash_conflict" },
  });
  expect(workspace.home("Thu Lan")?.content.blocks).toHaveLength(1);
  expect(workspace.home("Gia Huy")).toBeUndefined();
});

test("nobody opens or publishes what the manifest turns off, nor for nobody, nor beyond the limits", async () => {
  const off = await workspaceForTest({ manifest: { ...manifest, homeTab: false, directMessages: "none" } });
  const user_id = off.workspace.users["Thu Lan"] ?? "";
  await expect(off.client.views.publish({ user_id, view: home() })).rejects.toMatchObject({
    data: { error: "not_enabled" },
  });
  expect(() => off.workspace.openHome("Thu Lan")).toThrow("home tab off");
  expect(() => off.workspace.openHome("Thu Lan", "messages")).toThrow("messages tab off");
  const { client, workspace } = await workspaceForTest({ manifest });
  const publish = (user: string, blocks: object[]) => client.views.publish({ user_id: user, view: home(...blocks) });
  await expect(publish("U0NOBODY", [])).rejects.toMatchObject({ data: { error: "user_not_found" } });
  const many = (count: number) => Array.from({ length: count }, () => ({ type: "divider" }));
  const known = workspace.users["Thu Lan"] ?? "";
  await expect(publish(known, many(101))).rejects.toMatchObject({ data: { error: "invalid_arguments" } });
  await publish(known, many(100));
  const heavy = Array.from({ length: 90 }, () => ({ type: "section", text: plain("x".repeat(2_900)) }));
  await expect(publish(known, heavy)).rejects.toMatchObject({ data: { error: "view_too_large" } });
  await expect(workspace.pressInHome("Gia Huy", "begin")).rejects.toThrow("published no home tab");
});
