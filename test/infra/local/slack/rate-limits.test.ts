import fc from "fast-check";
import { expect, test } from "vitest";
import { atMostWithin, steady } from "#infra/local/slack/limits/allowances.ts";
import { callsPerMinute } from "#infra/local/slack/limits/method-tiers.ts";
import { heldTime, workspaceForTest } from "./workspace-for-test.ts";

const start = Date.UTC(2026, 10, 20, 9, 45);
const scopes = ["chat:write", "users:read", "usergroups:read", "im:write"];
const tooMany = (retryAfter: number) => ({ retryAfter });

async function limited(more: object = {}) {
  const time = heldTime(start);
  return { time, ...(await workspaceForTest({ now: time.now, limits: "as-slack", scopes, ...more })) };
}

test.each([
  ["usergroups.list", 20],
  ["chat.update", 50],
  ["views.publish", 100],
] as const)("%s is answered %i times a minute and then again after the seconds that are told", async (method, most) => {
  const { time, client, workspace } = await limited();
  const call = () => client.apiCall(method, {}).catch((error) => error);
  for (let i = 0; i < most; i++) expect((await call()).retryAfter).toBeUndefined();
  time.pass(20_000);
  expect(await call()).toMatchObject(tooMany(40));
  expect(workspace.calls(method).at(-1)).toMatchObject({ outcome: "ratelimited" });
  time.pass(40_000);
  expect((await call()).retryAfter).toBeUndefined();
  expect(workspace.hastyCalls()).toBe(0);
});

test("each method has an allowance of its own, and views.open one of a hundred", async () => {
  const { client } = await limited();
  for (let i = 0; i < 20; i++) await client.users.list({});
  await expect(client.users.list({})).rejects.toMatchObject(tooMany(60));
  expect((await client.usergroups.list({})).ok).toBe(true);
  expect(callsPerMinute("views.open")).toBe(100);
  expect(callsPerMinute("apps.manifest.update")).toBe(1);
  expect(callsPerMinute("chat.postMessage")).toBeUndefined();
});

test("messages come one a second and channel, after a short burst", async () => {
  const { time, client, channel, workspace } = await limited();
  const other = await workspace.ensureChannel("truc-dem");
  for (let i = 0; i < 5; i++) await client.chat.postMessage({ channel, text: "x" });
  await expect(client.chat.postMessage({ channel, text: "x" })).rejects.toMatchObject(tooMany(1));
  await client.chat.postMessage({ channel: other, text: "nơi khác" });
  time.pass(1_000);
  await client.chat.postMessage({ channel, text: "x" });
  await expect(client.chat.postMessage({ channel, text: "x" })).rejects.toMatchObject(tooMany(1));
  expect(await workspace.messages(channel)).toHaveLength(6);
});

test("a workspace may have a limit on all its messages", async () => {
  const { time, client, workspace } = await limited({ messagesPerSecond: 2 });
  const post = (name: string) => client.chat.postMessage({ channel: workspace.users[name] ?? "", text: "x" });
  await post("Thu Lan");
  await post("Gia Huy");
  await expect(post("Minh Tuấn")).rejects.toMatchObject(tooMany(1));
  time.pass(500);
  await post("Minh Tuấn");
});

test("a call that is repeated before its time is counted, whoever told the app to wait", async () => {
  const { time, client, channel, workspace } = await limited();
  const other = await workspace.ensureChannel("truc-dem");
  workspace.faults.next("chat.postMessage", { kind: "rate-limited", retryAfterSeconds: 30 });
  await expect(client.chat.postMessage({ channel, text: "x" })).rejects.toMatchObject(tooMany(30));
  await client.chat.postMessage({ channel: other, text: "nơi khác" });
  expect(workspace.hastyCalls()).toBe(0);
  time.pass(29_999);
  await client.chat.postMessage({ channel, text: "sớm" });
  expect(workspace.hastyCalls()).toBe(1);
  time.pass(1);
  await client.chat.postMessage({ channel, text: "đúng lúc" });
  expect(workspace.hastyCalls()).toBe(1);
});

test("without limits everything goes; with those of channels alone, methods go as they like", async () => {
  const { client, channel } = await workspaceForTest({ scopes });
  for (let i = 0; i < 30; i++) await client.chat.postMessage({ channel, text: "x" });
  const channels = await limited({ limits: "channels-only" });
  for (let i = 0; i < 25; i++) await channels.client.usergroups.list({});
  for (let i = 0; i < 5; i++) await channels.client.chat.postMessage({ channel: channels.channel, text: "x" });
  await expect(channels.client.chat.postMessage({ channel: channels.channel, text: "x" })).rejects.toMatchObject(
    tooMany(1),
  );
});

const waits = fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 80 });
test("whoever waits as long as told is never told again, and nobody gets more than the figure", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), waits, (most, gaps) => {
      const allowance = atMostWithin(most, 60_000);
      const taken: number[] = [];
      let now = start;
      for (const gap of gaps) {
        now += gap;
        const wait = allowance(now);
        if (wait !== undefined) {
          now += wait * 1_000;
          if (allowance(now) !== undefined) return false;
        }
        taken.push(now);
      }
      return taken.every((at, i) => (taken[i + most] ?? Number.POSITIVE_INFINITY) - at >= 60_000);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 10 }), waits, (rate, burst, gaps) => {
      const allowance = steady(rate, burst);
      let [now, went] = [start, 0];
      for (const gap of gaps) {
        now += gap;
        const wait = allowance(now);
        if (wait !== undefined) now += wait * 1_000;
        if (wait !== undefined && allowance(now) !== undefined) return false;
        went++;
      }
      return went <= burst + Math.ceil(((now - start) / 1_000) * rate) + 1;
    }),
  );
});
