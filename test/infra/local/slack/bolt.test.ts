import { App, LogLevel } from "@slack/bolt";
import { expect, onTestFinished, test } from "vitest";
import { actions, button, workspaceForTest } from "./workspace-for-test.ts";

/** A workspace whose app is a real Bolt app on a port of its own. */
async function boltInWorkspace(listen: (app: App) => void) {
  const opened = await workspaceForTest();
  const { workspace } = opened;
  const bolt = new App({
    token: workspace.botToken,
    signingSecret: workspace.signingSecret,
    clientOptions: { slackApiUrl: workspace.apiUrl },
    logLevel: LogLevel.ERROR,
  });
  listen(bolt);
  const server = await bolt.start(0);
  onTestFinished(async () => void (await bolt.stop()));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("Bolt does not listen");
  workspace.setRequestUrl(`http://127.0.0.1:${address.port}/slack/events`);
  return opened;
}

test("a Bolt app is verified, hears a message and replies in its thread", async () => {
  const { workspace } = await boltInWorkspace((app) => {
    app.message("ghế", async ({ message, say }) => {
      if (message.subtype === undefined) await say({ text: "Đã ghi", thread_ts: message.ts });
    });
  });
  expect(await workspace.verifyRequestUrl()).toBe(true);
  const { ts } = await workspace.say("Thu Lan", "quay", "Xin thêm ghế ở sảnh");
  // Bolt answers events before its listeners end.
  await expect
    .poll(async () => (await workspace.thread("quay", ts)).map(({ text }) => text))
    .toEqual(["Xin thêm ghế ở sảnh", "Đã ghi"]);
});

test("a Bolt app answers a button, opens a modal and takes it back", async () => {
  const values: unknown[] = [];
  const { workspace, client, channel } = await boltInWorkspace((app) => {
    app.action("offer-help", async ({ ack, respond, body, client: slack }) => {
      await respond({ text: "Cảm ơn", response_type: "ephemeral" });
      const trigger_id = body.type === "block_actions" ? body.trigger_id : "";
      const title = { type: "plain_text" as const, text: "Giúp ai?" };
      const view = { type: "modal" as const, callback_id: "help", title, blocks: [{ type: "divider" as const }] };
      await slack.views.open({ trigger_id, view });
      await ack();
    });
    app.view("help", async ({ ack, view }) => {
      values.push(view.state.values);
      await ack();
    });
  });
  const blocks = [actions(button("offer-help", "1"))];
  const { ts = "" } = await client.chat.postMessage({ channel, text: "Quá tải", blocks });
  expect(await workspace.press("Thu Lan", "quay", ts, "offer-help")).toMatchObject({ status: 200 });
  expect(workspace.ephemerals("quay", "Thu Lan")).toMatchObject([{ text: "Cảm ơn" }]);
  expect(workspace.views("Thu Lan")).toMatchObject([{ callback_id: "help" }]);
  const typed = { who: { text: { type: "plain_text_input", value: "Tư pháp" } } };
  await workspace.submitView("Thu Lan", typed);
  expect(values).toEqual([typed]);
  expect(workspace.views("Thu Lan")).toEqual([]);
});

test("a Bolt app answers a command to the one who sent it", async () => {
  const { workspace } = await boltInWorkspace((app) => {
    app.command("/benang", async ({ ack, command }) => ack(`Chào <@${command.user_id}>: ${command.text}`));
  });
  await workspace.command("Bích Ngân", "quay", "/benang", "hôm nay");
  expect(workspace.ephemerals("quay", "Bích Ngân")).toMatchObject([
    { text: `Chào <@${workspace.users["Bích Ngân"]}>: hôm nay` },
  ]);
});
