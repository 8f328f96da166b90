import { expect, test } from "vitest";
import { parseManifest } from "#infra/local/slack/manifest.ts";
import { plain } from "./a-modal.ts";
import { workspaceForTest } from "./workspace-for-test.ts";

const file = {
  features: {
    shortcuts: [
      { name: "Move to suggestions", type: "message", callback_id: "suggest", description: "Chuyển thành góp ý" },
      { name: "Thank a colleague", type: "global", callback_id: "kudos", description: "Cảm ơn đồng nghiệp" },
    ],
  },
  oauth_config: { scopes: { bot: ["commands", "chat:write"] } },
  settings: {},
};
const manifest = parseManifest(file);

test("a message shortcut brings the message, where it stands, a trigger and an address to answer to", async () => {
  const { workspace, app, client, channel } = await workspaceForTest({ manifest });
  const { ts } = await workspace.say("Minh Tuấn", channel, "Máy in quầy 3 hay kẹt giấy");
  await workspace.shortcut("Thu Lan", "suggest", { channel, ts });
  const { content } = app.received.at(-1) ?? {};
  expect(content).toEqual({
    type: "message_action",
    token: expect.any(String),
    team: { id: workspace.team, domain: expect.any(String) },
    user: { id: workspace.users["Thu Lan"], name: "thu-lan", username: "thu-lan", team_id: workspace.team },
    enterprise: null,
    is_enterprise_install: false,
    action_ts: expect.stringMatching(/^\d+\.\d{6}$/),
    callback_id: "suggest",
    trigger_id: expect.any(String),
    response_url: expect.stringContaining("/actions/"),
    channel: { id: channel, name: "quay" },
    message_ts: ts,
    message: expect.objectContaining({
      type: "message",
      user: workspace.users["Minh Tuấn"],
      ts,
      text: "Máy in quầy 3 hay kẹt giấy",
    }),
  });
  const view = { type: "modal" as const, title: plain("Góp ý"), blocks: [] };
  expect((await client.views.open({ trigger_id: String(content?.["trigger_id"]), view })).ok).toBe(true);
  const answer = { method: "POST", body: JSON.stringify({ text: "Đã ghi" }) };
  expect((await fetch(String(content?.["response_url"]), answer)).status).toBe(200);
  expect(workspace.ephemerals(channel, "Thu Lan")).toMatchObject([{ text: "Đã ghi" }]);
});

test("a global shortcut brings who took it and a trigger, and no place", async () => {
  const { workspace, app } = await workspaceForTest({ manifest });
  await workspace.shortcut("Thu Lan", "kudos");
  expect(app.received.at(-1)?.content).toEqual({
    type: "shortcut",
    token: expect.any(String),
    team: { id: workspace.team, domain: expect.any(String) },
    user: { id: workspace.users["Thu Lan"], username: "thu-lan", team_id: workspace.team },
    enterprise: null,
    is_enterprise_install: false,
    action_ts: expect.any(String),
    callback_id: "kudos",
    trigger_id: expect.any(String),
  });
});

test("nobody takes a shortcut that is not there, of the other kind, or on no message", async () => {
  const { workspace, app, channel } = await workspaceForTest({ manifest });
  const nowhere = { channel, ts: "1700000000.000001" };
  await expect(workspace.shortcut("Thu Lan", "other")).rejects.toThrow("no global shortcut other");
  await expect(workspace.shortcut("Thu Lan", "suggest")).rejects.toThrow("no global shortcut suggest");
  await expect(workspace.shortcut("Thu Lan", "kudos", nowhere)).rejects.toThrow("no message shortcut kudos");
  await expect(workspace.shortcut("Thu Lan", "suggest", nowhere)).rejects.toThrow("no message 1700000000.000001");
  expect(app.received).toEqual([]);
});

const shortcut = file.features.shortcuts[0];
test.each([
  ["eleven shortcuts", Array.from({ length: 11 }, (_, i) => ({ ...shortcut, callback_id: `c${i}` })), "shortcuts"],
  ["a name of 25 characters", [{ ...shortcut, name: "n".repeat(25) }], "name"],
  ["a description of 151 characters", [{ ...shortcut, description: "d".repeat(151) }], "description"],
  ["a callback id of 256 characters", [{ ...shortcut, callback_id: "c".repeat(256) }], "callback_id"],
  ["a callback id twice", [shortcut, shortcut], "already exists"],
  ["another type", [{ ...shortcut, type: "channel" }], "type"],
])("Slack takes no manifest with %s", (_, shortcuts, named) => {
  expect(() => parseManifest({ ...file, features: { shortcuts } })).toThrow(named);
});

test("Slack takes no manifest whose scopes do not allow what it asks for", () => {
  const without = { ...file, oauth_config: { scopes: { bot: ["chat:write"] } } };
  expect(() => parseManifest(without)).toThrow("lacks its scope");
  const hears = (event: string, ...bot: string[]) =>
    parseManifest({
      features: {},
      oauth_config: { scopes: { bot } },
      settings: { event_subscriptions: { bot_events: [event] } },
    });
  expect(() => hears("message.im", "chat:write")).toThrow("lacks its scope");
  expect(hears("message.im", "im:history").events).toEqual(["message.im"]);
  expect(hears("app_home_opened").homeTab).toBe(false);
});
