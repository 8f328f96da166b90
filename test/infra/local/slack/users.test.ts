import { expect, test } from "vitest";
import { examplePeople } from "#infra/local/slack/person.ts";
import { featureScopes } from "#infra/local/slack/slack-app.ts";
import { workspaceForTest } from "./workspace-for-test.ts";

const refusedAs = (error: string, more: object = {}) => ({ data: { error, ...more } });

test("a person is told of with zone and role, with a language only where it is asked for", async () => {
  const people = [...examplePeople, { name: "Khánh Vy", role: "head" as const, tz: "Europe/Berlin", locale: "de-DE" }];
  const { workspace, client } = await workspaceForTest({ people });
  const info = async (name: string, include_locale = false) =>
    (await client.users.info({ user: workspace.users[name] ?? "", include_locale })).user;
  const lan = await info("Thu Lan");
  expect(lan).toMatchObject({
    id: workspace.users["Thu Lan"],
    real_name: "Thu Lan",
    tz: "Asia/Ho_Chi_Minh",
    tz_offset: 7 * 3600,
    tz_label: "Indochina Time",
    is_bot: false,
    is_admin: false,
    deleted: false,
  });
  expect(lan).not.toHaveProperty("locale");
  expect(await info("Khánh Vy", true)).toMatchObject({ tz: "Europe/Berlin", locale: "de-DE" });
  expect(await info("Gia Huy", true)).toMatchObject({ is_admin: true, locale: "en-US" });
});

test("the app is a bot and Slackbot, by its own word, is none", async () => {
  const { workspace, client } = await workspaceForTest();
  expect((await client.users.info({ user: workspace.botUserId })).user).toMatchObject({ is_bot: true });
  expect((await client.users.info({ user: "USLACKBOT" })).user).toMatchObject({ is_bot: false });
  const { members } = await client.users.list({});
  expect(members?.filter(({ is_bot }) => is_bot === true).map(({ id }) => id)).toEqual([workspace.botUserId]);
});

test("who left is marked, is in no channel or group any more and cannot be written to", async () => {
  const { workspace, client, channel } = await workspaceForTest({ scopes: [...featureScopes, "usergroups:read"] });
  const user = workspace.users["Thu Lan"] ?? "";
  const usergroup = workspace.setUserGroup("tu-phap", ["Thu Lan", "Gia Huy"]);
  workspace.deactivate("Thu Lan");
  expect((await client.users.info({ user })).user).toMatchObject({ deleted: true });
  expect((await client.conversations.members({ channel })).members).not.toContain(user);
  expect((await client.usergroups.users.list({ usergroup })).users).toEqual([workspace.users["Gia Huy"]]);
  await expect(client.conversations.open({ users: user })).rejects.toMatchObject(refusedAs("user_disabled"));
  await expect(client.chat.postMessage({ channel: user, text: "x" })).rejects.toMatchObject(
    refusedAs("channel_not_found"),
  );
});

test("people are listed in pages, each once, and nobody is told of who is not there", async () => {
  const { workspace, client, channel } = await workspaceForTest();
  const found: (string | undefined)[] = [];
  let cursor = "";
  do {
    const page = await client.users.list({ limit: 3, cursor });
    found.push(...(page.members ?? []).map(({ id }) => id));
    cursor = page.response_metadata?.next_cursor ?? "";
  } while (cursor !== "");
  const everybody = [...Object.values(workspace.users), workspace.botUserId, "USLACKBOT"];
  expect(found).toHaveLength(everybody.length);
  expect(new Set(found)).toEqual(new Set(everybody));
  const first = await client.conversations.members({ channel, limit: 2 });
  expect(first.members).toHaveLength(2);
  expect(first.response_metadata?.next_cursor).not.toBe("");
  await expect(client.users.list({ cursor: "bm8" })).rejects.toMatchObject(refusedAs("invalid_cursor"));
  await expect(client.users.info({ user: "U0NOBODY" })).rejects.toMatchObject(refusedAs("user_not_found"));
  await expect(client.conversations.members({ channel: "C0NONE" })).rejects.toMatchObject(
    refusedAs("channel_not_found"),
  );
});

test("a user group has the people it was given, also none", async () => {
  const { workspace, client } = await workspaceForTest({ scopes: ["usergroups:read"] });
  expect((await client.usergroups.list({})).usergroups).toEqual([]);
  const usergroup = workspace.setUserGroup("tu-phap", ["Thu Lan", workspace.users["Gia Huy"] ?? ""]);
  expect(workspace.userGroups["tu-phap"]).toBe(usergroup);
  const both = [workspace.users["Thu Lan"], workspace.users["Gia Huy"]];
  expect((await client.usergroups.users.list({ usergroup })).users).toEqual(both);
  expect((await client.usergroups.list({ include_users: true, include_count: true })).usergroups).toMatchObject([
    { id: usergroup, handle: "tu-phap", users: both, user_count: 2 },
  ]);
  expect(workspace.setUserGroup("tu-phap", [])).toBe(usergroup);
  expect((await client.usergroups.users.list({ usergroup })).users).toEqual([]);
  await expect(client.usergroups.users.list({ usergroup: "S0NONE" })).rejects.toMatchObject(
    refusedAs("no_such_subteam"),
  );
});

test("on the free plan there are no user groups, and without the scope nobody is told of them", async () => {
  const free = await workspaceForTest({ plan: "free", scopes: ["usergroups:read"] });
  await expect(free.client.usergroups.list({})).rejects.toMatchObject(refusedAs("plan_upgrade_required"));
  await expect(free.client.usergroups.users.list({ usergroup: "S1" })).rejects.toMatchObject(
    refusedAs("plan_upgrade_required"),
  );
  const { client } = await workspaceForTest({ scopes: ["chat:write", "commands"] });
  await expect(client.usergroups.list({})).rejects.toMatchObject(
    refusedAs("missing_scope", { needed: "usergroups:read", provided: "chat:write,commands" }),
  );
});

test("a message has an address that a member would open", async () => {
  const { client, channel } = await workspaceForTest();
  const { ts = "" } = await client.chat.postMessage({ channel, text: "x" });
  const { ts: reply = "" } = await client.chat.postMessage({ channel, text: "y", thread_ts: ts });
  const link = async (message_ts: string) => (await client.chat.getPermalink({ channel, message_ts })).permalink;
  const at = `https://benang-local.slack.com/archives/${channel}/p`;
  expect(await link(ts)).toBe(at + ts.replace(".", ""));
  expect(await link(reply)).toBe(`${at}${reply.replace(".", "")}?thread_ts=${ts}&cid=${channel}`);
  await expect(link("1700000000.000001")).rejects.toMatchObject(refusedAs("message_not_found"));
});
