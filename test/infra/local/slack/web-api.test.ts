import { ErrorCode, WebClient } from "@slack/web-api";
import { expect, test } from "vitest";
import { workspaceForTest } from "./workspace-for-test.ts";

const metadata = { event_type: "benang_post", event_payload: { key: "27163#2026-11-20" } };

test("the real client posts, and the message is there with its Vietnamese text, blocks and metadata", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  const text = "Chào buổi chiều, phường Hòa Hưng: 312 hồ sơ đúng hạn";
  const blocks = [{ type: "section" as const, text: { type: "plain_text" as const, text } }];
  const posted = await client.chat.postMessage({ channel, text, blocks, metadata });
  expect(posted.ok).toBe(true);
  const [message] = await workspace.messages("quay");
  expect(message).toMatchObject({ ts: posted.ts, text, metadata, user: workspace.botUserId });
  expect(message?.blocks).toEqual([{ block_id: expect.stringMatching(/^\S+$/), ...blocks[0] }]);
  expect(message?.bot_id).toMatch(/^B/);
});

test("the app knows who it is", async () => {
  const { workspace, client } = await workspaceForTest();
  expect(await client.auth.test()).toMatchObject({
    ok: true,
    team_id: workspace.team,
    user_id: workspace.botUserId,
    app_id: workspace.appId,
  });
});

test("a token that was not given out is refused, and so is none", async () => {
  const { workspace } = await workspaceForTest();
  const options = { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } };
  await expect(new WebClient("xoxb-other", options).auth.test()).rejects.toMatchObject({
    data: { error: "invalid_auth" },
  });
  await expect(new WebClient(undefined, options).auth.test()).rejects.toMatchObject({ data: { error: "not_authed" } });
});

test("a scope that the app was not given is named", async () => {
  const { client } = await workspaceForTest({ scopes: ["chat:write"] });
  await expect(client.users.list({})).rejects.toMatchObject({ data: { error: "missing_scope", needed: "users:read" } });
});

test("a method that Slack does not have is unknown, also where the engine has it", async () => {
  const { client } = await workspaceForTest();
  await expect(client.apiCall("chat.shout")).rejects.toMatchObject({ data: { error: "unknown_method" } });
  await expect(client.apiCall("views.generateTriggerId")).rejects.toMatchObject({ data: { error: "unknown_method" } });
});

test("a thread has its root and its replies in order, and a reply needs a root that exists", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  const { ts = "" } = await client.chat.postMessage({ channel, text: "Cuối ngày 20/11" });
  const { ts: reply = "" } = await client.chat.postMessage({ channel, text: "một", thread_ts: ts });
  await client.chat.postMessage({ channel, text: "hai", thread_ts: ts });
  const thread = await workspace.thread(channel, ts);
  expect(thread.map(({ text }) => text)).toEqual(["Cuối ngày 20/11", "một", "hai"]);
  expect(thread[0]).toMatchObject({ thread_ts: ts, reply_count: 2 });
  expect((await workspace.messages(channel)).map((message) => message.ts)).toEqual([ts]);
  for (const thread_ts of ["1700000000.000001", reply])
    await expect(client.chat.postMessage({ channel, text: "lạc", thread_ts })).rejects.toMatchObject({
      data: { error: "thread_not_found" },
    });
  expect(await workspace.thread(channel, "1700000000.000001")).toEqual([]);
});

test("history is read newest first, in pages, from a time on, with metadata only when asked for", async () => {
  const { client, channel } = await workspaceForTest();
  const sent: string[] = [];
  for (const text of ["a", "b", "c"]) sent.push((await client.chat.postMessage({ channel, text, metadata })).ts ?? "");
  const first = await client.conversations.history({ channel, limit: 2 });
  expect(first.messages?.map(({ text }) => text)).toEqual(["c", "b"]);
  expect(first.has_more).toBe(true);
  expect(first.messages?.[0]?.metadata).toBeUndefined();
  const cursor = first.response_metadata?.next_cursor ?? "";
  const second = await client.conversations.history({ channel, limit: 2, cursor });
  expect(second.messages?.map(({ text }) => text)).toEqual(["a"]);
  const since = { channel, oldest: sent[1] ?? "", include_all_metadata: true };
  expect((await client.conversations.history(since)).messages).toMatchObject([{ text: "c", metadata }]);
  expect((await client.conversations.history({ ...since, inclusive: true })).messages).toHaveLength(2);
  await expect(client.conversations.history({ channel, cursor: "bm8" })).rejects.toMatchObject({
    data: { error: "invalid_cursor" },
  });
});

