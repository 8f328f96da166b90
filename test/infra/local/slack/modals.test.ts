import type { ModalView } from "@slack/types";
import { expect, test } from "vitest";
import { plain, procedures, reception, workspaceWithTrigger } from "./a-modal.ts";

const lan = "Thu Lan";
const refusedAs = (error: string) => ({ data: { error } });

test("an opened view is answered and shown as Slack formats it, with ids for what has none", async () => {
  const { workspace, client, trigger } = await workspaceWithTrigger();
  const blocks = [
    { type: "section" as const, text: plain("x"), accessory: { type: "button" as const, text: plain("y") } },
  ];
  const { view } = await client.views.open({ trigger_id: await trigger(), view: { ...reception, blocks } });
  expect(view).toMatchObject({
    id: expect.stringMatching(/^V/),
    team_id: workspace.team,
    app_id: workspace.appId,
    type: "modal",
    title: plain("Tiếp nhận hồ sơ"),
    callback_id: "reception",
    private_metadata: "",
    external_id: "",
    state: { values: {} },
    hash: expect.stringMatching(/^\d+\.\w+$/),
    root_view_id: view?.id,
    previous_view_id: null,
    notify_on_close: false,
  });
  expect(view?.blocks).toMatchObject([{ block_id: expect.any(String), accessory: { action_id: expect.any(String) } }]);
  expect(workspace.views(lan)).toEqual([expect.objectContaining({ id: view?.id })]);
});

test("what is typed is sent as state.values, every element with its own shape, also what was left alone", async () => {
  const { workspace, app, open } = await workspaceWithTrigger();
  const id = await open();
  workspace.type(lan, { pick: "1.001193", copies: "2", "papers/tick": ["birth", "id"] });
  expect(await workspace.submitView(lan)).toMatchObject({ kind: "interaction", status: 200 });
  expect(app.received.at(-1)?.content).toMatchObject({
    type: "view_submission",
    user: { id: workspace.users[lan] },
    trigger_id: expect.any(String),
    view: {
      id,
      state: {
        values: {
          procedure: { pick: { type: "static_select", selected_option: procedures[0] } },
          copies: { number: { type: "number_input", value: "2" } },
          note: { text: { type: "plain_text_input", value: null } },
          papers: { tick: { type: "checkboxes", selected_options: [{ value: "birth" }, { value: "id" }] } },
          stated: { day: { type: "datepicker", selected_date: "2026-11-24" } },
        },
      },
    },
  });
  expect(workspace.modal(lan)).toBeUndefined();
});

test("a form that Slack's own client would hold back is not sent, and says what is missing", async () => {
  const { workspace, app, open } = await workspaceWithTrigger();
  await open();
  const before = app.received.length;
  workspace.type(lan, { number: "21", text: "x".repeat(201) });
  await expect(workspace.submitView(lan)).rejects.toThrow("does not send the form");
  expect(workspace.modal(lan)?.errors).toEqual({
    procedure: "Vui lòng điền mục này.",
    copies: "Vui lòng ghi số không quá 20.",
    note: "Vui lòng ghi không quá 200 ký tự.",
  });
  workspace.type(lan, { number: "1.5", text: "được", pick: "1.000894" });
  await expect(workspace.submitView(lan)).rejects.toThrow("số nguyên");
  expect(app.received).toHaveLength(before);
  expect(() => workspace.type(lan, { pick: "9.999999" })).toThrow("does not offer 9.999999");
  expect(() => workspace.type(lan, { nowhere: "x" })).toThrow("Nothing here takes nowhere");
});

test("errors stay beside the inputs until the next answer; the modal and what was typed stay too", async () => {
  const { workspace, open, answers } = await workspaceWithTrigger();
  await open();
  workspace.type(lan, { pick: "1.001193", text: "giữ lại" });
  answers({ response_action: "errors", errors: { note: "Ghi rõ hơn" } });
  await workspace.submitView(lan);
  expect(workspace.modal(lan)).toMatchObject({ errors: { note: "Ghi rõ hơn" } });
  expect(workspace.modal(lan)?.values["note"]).toEqual({ text: { type: "plain_text_input", value: "giữ lại" } });
  answers("");
  await workspace.submitView(lan);
  expect(workspace.modal(lan)).toBeUndefined();
});

test.each([
  ["an error for a block that is no input", { response_action: "errors", errors: { nowhere: "?" } }],
  ["an update that Slack refuses", { response_action: "update", view: { ...reception, title: plain("x".repeat(25)) } }],
  ["a push that Slack refuses", { response_action: "push", view: { type: "home", blocks: [] } }],
  ["an answer that is no JSON", "ok"],
])("%s leaves the modal with Slack's trouble notice", async (_, answer) => {
  const { workspace, open, answers } = await workspaceWithTrigger();
  const id = await open();
  answers(answer);
  await workspace.submitView(lan, {});
  expect(workspace.modal(lan)).toMatchObject({ id, notice: expect.stringContaining("thử lại") });
});

test("a submission that the app fails or does not answer in 3 s leaves the modal with a notice, and is not repeated", async () => {
  const { workspace, app, open } = await workspaceWithTrigger({ answerWithinMs: 200 });
  await open();
  const before = app.received.length;
  app.answers(() => "hang");
  expect(await workspace.submitView(lan, {})).toMatchObject({ failure: "http_timeout" });
  app.answers((_, response) => response.writeHead(500).end());
  expect(await workspace.submitView(lan, {})).toMatchObject({ failure: "http_error" });
  expect(workspace.modal(lan)?.notice).toContain("thử lại");
  expect(app.received).toHaveLength(before + 2);
});

