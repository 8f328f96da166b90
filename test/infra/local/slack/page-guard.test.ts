import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { slackPage } from "#infra/local/slack/page/slack-page.ts";
import { listen } from "#infra/local/slack/server.ts";
import { pageForTest } from "./page-for-test.ts";
import { workspaceForTest } from "./workspace-for-test.ts";

/** With headers that `fetch` would not let through. */
function send(url: string, method: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on("error", reject).end();
  });
}

test("no script but the page's own file may run, and no other page may frame it", async () => {
  const { origin } = await pageForTest();
  const { headers } = await fetch(`${origin}/slack`);
  const policy = headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
  for (const [file, type] of [
    ["page.js", "text/javascript"],
    ["frame.css", "text/css"],
  ])
    expect((await fetch(`${origin}/slack/${file}`)).headers.get("content-type")).toBe(`${type}; charset=utf-8`);
});

test("another page in the same browser cannot act, and a foreign name for this machine sees nothing", async () => {
  const { workspace, origin, at } = await pageForTest();
  const say = `${origin}/slack/say${at("Thu Lan")}`;
  const { host } = new URL(origin);
  expect(await send(say, "POST", { origin: "https://evil.example" })).toBe(403);
  expect(await send(say, "POST", { origin: "null" })).toBe(403);
  expect(await send(say, "POST", { origin, "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await send(say, "POST", { host: "evil.example", origin: "http://evil.example" })).toBe(403);
  expect(await send(`${origin}/slack`, "GET", { host: "evil.example" })).toBe(403);
  expect(await send(`${origin}/slack`, "GET", { host })).toBe(200);
  expect(await workspace.messages("quay")).toEqual([]);
});

test("what the page does not know is not found, and where there is no channel there is no page", async () => {
  const { origin } = await pageForTest();
  for (const path of ["/slack/else", "/slack/page.ts", "/slack/../slack-page.ts"])
    expect((await fetch(origin + path)).status).toBe(404);
  expect((await fetch(`${origin}/slack/shout`, { method: "POST" })).status).toBe(404);
  expect((await fetch(`${origin}/slack`, { method: "PUT" })).status).toBe(405);
  expect((await fetch(`${origin}/slack?as=U0&channel=C0&thread=x`)).status).toBe(200);
});

test("a form beyond all measure is refused, and the page goes on", async () => {
  const { origin, at } = await pageForTest();
  const body = new URLSearchParams({ text: "x".repeat(70_000) });
  expect((await fetch(`${origin}/slack/say${at("Thu Lan")}`, { method: "POST", body })).status).toBe(400);
  expect((await fetch(`${origin}/slack`)).status).toBe(200);
});

test("an empty workspace says so", async () => {
  const { workspace } = await workspaceForTest({ people: [] });
  const server = await listen(0, slackPage(workspace));
  onTestFinished(() => server.close());
  expect((await fetch(`${server.origin}/slack`)).status).toBe(503);
});
