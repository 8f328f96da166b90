import type { CallSlack } from "#bot/slack/call-slack.ts";
import { PassingTrouble } from "#bot/slack/troubles.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What Slack allows (posts a minute in a workspace, a sixth of it at once; one a second in a channel) and how often things go wrong. */
export interface SlackWeather {
  readonly postsPerMinute: number;
  /** Of a hundred posts that went well, how many answers are lost. */
  readonly lostPercent: number;
  /** Of a hundred posts, after how many the worker dies. */
  readonly crashPercent: number;
}

interface Post {
  readonly ts: string;
  readonly atMs: number;
  readonly metadata: unknown;
}

/** Seconds that Slack asks for once a workspace went over its limit. */
const penaltySeconds = 30;
/** What a worker waits for an answer; as `callTimeoutMs`. */
const timeoutMs = 5_000;

/** Slack as 34 provinces meet it at the same minute. */
export function crowdedSlack(time: VirtualTime, weather: SlackWeather, random: () => number) {
  const channels = new Map<string, Post[]>();
  const workspaces = new Map<string, { tokens: number; at: number; closedAt: number; closedUntil: number }>();
  const burst = weather.postsPerMinute / 6;
  const seen = { calls: 0, refused: 0, tooEarly: 0, lost: 0, crashes: 0, lastPostMs: 0 };

  function workspaceOf(team: string) {
    const now = time.nowMs();
    const workspace = workspaces.get(team) ?? { tokens: burst, at: now, closedAt: 0, closedUntil: 0 };
    workspaces.set(team, workspace);
    workspace.tokens = Math.min(burst, workspace.tokens + ((now - workspace.at) * weather.postsPerMinute) / 60_000);
    workspace.at = now;
    return workspace;
  }

  /** @param askedMs when the call left: what was under way when the first 429 was answered is not too early. */
  function admit(team: string, channel: string, askedMs: number): number {
    const now = time.nowMs();
    const workspace = workspaceOf(team);
    if (now < workspace.closedUntil) {
      if (askedMs > workspace.closedAt) seen.tooEarly += 1;
      return (workspace.closedUntil - now) / 1000;
    }
    if (now - (channels.get(channel)?.at(-1)?.atMs ?? 0) < 1_000) return 1;
    if (workspace.tokens < 1) {
      Object.assign(workspace, { closedAt: now, closedUntil: now + penaltySeconds * 1000 });
      return penaltySeconds;
    }
    workspace.tokens -= 1;
    return 0;
  }

  function post(team: string, channel: string, metadata: unknown, askedMs: number): Post {
    const waitSeconds = admit(team, channel, askedMs);
    if (waitSeconds > 0) {
      seen.refused += 1;
      throw new PassingTrouble("ratelimited", { waitSeconds: Math.ceil(waitSeconds) });
    }
    const atMs = time.nowMs();
    const made: Post = {
      ts: `${(atMs / 1000).toFixed(3)}${seen.calls.toString().padStart(3, "0").slice(-3)}`,
      atMs,
      metadata,
    };
    channels.set(channel, [...(channels.get(channel) ?? []), made]);
    seen.lastPostMs = Math.max(seen.lastPostMs, atMs);
    return made;
  }

  /** What becomes of the answer to a post that went well. @param crash ends the process that called. */
  async function answer(channel: string, ts: string, crash: () => Promise<never>): Promise<unknown> {
    if (random() * 100 < weather.crashPercent) {
      seen.crashes += 1;
      return crash();
    }
    if (random() * 100 < weather.lostPercent) {
      seen.lost += 1;
      await time.sleep(timeoutMs);
      throw new PassingTrouble("no-answer", { mayHaveHappened: true });
    }
    await time.sleep(60 + 190 * random() * random());
    return { ok: true, channel, ts };
  }

  function callsOf(crash: () => Promise<never>): CallSlack {
    return async (team, method, args) => {
      seen.calls += 1;
      const askedMs = time.nowMs();
      await time.sleep(60 + 60 * random());
      const channel = textOf(args["channel"]);
      if (method === "conversations.history") return { messages: (channels.get(channel) ?? []).toReversed() };
      if (method !== "chat.postMessage") return { ok: true, channel, ts: textOf(args["ts"]) };
      const { ts } = post(team, channel, args["metadata"], askedMs);
      return answer(channel, ts, crash);
    };
  }

  return { callsOf, seen, channels };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
