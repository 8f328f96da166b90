import { expect, test } from "vitest";
import * as z from "zod/mini";
import { workspaceForTest } from "./workspace-for-test.ts";

const csv = "﻿họ tên;lời khen\r\nThu Lan;tận tình\r\n";
const scopes = ["files:write", "chat:write", "channels:history", "im:history"];
type Opened = Awaited<ReturnType<typeof workspaceForTest>>;

/** The three steps of an upload, each as the bot does it. */
async function upload({ client }: Opened, content: string, more: { channel_id?: string; thread_ts?: string } = {}) {
  const body = Buffer.from(content);
  const { upload_url = "", file_id = "" } = await client.files.getUploadURLExternal({
    filename: "khen-thuong.csv",
    length: body.length,
  });
  const sent = await fetch(upload_url, { method: "POST", body });
  expect(sent.status).toBe(200);
  const files = [{ id: file_id, title: "Khen thưởng tháng 11" }];
  const complete = { files, initial_comment: "Danh sách", ...more };
  return { file_id, answer: await client.apiCall("files.completeUploadExternal", complete) };
}

test("a file stands in a message of the channel, byte by byte, and the app hears of it", async () => {
  const opened = await workspaceForTest({ scopes });
  const { workspace, app, channel } = opened;
  const { file_id } = await upload(opened, csv, { channel_id: channel });
  expect(await workspace.messages(channel)).toMatchObject([
    {
      subtype: "file_share",
      user: workspace.botUserId,
      text: "Danh sách",
      files: [{ id: file_id, name: "khen-thuong.csv", title: "Khen thưởng tháng 11" }],
    },
  ]);
  const { bytes, name } = workspace.file(file_id) ?? {};
  expect(Buffer.from(bytes ?? []).toString()).toBe(csv);
  expect(name).toBe("khen-thuong.csv");
  await workspace.idle();
  expect(app.received.at(-1)?.content["event"]).toMatchObject({ type: "message", subtype: "file_share", channel });
  expect(workspace.unread("Thu Lan", channel).messages).toBe(1);
});

test("a file goes to a person or into a thread", async () => {
  const opened = await workspaceForTest({ scopes });
  const { workspace, client, channel } = opened;
  await upload(opened, csv, { channel_id: workspace.dmOf("Gia Huy") });
  expect(await workspace.messages(workspace.dmOf("Gia Huy"))).toMatchObject([{ subtype: "file_share" }]);
  const { ts = "" } = await client.chat.postMessage({ channel, text: "Bảng tháng" });
  await upload(opened, csv, { channel_id: channel, thread_ts: ts });
  expect((await workspace.thread(channel, ts)).map(({ subtype }) => subtype)).toEqual([undefined, "file_share"]);
});

test("the real client uploads as well", async () => {
  const { workspace, client, channel } = await workspaceForTest({ scopes: [...scopes, "files:read"] });
  await client.files.uploadV2({ channel_id: channel, filename: "a.csv", content: csv });
  const [message] = await workspace.messages(channel);
  expect(message).toMatchObject({ files: [{ id: expect.any(String) }] });
  const { id } = z.object({ files: z.tuple([z.object({ id: z.string() })]) }).parse(message).files[0];
  expect(Buffer.from(workspace.file(id)?.bytes ?? []).toString()).toBe(csv);
});

test("no file is taken without its scope, beyond what was announced, twice, or for nowhere", async () => {
  const opened = await workspaceForTest({ scopes });
  const { client, channel } = opened;
  const bare = await workspaceForTest({ scopes: ["chat:write"] });
  await expect(bare.client.files.getUploadURLExternal({ filename: "a.csv", length: 1 })).rejects.toMatchObject({
    data: { error: "missing_scope", needed: "files:write" },
  });
  const { upload_url = "", file_id = "" } = await client.files.getUploadURLExternal({ filename: "a.csv", length: 3 });
  expect((await fetch(upload_url, { method: "POST", body: "four" })).status).toBe(400);
  expect((await fetch(`${upload_url}X`, { method: "POST", body: "abc" })).status).toBe(400);
  const complete = (id: string, more: object = {}) =>
    client.apiCall("files.completeUploadExternal", { files: [{ id }], channel_id: channel, ...more });
  await expect(complete(file_id)).rejects.toMatchObject({ data: { error: "file_not_found" } });
  expect((await fetch(upload_url, { method: "POST", body: "abc" })).status).toBe(200);
  await expect(complete(file_id, { channel_id: "C0NONE" })).rejects.toMatchObject({
    data: { error: "channel_not_found" },
  });
  await expect(complete(file_id, { thread_ts: "1700000000.000001" })).rejects.toMatchObject({
    data: { error: "thread_not_found" },
  });
  await complete(file_id);
  await expect(complete(file_id)).rejects.toMatchObject({ data: { error: "file_not_found" } });
});
