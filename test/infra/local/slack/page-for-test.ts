import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { slackPage } from "#infra/local/slack/page/slack-page.ts";
import { listen } from "#infra/local/slack/server.ts";
import { workspaceWithTrigger } from "./a-modal.ts";
import { workspaceForTest } from "./workspace-for-test.ts";

type Options = Parameters<typeof workspaceForTest>[0];

/** A workspace and its page on a server of node:http. */
export async function pageForTest(options: Options = {}) {
  return withPage(await workspaceForTest(options));
}

/** The same with a message in #quay whose button gives a trigger. */
export async function pageWithTrigger(options: Options = {}) {
  return withPage(await workspaceWithTrigger(options));
}

async function withPage<Opened extends Awaited<ReturnType<typeof workspaceForTest>>>(opened: Opened) {
  const server = await listen(0, slackPage(opened.workspace));
  onTestFinished(() => server.close());
  const { workspace, channel } = opened;
  const at = (as: string, more: Record<string, string> = {}) =>
    `?${new URLSearchParams({ as: workspace.users[as] ?? "", channel, ...more }).toString()}`;
  const get = async (path: string) => (await fetch(`${server.origin}/slack${path}`)).text();
  /** The whole address of the page as it looks to somebody. */
  const pageOf = (as: string, more: Record<string, string> = {}) => `${server.origin}/slack${at(as, more)}`;
  return { ...opened, origin: server.origin, at, get, pageOf };
}

/** Pictures for whoever wants to look at the page; nobody compares them. */
export async function picture(page: Page, name: string) {
  const folder = fileURLToPath(new URL("../../../../node_modules/.cache/benang-pictures/", import.meta.url));
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}${name}.png` });
}
