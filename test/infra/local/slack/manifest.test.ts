import { expect, test } from "vitest";
import { type AppManifest, readManifest } from "#infra/local/slack/manifest.ts";
import { workspaceForTest } from "./workspace-for-test.ts";

const manifest: AppManifest = {
  scopes: ["chat:write"],
  commands: [],
  events: ["message.channels"],
  directMessages: "both",
  homeTab: true,
  shortcuts: [],
};

test("our own manifest is read: what the app may do, hear and be asked", async () => {
  const { scopes, commands, events } = await readManifest();
  expect(scopes).toEqual(expect.arrayContaining(["chat:write", "commands", "im:write"]));
  expect(commands).toContainEqual({ command: "/dossier", description: expect.any(String), hint: "[mã hồ sơ]" });
  expect(events).toContain("message.channels");
});

test("the app hears only the events that its manifest asks for", async () => {
  const { workspace, app } = await workspaceForTest({ manifest });
  await workspace.say("Thu Lan", workspace.dmOf("Thu Lan"), "riêng");
  const { ts } = await workspace.say("Thu Lan", "quay", "chung");
  await workspace.react("Gia Huy", "quay", ts, "pray");
  await workspace.idle();
  expect(app.received.map(({ content }) => content["event"])).toEqual([expect.objectContaining({ text: "chung" })]);
});

test("a person writes to the app where its messages are open, and the app hears it where it asked to", async () => {
  const events = ["message.im"];
  const { workspace, app } = await workspaceForTest({ manifest: { ...manifest, events } });
  const channel = workspace.dmOf("Thu Lan");
  const { ts } = await workspace.say("Thu Lan", channel, "riêng");
  await workspace.say("Thu Lan", "quay", "chung");
  await workspace.idle();
  const user = workspace.users["Thu Lan"];
  expect(app.received.map(({ content }) => content["event"])).toEqual([
    expect.objectContaining({ type: "message", channel, channel_type: "im", user, ts, text: "riêng" }),
  ]);
  const closed = await workspaceForTest({ manifest: { ...manifest, events, directMessages: "from-app" } });
  const say = closed.workspace.say("Thu Lan", closed.workspace.dmOf("Thu Lan"), "riêng");
  await expect(say).rejects.toThrow("messages_tab_disabled");
});

test("the app has the scopes of its manifest and no other", async () => {
  const { client, workspace } = await workspaceForTest({ manifest });
  await expect(client.conversations.open({ users: workspace.users["Thu Lan"] ?? "" })).rejects.toMatchObject({
    data: { error: "missing_scope", needed: "im:write" },
  });
});

test("a command that the manifest does not have never reaches the app", async () => {
  const { workspace, app } = await workspaceForTest({ manifest });
  await expect(workspace.command("Thu Lan", "quay", "/quay", "")).rejects.toThrow("no command /quay");
  expect(workspace.ephemerals("quay", "Thu Lan")).toMatchObject([
    { isSlackbot: true, text: expect.stringContaining("/quay") },
  ]);
  expect(app.received).toEqual([]);
});

test("where the Messages tab is off, nobody writes there, not even the app", async () => {
  const { workspace, client } = await workspaceForTest({ manifest: { ...manifest, directMessages: "none" } });
  const channel = workspace.users["Thu Lan"] ?? "";
  await expect(client.chat.postMessage({ channel, text: "x" })).rejects.toMatchObject({
    data: { error: "messages_tab_disabled" },
  });
  await expect(workspace.say("Thu Lan", workspace.dmOf("Thu Lan"), "x")).rejects.toThrow("messages_tab_disabled");
});

test("an answer to a command that Slack would refuse is told as such", async () => {
  const { workspace, app } = await workspaceForTest();
  app.answers((_, response) => response.end(JSON.stringify({ blocks: [{ type: "shout" }] })));
  await workspace.command("Thu Lan", "quay", "/benang", "");
  expect(workspace.ephemerals("quay", "Thu Lan")).toMatchObject([
    { isSlackbot: true, text: expect.stringContaining("không nhận") },
  ]);
});
