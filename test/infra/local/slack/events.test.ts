import { expect, test } from "vitest";
import { heldTime, workspaceForTest } from "./workspace-for-test.ts";

test("what a person writes reaches the app as a signed event in Slack's shape", async () => {
  const { workspace, app, channel } = await workspaceForTest();
  const { ts, eventId } = await workspace.say("Thu Lan", "quay", "Đề nghị thêm ghế & quạt <ở> sảnh");
  await workspace.idle();
  const text = "Đề nghị thêm ghế &amp; quạt &lt;ở&gt; sảnh";
  const user = workspace.users["Thu Lan"];
  expect(app.refused).toEqual([]);
  expect(app.received).toHaveLength(1);
  expect(app.received[0]?.headers["x-slack-retry-num"]).toBeUndefined();
  expect(app.received[0]?.content).toMatchObject({
    type: "event_callback",
    event_id: eventId,
    event_time: expect.any(Number),
    team_id: workspace.team,
    api_app_id: workspace.appId,
    authorizations: [{ team_id: workspace.team, user_id: workspace.botUserId, is_bot: true }],
    event: { type: "message", user, text, ts, event_ts: ts, channel, channel_type: "channel", team: workspace.team },
  });
  expect(app.received[0]?.content["event"]).not.toHaveProperty("bot_id");
});

test("a person picks a colleague with a mention, which stays one", async () => {
  const { workspace, channel } = await workspaceForTest();
  await workspace.say("Thu Lan", channel, `nhờ <@${workspace.users["Gia Huy"]}> <!channel>`);
  expect(await workspace.messages(channel)).toMatchObject([
    { text: `nhờ <@${workspace.users["Gia Huy"]}> &lt;!channel&gt;` },
  ]);
});

test("a reply in a thread names its root and who began it", async () => {
  const { workspace, app, client, channel } = await workspaceForTest();
  const { ts } = await client.chat.postMessage({ channel, text: "Cuối ngày" });
  await workspace.say("Minh Tuấn", channel, "Máy in quầy 3 hay kẹt giấy", ts);
  await workspace.idle();
  expect(app.received.at(-1)?.content["event"]).toMatchObject({ thread_ts: ts, parent_user_id: workspace.botUserId });
});

test("a person cannot reply to a message that is not there, nor write as somebody unknown or somewhere unknown", async () => {
  const { workspace, app, channel } = await workspaceForTest();
  await expect(workspace.say("Thu Lan", channel, "?", "1700000000.000001")).rejects.toThrow("thread_not_found");
  await expect(workspace.say("Người lạ", channel, "?")).rejects.toThrow("nobody called Người lạ");
  await expect(workspace.say("Thu Lan", "khong-co", "?")).rejects.toThrow("no channel khong-co");
  await workspace.idle();
  expect(app.received).toEqual([]);
});

test("the bot writes to one person, who answers there", async () => {
  const { workspace, app, client } = await workspaceForTest();
  const { channel = "" } = await client.chat.postMessage({
    channel: workspace.users["Thu Lan"] ?? "",
    text: "Trực đêm",
  });
  expect(channel).toMatch(/^D/);
  await workspace.say("Thu Lan", channel, "Đã nhận");
  await workspace.idle();
  expect((await workspace.messages(channel)).map(({ text }) => text)).toEqual(["Trực đêm", "Đã nhận"]);
  expect(app.received.map(({ content }) => content["event"])).toContainEqual(
    expect.objectContaining({ text: "Đã nhận", channel, channel_type: "im" }),
  );
  await expect(workspace.say("Gia Huy", channel, "?")).rejects.toThrow("not_in_channel");
});

test("the bot hears its own messages, edits and deletions, as Slack sends them back", async () => {
  const { workspace, app, client, channel } = await workspaceForTest();
  const { ts = "" } = await client.chat.postMessage({ channel, text: "một" });
  await client.chat.update({ channel, ts, text: "hai" });
  await client.chat.delete({ channel, ts });
  await workspace.idle();
  const heard = app.received.map(({ content }) => content["event"]);
  expect(heard).toHaveLength(3);
  expect(heard).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: "message", text: "một", user: workspace.botUserId, bot_id: expect.any(String) }),
      expect.objectContaining({
        subtype: "message_changed",
        hidden: true,
        message: expect.objectContaining({ text: "hai", ts }),
        previous_message: expect.objectContaining({ text: "một" }),
      }),
      expect.objectContaining({ subtype: "message_deleted", deleted_ts: ts }),
    ]),
  );
});

