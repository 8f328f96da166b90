import { expect, test } from "vitest";
import { actions, button, heldTime, workspaceForTest } from "./workspace-for-test.ts";

async function workspaceWithButton(options: Parameters<typeof workspaceForTest>[0] = {}) {
  const opened = await workspaceForTest(options);
  const blocks = [actions(button("offer-help", "justice")), actions(button("offer-help", "land", "Giúp địa chính"))];
  const { ts = "" } = await opened.client.chat.postMessage({ channel: opened.channel, text: "Quá tải", blocks });
  await opened.workspace.idle();
  opened.app.received.length = 0;
  return { ...opened, ts };
}

const post = (url: unknown, body: unknown) =>
  fetch(String(url), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

test("a pressed button reaches the app once, as a form with everything that Slack says of it", async () => {
  const { workspace, app, channel, ts } = await workspaceWithButton();
  const delivery = await workspace.press("Minh Tuấn", channel, ts, "offer-help", "land");
  expect(delivery).toMatchObject({ kind: "interaction", status: 200, attempt: 0 });
  expect(app.refused).toEqual([]);
  expect(app.received).toHaveLength(1);
  expect(app.received[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  const user = workspace.users["Minh Tuấn"];
  expect(app.received[0]?.content).toMatchObject({
    type: "block_actions",
    api_app_id: workspace.appId,
    team: { id: workspace.team },
    user: { id: user, username: "minh-tuan", team_id: workspace.team },
    channel: { id: channel, name: "quay" },
    container: { type: "message", message_ts: ts, channel_id: channel, is_ephemeral: false },
    message: { ts, text: "Quá tải" },
    trigger_id: delivery.id,
    response_url: expect.stringContaining("http://127.0.0.1:"),
    actions: [{ type: "button", action_id: "offer-help", value: "land", block_id: expect.any(String) }],
  });
});

test("a press that the app fails or does not answer in time is told to the person and not repeated", async () => {
  const time = heldTime();
  const { workspace, app, channel, ts } = await workspaceWithButton({ later: time.later, answerWithinMs: 100 });
  app.answers((_, response) => response.writeHead(500).end());
  expect(await workspace.press("Thu Lan", channel, ts, "offer-help")).toMatchObject({ failure: "http_error" });
  app.answers(() => "hang");
  expect(await workspace.press("Thu Lan", channel, ts, "offer-help")).toMatchObject({ failure: "http_timeout" });
  expect(time.waits()).toEqual([]);
  expect(app.received).toHaveLength(2);
});

test("nobody presses a button that is not there", async () => {
  const { workspace, channel, ts } = await workspaceWithButton();
  await expect(workspace.press("Thu Lan", channel, ts, "stand-down")).rejects.toThrow("no button stand-down");
  await expect(workspace.press("Thu Lan", channel, ts, "offer-help", "tax")).rejects.toThrow("with value tax");
  await expect(workspace.press("Thu Lan", channel, "1700000000.000001", "offer-help")).rejects.toThrow("no message");
});

test("the response URL answers the person alone, the channel, or in place of the message, five times in all", async () => {
  const { workspace, app, channel, ts } = await workspaceWithButton();
  await workspace.press("Thu Lan", channel, ts, "offer-help");
  const url = app.received[0]?.content["response_url"];
  expect((await post(url, { text: "Cảm ơn chị" })).status).toBe(200);
  expect(workspace.ephemerals(channel, "Thu Lan")).toMatchObject([{ text: "Cảm ơn chị" }]);
  expect((await post(url, { text: "Đã có người giúp", response_type: "in_channel" })).status).toBe(200);
  expect((await post(url, { text: "Hết quá tải", replace_original: true })).status).toBe(200);
  const shown = await workspace.messages(channel);
  expect(shown.map(({ text }) => text)).toEqual(["Hết quá tải", "Đã có người giúp"]);
  expect((await post(url, { delete_original: true })).status).toBe(200);
  expect(await workspace.messages(channel)).toHaveLength(1);
  expect((await post(url, { blocks: [{ type: "shout" }] })).status).toBe(400);
  expect(await (await post(url, { text: "sáu" })).json()).toEqual({ ok: false, error: "used_url" });
});

test("the response URL ends after thirty minutes, and a made-up one never began", async () => {
  const time = heldTime();
  const { workspace, app, channel, ts } = await workspaceWithButton({ now: time.now });
  await workspace.press("Thu Lan", channel, ts, "offer-help");
  const url = String(app.received[0]?.content["response_url"]);
  time.pass(30 * 60_000 - 1);
  expect((await post(url, { text: "kịp" })).status).toBe(200);
  time.pass(1);
  expect(await (await post(url, { text: "muộn" })).json()).toEqual({ ok: false, error: "expired_url" });
  expect((await post(`${url}0`, { text: "lạ" })).status).toBe(404);
  expect((await fetch(url, { method: "POST", body: "{" })).status).toBe(404);
});

test("a button that one person alone was shown works, and its message can be replaced and removed", async () => {
  const { workspace, app, client, channel } = await workspaceForTest();
  const user = workspace.users["Thu Lan"] ?? "";
  const blocks = [actions(button("undo", "1", "Hoàn tác"))];
  const { message_ts = "" } = await client.chat.postEphemeral({ channel, user, text: "Đã ghi", blocks });
  await workspace.press("Thu Lan", channel, message_ts, "undo");
  const { content } = app.received[0] ?? {};
  expect(content).toMatchObject({ container: { is_ephemeral: true, message_ts } });
  expect(content).not.toHaveProperty("message");
  await post(content?.["response_url"], { text: "Đã hoàn tác", replace_original: true });
  expect(workspace.ephemerals(channel, user)).toMatchObject([{ text: "Đã hoàn tác" }]);
  await post(content?.["response_url"], { delete_original: true });
  expect(workspace.ephemerals(channel, user)).toEqual([]);
});

test("a slash command is a signed form, and its answer is shown to the person or to all", async () => {
  const { workspace, app, channel } = await workspaceForTest();
  app.answers((_, response) => response.end(JSON.stringify({ text: "Hôm nay: 312 hồ sơ" })));
  await workspace.command("Bích Ngân", "quay", "/benang", "hôm nay");
  expect(app.received[0]?.content).toMatchObject({
    command: "/benang",
    text: "hôm nay",
    channel_id: channel,
    channel_name: "quay",
    user_id: workspace.users["Bích Ngân"],
    team_id: workspace.team,
    api_app_id: workspace.appId,
    trigger_id: expect.any(String),
  });
  expect(workspace.ephemerals(channel, "Bích Ngân")).toMatchObject([{ text: "Hôm nay: 312 hồ sơ" }]);
  app.answers((_, response) => response.end(JSON.stringify({ text: "Chào cả nhà", response_type: "in_channel" })));
  await workspace.command("Bích Ngân", "quay", "/benang", "");
  expect(await workspace.messages(channel)).toMatchObject([{ text: "Chào cả nhà" }]);
  app.answers((_, response) => response.writeHead(200).end());
  expect(await workspace.command("Bích Ngân", "quay", "/benang", "")).toMatchObject({ status: 200 });
  expect(workspace.ephemerals(channel, "Bích Ngân")).toHaveLength(1);
});

const modal = (title: string) => ({
  type: "modal" as const,
  callback_id: "suggest",
  title: { type: "plain_text" as const, text: title },
  blocks: [{ type: "divider" as const }],
});

test("a trigger opens one modal within three seconds", async () => {
  const time = heldTime();
  const { workspace, app, client, channel, ts } = await workspaceWithButton({ now: time.now });
  const press = async () => {
    await workspace.press("Thu Lan", channel, ts, "offer-help");
    return String(app.received.at(-1)?.content["trigger_id"]);
  };
  const trigger_id = await press();
  time.pass(2_999);
  const view = modal("Góp ý");
  expect(await client.views.open({ trigger_id, view })).toMatchObject({ ok: true, view: { callback_id: "suggest" } });
  expect(workspace.views("Thu Lan")).toMatchObject([{ callback_id: "suggest" }]);
  await expect(client.views.open({ trigger_id, view })).rejects.toMatchObject({
    data: { error: "exchanged_trigger_id" },
  });
  const late = await press();
  time.pass(3_000);
  await expect(client.views.open({ trigger_id: late, view })).rejects.toMatchObject({
    data: { error: "expired_trigger_id" },
  });
  await expect(client.views.open({ trigger_id: "1.2.3", view })).rejects.toMatchObject({
    data: { error: "invalid_trigger_id" },
  });
});

test("a submitted modal reaches the app with its values and does what the app answers", async () => {
  const { workspace, app, client, channel, ts } = await workspaceWithButton();
  await workspace.press("Thu Lan", channel, ts, "offer-help");
  const trigger_id = String(app.received.at(-1)?.content["trigger_id"]);
  const { view } = await client.views.open({ trigger_id, view: modal("Góp ý") });
  await client.views.update({ view_id: view?.id ?? "", view: modal("Góp ý của bạn") });
  const values = { idea: { text: { type: "plain_text_input", value: "Thêm ghế" } } };
  const submit = async (answer: object) => {
    app.answers((_, response) => response.end(JSON.stringify(answer)));
    await workspace.submitView("Thu Lan", values);
    return workspace.views("Thu Lan").map((one) => one["title"]);
  };
  const title = (text: string) => expect.objectContaining({ text });
  expect(await submit({ response_action: "errors", errors: { idea: "Ngắn quá" } })).toEqual([title("Góp ý của bạn")]);
  expect(app.received.at(-1)?.content).toMatchObject({
    type: "view_submission",
    user: { id: workspace.users["Thu Lan"] },
    view: { id: view?.id, callback_id: "suggest", state: { values } },
  });
  expect(await submit({ response_action: "update", view: modal("Xem lại") })).toEqual([title("Xem lại")]);
  expect(await submit({ response_action: "push", view: modal("Chắc chứ") })).toEqual([
    title("Xem lại"),
    title("Chắc chứ"),
  ]);
  expect(await submit({})).toEqual([title("Xem lại")]);
  expect(await submit({ response_action: "clear" })).toEqual([]);
  await expect(workspace.submitView("Thu Lan", values)).rejects.toThrow("no modal open");
});