test("an update by view id or external id keeps what was typed under the same ids, and guards its hash", async () => {
  const { workspace, client, open } = await workspaceWithTrigger();
  const id = await open({ ...reception, external_id: "reception-1" });
  const hash = workspace.modal(lan)?.hash ?? "";
  workspace.type(lan, { text: "giữ lại" });
  const [first = { type: "divider" as const }, ...rest] = reception.blocks;
  const view = { ...reception, external_id: "reception-1", blocks: [...rest, { ...first, block_id: "other" }] };
  const { view: updated } = await client.views.update({ view_id: id, hash, view });
  expect(updated?.hash).not.toBe(hash);
  expect(workspace.modal(lan)?.values["note"]?.["text"]).toMatchObject({ value: "giữ lại" });
  expect(workspace.modal(lan)?.values).not.toHaveProperty("procedure");
  await expect(client.views.update({ view_id: id, hash, view })).rejects.toMatchObject(refusedAs("hash_conflict"));
  await client.views.update({ external_id: "reception-1", view: { ...view, title: plain("Xem lại") } });
  expect(workspace.views(lan)).toMatchObject([{ id, title: plain("Xem lại") }]);
  await expect(client.views.update({ view_id: "V0", view })).rejects.toMatchObject(refusedAs("not_found"));
});

test("a view that its person has closed is not found, and its external id is free again", async () => {
  const { workspace, client, open } = await workspaceWithTrigger();
  const view = { ...reception, external_id: "once" };
  const id = await open(view);
  await expect(open(view)).rejects.toMatchObject(refusedAs("duplicate_external_id"));
  await workspace.closeView(lan);
  await expect(client.views.update({ view_id: id, view })).rejects.toMatchObject(refusedAs("not_found"));
  await open(view);
});

test("modals are pushed from an act in the one below, three at most, and closed one by one or all at once", async () => {
  const { workspace, app, client, trigger, open, answers } = await workspaceWithTrigger();
  const more: ModalView = {
    ...reception,
    blocks: [
      { type: "actions" as const, elements: [{ type: "button" as const, action_id: "more", text: plain("Thêm") }] },
    ],
  };
  const root = await open(more);
  const push = async (view: ModalView) => {
    await workspace.pressInView(lan, "more");
    const trigger_id = String(app.received.at(-1)?.content["trigger_id"]);
    return client.views.push({ trigger_id, view });
  };
  expect(await push(more)).toMatchObject({ view: { previous_view_id: root, root_view_id: root } });
  await push({ ...more, clear_on_close: true });
  await expect(push(more)).rejects.toMatchObject(refusedAs("push_limit_reached"));
  answers({ response_action: "push", view: more });
  await workspace.submitView(lan, {});
  expect(workspace.modal(lan)?.notice).toContain("thử lại");
  answers("");
  expect(workspace.views(lan)).toHaveLength(3);
  await workspace.closeView(lan);
  expect(workspace.views(lan)).toEqual([]);
  await expect(client.views.push({ trigger_id: await trigger(), view: more })).rejects.toMatchObject(
    refusedAs("not_found"),
  );
});

test("the app hears of a closed modal only when it asked to", async () => {
  const { workspace, app, open } = await workspaceWithTrigger();
  await open();
  expect(await workspace.closeView(lan)).toBeUndefined();
  const id = await open({ ...reception, notify_on_close: true });
  expect(await workspace.closeView(lan)).toMatchObject({ status: 200 });
  expect(app.received.at(-1)?.content).toMatchObject({ type: "view_closed", is_cleared: false, view: { id } });
  await expect(workspace.closeView(lan)).rejects.toThrow("no modal open");
});

test("what is pressed or chosen in a modal reaches the app with the view, its state and no response URL", async () => {
  const { workspace, app, open } = await workspaceWithTrigger();
  const id = await open();
  workspace.type(lan, { copies: "3" });
  await workspace.pressInView(lan, "pick", "1.000894");
  const { content } = app.received.at(-1) ?? {};
  expect(content).toMatchObject({
    type: "block_actions",
    container: { type: "view", view_id: id },
    view: {
      state: {
        values: { copies: { number: { value: "3" } }, procedure: { pick: { selected_option: procedures[1] } } },
      },
    },
    actions: [
      {
        type: "static_select",
        action_id: "pick",
        block_id: "procedure",
        selected_option: procedures[1],
        placeholder: plain("Chọn"),
      },
    ],
  });
  expect(content).not.toHaveProperty("response_url");
  await expect(workspace.pressInView(lan, "pick", "x")).rejects.toThrow("does not offer x");
});

test("a home tab is published for one person, and again in place of the first", async () => {
  const { workspace, client } = await workspaceWithTrigger();
  const user_id = workspace.users[lan] ?? "";
  const home = (text: string) => ({ type: "home" as const, blocks: [{ type: "section" as const, text: plain(text) }] });
  const { view } = await client.views.publish({ user_id, view: home("Sáng") });
  const again = await client.views.publish({ user_id, view: home("Chiều"), hash: view?.hash ?? "" });
  expect(again.view?.id).toBe(view?.id);
  expect(workspace.home(lan)).toMatchObject({ content: { blocks: [{ text: plain("Chiều") }] } });
  await expect(client.views.publish({ user_id, view: home("x"), hash: view?.hash ?? "" })).rejects.toMatchObject(
    refusedAs("hash_conflict"),
  );
  await expect(client.views.publish({ user_id: "U0", view: home("x") })).rejects.toMatchObject(
    refusedAs("user_not_found"),
  );
  await expect(client.views.publish({ user_id, view: { ...reception } as never })).rejects.toMatchObject(
    refusedAs("invalid_arguments"),
  );
});
