import { onTestFinished } from "vitest";
import { slackPage } from "#infra/local/slack/page/slack-page.ts";
import { listen } from "#infra/local/slack/server.ts";
import { workspaceForTest } from "./workspace-for-test.ts";

/** A workspace and its page on a server of node:http. */
export async function pageForTest(options: Parameters<typeof workspaceForTest>[0] = {}) {
  const opened = await workspaceForTest(options);
  const server = await listen(0, slackPage(opened.workspace));
  onTestFinished(() => server.close());
  const { workspace, channel } = opened;
  const at = (as: string, more: Record<string, string> = {}) =>
    `?${new URLSearchParams({ as: workspace.users[as] ?? "", channel, ...more }).toString()}`;
  const get = async (path: string) => (await fetch(`${server.origin}/slack${path}`)).text();
  return { ...opened, origin: server.origin, at, get };
}