test("replies are read from the root or from any of them, and not from nowhere", async () => {
  const { client, channel } = await workspaceForTest();
  const { ts = "" } = await client.chat.postMessage({ channel, text: "gốc" });
  const { ts: reply = "" } = await client.chat.postMessage({ channel, text: "đáp", thread_ts: ts });
  for (const at of [ts, reply]) {
    const { messages } = await client.conversations.replies({ channel, ts: at });
    expect(messages?.map(({ text }) => text)).toEqual(["gốc", "đáp"]);
  }
  await expect(client.conversations.replies({ channel, ts: "1700000000.000001" })).rejects.toMatchObject({
    data: { error: "thread_not_found" },
  });
});

test("a message is edited and deleted by its author", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  const { ts = "" } = await client.chat.postMessage({ channel, text: "cũ" });
  await client.chat.update({ channel, ts, text: "mới" });
  expect(await workspace.messages(channel)).toMatchObject([{ text: "mới", edited: { user: workspace.botUserId } }]);
  await expect(client.chat.update({ channel, ts, text: "x".repeat(4001) })).rejects.toMatchObject({
    data: { error: "msg_too_long" },
  });
  await client.chat.delete({ channel, ts });
  expect(await workspace.messages(channel)).toEqual([]);
  await expect(client.chat.delete({ channel, ts })).rejects.toMatchObject({ data: { error: "message_not_found" } });
});

test("what is for one person alone is seen by them and by nobody else", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  const user = workspace.users["Thu Lan"] ?? "";
  await client.chat.postEphemeral({ channel, user, text: "Đã ghi nhận" });
  expect(workspace.ephemerals(channel, "Thu Lan")).toMatchObject([{ text: "Đã ghi nhận", user }]);
  expect(workspace.ephemerals(channel, "Gia Huy")).toEqual([]);
  expect(await workspace.messages(channel)).toEqual([]);
});

test("every call is on record with its arguments and what came of it", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  const blocks = [{ type: "divider" as const }];
  await client.chat.postMessage({ channel, text: "x", blocks });
  await expect(client.chat.postMessage({ channel: "C0NOWHERE", text: "x" })).rejects.toMatchObject({
    code: ErrorCode.PlatformError,
  });
  expect(workspace.calls("chat.postMessage")).toMatchObject([
    { args: { channel, text: "x", blocks }, outcome: "ok", at: expect.stringMatching(/Z$/) },
    { outcome: "channel_not_found" },
  ]);
  expect(workspace.calls()).toHaveLength(2);
});

test("the list of users names the staff and nobody who is not there yet", async () => {
  const { workspace, client } = await workspaceForTest();
  const names = async () => (await client.users.list({ limit: 500 })).members?.map(({ real_name }) => real_name);
  expect(await names()).toContain("Bích Ngân");
  expect(await names()).not.toContain("Khánh Vy");
  const [first, second] = await Promise.all([
    workspace.ensureUser("Khánh Vy", "head"),
    workspace.ensureUser("Khánh Vy"),
  ]);
  expect(first).toBe(second);
  expect(await names()).toContain("Khánh Vy");
  expect((await names())?.filter((name) => name?.startsWith("spare"))).toEqual([]);
  expect(workspace.people()).toContainEqual(expect.objectContaining({ name: "Khánh Vy", role: "head", id: first }));
});

test("a channel is made once, with the bot and everybody in it", async () => {
  const { workspace, client } = await workspaceForTest();
  const [id, same] = await Promise.all([workspace.ensureChannel("truc-dem"), workspace.ensureChannel("truc-dem")]);
  expect(same).toBe(id);
  const late = await workspace.ensureUser("Khánh Vy");
  const { members } = await client.conversations.members({ channel: id });
  expect(members).toEqual(expect.arrayContaining([workspace.botUserId, late, ...Object.values(workspace.users)]));
});

test("people whose names differ only in their marks are two people", async () => {
  const people = [
    { name: "Thảo", role: "officer" as const },
    { name: "Thao", role: "officer" as const },
  ];
  const { workspace, channel } = await workspaceForTest({ people });
  expect(workspace.users["Thảo"]).not.toBe(workspace.users["Thao"]);
  await workspace.say("Thao", channel, "tôi");
  expect(await workspace.messages(channel)).toMatchObject([{ user: workspace.users["Thao"] }]);
});
