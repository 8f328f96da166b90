import { WebClient } from "@slack/web-api";
import { onTestFinished } from "vitest";
import { quietLogger } from "#bot/slack/quiet-logger.ts";
import { type SlackWorkspace, type SlackWorkspaceOptions, startSlackWorkspace } from "#infra/local/slack/workspace.ts";
import { receivingApp } from "./receiving-app.ts";

/** The real client of the app that is installed; it gives up after `timeout` ms and never repeats. */
export function clientOf(workspace: SlackWorkspace, timeout = 5_000): WebClient {
  return new WebClient(workspace.botToken, {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout,
    // What goes wrong here is meant to.
    logger: quietLogger,
  });
}

/** A workspace with one channel, the real client of the app that is installed, and the app itself. */
export async function workspaceForTest(options: SlackWorkspaceOptions = {}) {
  const workspace = await startSlackWorkspace({ channels: ["quay"], ...options });
  onTestFinished(() => workspace.close());
  const app = await receivingApp(workspace.signingSecret);
  workspace.setRequestUrl(app.url);
  const client = clientOf(workspace);
  const channel = await workspace.ensureChannel("quay");
  return { workspace, app, client, channel };
}

/** A clock that moves only when told to, and acts that wait for it. */
export function heldTime(start = Date.now()) {
  let now = start;
  const waiting: { readonly at: number; readonly act: () => void }[] = [];
  return {
    now: () => now,
    later: (ms: number, act: () => void) => {
      const one = { at: now + ms, act };
      waiting.push(one);
      return () => void waiting.splice(waiting.indexOf(one), 1);
    },
    /** Milliseconds until each act that waits. */
    waits: () => waiting.map(({ at }) => at - now),
    pass(ms: number) {
      now += ms;
      for (const one of waiting.filter(({ at }) => at <= now)) {
        waiting.splice(waiting.indexOf(one), 1);
        one.act();
      }
    },
  };
}

export const button = (actionId: string, value: string, text = "Tôi giúp được") => ({
  type: "button" as const,
  action_id: actionId,
  value,
  text: { type: "plain_text" as const, text },
});

export const actions = (...elements: ReturnType<typeof button>[]) => ({ type: "actions" as const, elements });
