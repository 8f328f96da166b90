import { expect, test } from "vitest";
import { actions, button, clientOf, heldTime, workspaceForTest } from "./workspace-for-test.ts";

const metadata = { event_type: "benang_post", event_payload: { key: "trực#27163" } };
const refusedAs = (error: string, more: object = {}) => ({ data: { error, ...more } });

test("a message to a person opens the direct message and answers with its id", async () => {
  const { workspace, app, client } = await workspaceForTest();
  const user = workspace.users["Thu Lan"] ?? "";
  const posted = await client.chat.postMessage({ channel: user, text: "Bạn trực đêm nay", metadata });
  expect(posted.channel).toBe(workspace.dmOf("Thu Lan"));
  expect(posted.channel).toMatch(/^D/);
  const again = await client.chat.postMessage({ channel: posted.channel ?? "", text: "Nhắc lại" });
  expect(again.channel).toBe(posted.channel);
  expect(await workspace.messages(workspace.dmOf("Thu Lan"))).toMatchObject([
    { ts: posted.ts, text: "Bạn trực đêm nay", metadata },
    { text: "Nhắc lại" },
  ]);
  expect(await workspace.messages(workspace.dmOf("Gia Huy"))).toEqual([]);
  await workspace.idle();
  expect(app.received[0]?.content).toMatchObject({ event: { channel: posted.channel, channel_type: "im" } });
});

test("conversations.open gives the same direct message, and refuses whom it does not know", async () => {
  const { workspace, client } = await workspaceForTest();
  const users = workspace.users["Hải Đăng"] ?? "";
  expect((await client.conversations.open({ users })).channel?.id).toBe(workspace.dmOf(users));
  await expect(client.conversations.open({ users: "U0NOBODY" })).rejects.toMatchObject(refusedAs("user_not_found"));
  await expect(client.conversations.open({ users: "" })).rejects.toMatchObject(refusedAs("users_list_not_supplied"));
  await expect(client.chat.postMessage({ channel: "U0NOBODY", text: "x" })).rejects.toMatchObject(
    refusedAs("channel_not_found"),
  );
});

test("somebody new has a direct message too, and nobody unknown has one", async () => {
  const { workspace, client } = await workspaceForTest();
  const late = await workspace.ensureUser("Khánh Vy");
  expect((await client.chat.postMessage({ channel: late, text: "Chào" })).channel).toBe(workspace.dmOf("Khánh Vy"));
  expect(() => workspace.dmOf("Người lạ")).toThrow("nobody called Người lạ");
});

test("writing to a person needs chat:write alone; opening and reading need their own scopes", async () => {
  const { workspace, client } = await workspaceForTest({ scopes: ["chat:write"] });
  const users = workspace.users["Thu Lan"] ?? "";
  const { channel = "", ts = "" } = await client.chat.postMessage({ channel: users, text: "x" });
  await expect(client.conversations.open({ users })).rejects.toMatchObject(
    refusedAs("missing_scope", { needed: "im:write" }),
  );
  for (const read of [client.conversations.history({ channel }), client.conversations.replies({ channel, ts })])
    await expect(read).rejects.toMatchObject(refusedAs("missing_scope", { needed: "im:history" }));
});

test("a direct message is edited, answered in a thread, whispered in, read back and deleted under its own id only", async () => {
  const { workspace, client } = await workspaceForTest();
  const user = workspace.users["Thu Lan"] ?? "";
  const { channel = "", ts = "" } = await client.chat.postMessage({ channel: user, text: "cũ", metadata });
  await client.chat.update({ channel, ts, text: "mới" });
  await client.chat.postMessage({ channel: user, text: "đáp", thread_ts: ts });
  const { messages } = await client.conversations.history({ channel, include_all_metadata: true });
  expect(messages).toMatchObject([{ text: "mới", metadata }]);
  expect((await client.conversations.replies({ channel, ts })).messages?.at(-1)?.text).toBe("đáp");
  await client.chat.postEphemeral({ channel, user, text: "chỉ bạn" });
  expect(workspace.ephemerals(channel, "Thu Lan")).toMatchObject([{ text: "chỉ bạn" }]);
  const other = workspace.users["Gia Huy"] ?? "";
  await expect(client.chat.postEphemeral({ channel, user: other, text: "x" })).rejects.toMatchObject(
    refusedAs("user_not_in_channel"),
  );
  for (const call of [client.chat.update({ channel: user, ts, text: "x" }), client.chat.delete({ channel: user, ts })])
    await expect(call).rejects.toMatchObject(refusedAs("channel_not_found"));
  await client.chat.delete({ channel, ts });
});

test("a person and their direct message are one channel for the limit of one message a second", async () => {
  const time = heldTime();
  const { workspace } = await workspaceForTest({ now: time.now });
  const client = clientOf(workspace);
  workspace.limitChannels(true);
  const user = workspace.users["Thu Lan"] ?? "";
  await client.chat.postMessage({ channel: user, text: "một" });
  await expect(client.chat.postMessage({ channel: workspace.dmOf(user), text: "hai" })).rejects.toMatchObject({
    retryAfter: 1,
  });
  await client.chat.postMessage({ channel: workspace.users["Gia Huy"] ?? "", text: "người khác" });
  time.pass(1_000);
  await client.chat.postMessage({ channel: user, text: "ba" });
});

test("a button in a direct message is pressed there", async () => {
  const { workspace, app, client } = await workspaceForTest();
  const blocks = [actions(button("on-call-accept", "1", "Tôi nhận"))];
  const channel = workspace.dmOf("Thu Lan");
  const { ts = "" } = await client.chat.postMessage({ channel, text: "Bạn trực được không?", blocks });
  await workspace.press("Thu Lan", channel, ts, "on-call-accept");
  expect(app.received.at(-1)?.content).toMatchObject({
    type: "block_actions",
    channel: { id: channel, name: "directmessage" },
    container: { channel_id: channel, message_ts: ts },
    user: { id: workspace.users["Thu Lan"] },
  });
});

test("unread marks count what others wrote since one last looked or wrote, and who is called", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  const [lan, huy] = [workspace.users["Thu Lan"] ?? "", workspace.users["Gia Huy"] ?? ""];
  await workspace.say("Thu Lan", "quay", "một");
  const { ts } = await client.chat.postMessage({ channel, text: `<@${huy}> hai` });
  await client.chat.postMessage({ channel, text: "trong luồng", thread_ts: ts ?? "" });
  expect(workspace.unread("Thu Lan", "quay")).toEqual({ messages: 1, mentions: 0 });
  expect(workspace.unread("Gia Huy", "quay")).toEqual({ messages: 2, mentions: 1 });
  workspace.look("Gia Huy", "quay");
  expect(workspace.unread("Gia Huy", "quay")).toEqual({ messages: 0, mentions: 0 });
  await client.chat.postMessage({ channel: lan, text: "riêng" });
  expect(workspace.unread("Thu Lan", workspace.dmOf(lan))).toEqual({ messages: 1, mentions: 1 });
});