test("an event that the app fails is sent again at once, after one minute and after five, and then no more", async () => {
  const time = heldTime();
  const { workspace, app, channel } = await workspaceForTest({ later: time.later });
  app.answers((_, response) => response.writeHead(500).end());
  const { eventId } = await workspace.say("Thu Lan", channel, "một");
  for (const wait of [0, 60_000, 300_000]) {
    await workspace.idle();
    expect(time.waits()).toEqual([wait]);
    time.pass(wait);
  }
  await workspace.idle();
  expect(time.waits()).toEqual([]);
  expect(app.received.map(({ headers }) => headers["x-slack-retry-num"])).toEqual([undefined, "1", "2", "3"]);
  expect(app.received.at(-1)?.headers["x-slack-retry-reason"]).toBe("http_error");
  expect(new Set(app.received.map(({ content }) => content["event_id"]))).toEqual(new Set([eventId]));
  expect(workspace.deliveries().map(({ attempt, status }) => [attempt, status])).toEqual([
    [0, 500],
    [1, 500],
    [2, 500],
    [3, 500],
  ]);
});

test("an event that was taken the second time is not sent a third time", async () => {
  const time = heldTime();
  const { workspace, app, channel } = await workspaceForTest({ later: time.later });
  app.answers((_, response) => response.writeHead(503).end());
  await workspace.say("Thu Lan", channel, "một");
  await workspace.idle();
  app.answers((_, response) => response.writeHead(200).end());
  time.pass(0);
  await workspace.idle();
  expect(time.waits()).toEqual([]);
  expect(app.received).toHaveLength(2);
});

test("an app that says so is spared repetitions, but not after a time-out", async () => {
  const time = heldTime();
  const { workspace, app, channel } = await workspaceForTest({ later: time.later, answerWithinMs: 100 });
  app.answers((_, response) => response.writeHead(500, { "x-slack-no-retry": "1" }).end());
  await workspace.say("Thu Lan", channel, "một");
  await workspace.idle();
  expect(time.waits()).toEqual([]);
  app.answers(() => "hang");
  await workspace.say("Thu Lan", channel, "hai");
  await workspace.idle();
  expect(time.waits()).toEqual([0]);
  time.pass(0);
  await workspace.idle();
  expect(app.received.at(-1)?.headers["x-slack-retry-reason"]).toBe("http_timeout");
});

test("an app that is down is tried again for its broken connection", async () => {
  const time = heldTime();
  const { workspace, channel } = await workspaceForTest({ later: time.later });
  workspace.setRequestUrl("http://127.0.0.1:9/slack/events");
  await workspace.say("Thu Lan", channel, "một");
  await workspace.idle();
  expect(workspace.deliveries()).toMatchObject([{ failure: "connection_failed", attempt: 0 }]);
  expect(time.waits()).toEqual([0]);
});

test("nothing is delivered or repeated while the app has no address", async () => {
  const time = heldTime();
  const { workspace, app, channel } = await workspaceForTest({ later: time.later });
  workspace.setRequestUrl(undefined);
  await workspace.say("Thu Lan", channel, "một");
  await workspace.idle();
  expect(app.received).toEqual([]);
  expect(time.waits()).toEqual([]);
});

test("an event can be sent once more at any time, with the same id", async () => {
  const { workspace, app, channel } = await workspaceForTest();
  const { eventId } = await workspace.say("Thu Lan", channel, "một");
  await Promise.all([workspace.redeliver(eventId), workspace.redeliver(eventId, 2)]);
  await workspace.idle();
  expect(app.received.map(({ content }) => content["event_id"])).toEqual([eventId, eventId, eventId]);
  await expect(workspace.redeliver("Ev0")).rejects.toThrow("No event Ev0");
});

test("the address is verified by a challenge that the app gives back", async () => {
  const { workspace, app } = await workspaceForTest();
  expect(await workspace.verifyRequestUrl()).toBe(false);
  app.answers(({ content }, response) => response.end(JSON.stringify({ challenge: content["challenge"] })));
  expect(await workspace.verifyRequestUrl()).toBe(true);
  expect(app.received.at(-1)?.content).toMatchObject({ type: "url_verification" });
});
