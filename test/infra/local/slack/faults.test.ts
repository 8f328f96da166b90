import { ErrorCode } from "@slack/web-api";
import { expect, test } from "vitest";
import { clientOf, heldTime, workspaceForTest } from "./workspace-for-test.ts";

test("a limited call is answered 429 with the seconds to wait, and nothing is posted", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  workspace.faults.next("chat.postMessage", { kind: "rate-limited", retryAfterSeconds: 30 });
  await expect(client.chat.postMessage({ channel, text: "x" })).rejects.toMatchObject({
    code: ErrorCode.RateLimitedError,
    retryAfter: 30,
  });
  expect(await workspace.messages(channel)).toEqual([]);
  expect((await client.chat.postMessage({ channel, text: "x" })).ok).toBe(true);
});

test("a broken server is answered with its status, as often as it was laid out", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  workspace.faults.next("*", { kind: "status", status: 503 }, 2);
  for (const _ of [1, 2])
    await expect(client.chat.postMessage({ channel, text: "x" })).rejects.toMatchObject({
      code: ErrorCode.HTTPError,
      statusCode: 503,
    });
  expect((await client.chat.postMessage({ channel, text: "x" })).ok).toBe(true);
  expect(await workspace.messages(channel)).toHaveLength(1);
});

test("a call that hangs ends with the caller's patience and is not applied", async () => {
  const { workspace, channel } = await workspaceForTest();
  workspace.faults.next("chat.postMessage", { kind: "hang" });
  await expect(clientOf(workspace, 100).chat.postMessage({ channel, text: "x" })).rejects.toMatchObject({
    code: ErrorCode.RequestError,
  });
  expect(workspace.calls("chat.postMessage")).toMatchObject([{ outcome: "hang" }]);
  expect(await workspace.messages(channel)).toEqual([]);
});

test("a cut connection is not applied", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  workspace.faults.next("chat.postMessage", { kind: "reset" });
  await expect(client.chat.postMessage({ channel, text: "x" })).rejects.toMatchObject({ code: ErrorCode.RequestError });
  expect(await workspace.messages(channel)).toEqual([]);
});

test("a lost answer is applied, and history shows it", async () => {
  const { workspace, app, client, channel } = await workspaceForTest();
  workspace.faults.next("chat.postMessage", { kind: "lose-answer" });
  await expect(client.chat.postMessage({ channel, text: "x" })).rejects.toMatchObject({ code: ErrorCode.RequestError });
  expect((await client.conversations.history({ channel })).messages).toMatchObject([{ text: "x" }]);
  await workspace.idle();
  expect(app.received).toHaveLength(1);
  expect(workspace.calls("chat.postMessage")).toMatchObject([{ outcome: "lose-answer" }]);
});

test("a refusal is Slack's own, and only for the method it was laid out for", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  workspace.faults.next("chat.update", { kind: "refuse", error: "token_revoked" });
  expect((await client.chat.postMessage({ channel, text: "x" })).ok).toBe(true);
  await expect(client.chat.update({ channel, ts: "1.2", text: "y" })).rejects.toMatchObject({
    data: { error: "token_revoked" },
  });
});

test("faults that nobody met are cleared away", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  workspace.faults.next("chat.postMessage", { kind: "refuse", error: "is_archived" }, 3);
  workspace.faults.clear();
  expect((await client.chat.postMessage({ channel, text: "x" })).ok).toBe(true);
});

test("one message a second and channel, when the limit is on", async () => {
  const time = heldTime();
  const { workspace, client, channel } = await workspaceForTest({ now: time.now });
  const other = await workspace.ensureChannel("truc-dem");
  workspace.limitChannels(true);
  await client.chat.postMessage({ channel, text: "một" });
  await expect(client.chat.postMessage({ channel, text: "hai" })).rejects.toMatchObject({ retryAfter: 1 });
  expect((await client.chat.postMessage({ channel: other, text: "nơi khác" })).ok).toBe(true);
  time.pass(1_000);
  expect((await client.chat.postMessage({ channel, text: "hai" })).ok).toBe(true);
  expect(await workspace.messages(channel)).toHaveLength(2);
  workspace.limitChannels(false);
  expect((await client.chat.postMessage({ channel, text: "ba" })).ok).toBe(true);
});

test("a taken port is said so, and leaves nothing behind", async () => {
  const { workspace } = await workspaceForTest();
  const port = Number(new URL(workspace.apiUrl).port);
  await expect(workspaceForTest({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("whatever else is asked of the address is not found, and a body that is too large is not read", async () => {
  const { workspace } = await workspaceForTest();
  const origin = new URL(workspace.apiUrl).origin;
  for (const path of ["/", "/api/", "/api/../etc", "/actions/T/1"])
    expect((await fetch(origin + path)).status).toBe(404);
  const body = `text=${"x".repeat(1_100_000)}`;
  const answer = await fetch(`${workspace.apiUrl}chat.postMessage`, { method: "POST", body }).catch(() => undefined);
  expect(answer?.status ?? 500).toBe(500);
});
