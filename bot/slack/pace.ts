import { isPerson } from "./person.ts";
import type { Slack } from "./slack.ts";
import { PassingTrouble } from "./troubles.ts";
import { leaveToPost, type WorkspacePace } from "./workspace-pace.ts";

/** Slack takes about one message a second in a channel. https://docs.slack.dev/apis/web-api/rate-limits */
const gapMs = 1_000;

/**
 * Refuses what Slack would refuse, with the wait that Slack would ask for: the lane then sleeps in its queue, the same way as for a 429,
 * and no function waits. A second post in a channel within a second (as this process counts: one worker at a time has an office's lane,
 * and at the moment when it moves on Slack has the last word); more posts in a workspace than its pace allows; and anything by a method
 * to which Slack has just said 429, until the time it named is over.
 */
export function paced(slack: Slack, nowMs: () => number, pace: WorkspacePace): Slack {
  const lastPost = new Map<string, number>();
  const leave = leaveToPost(pace, nowMs);
  const closedUntil = new Map<string, number>();

  /** Slack's limits are per method and workspace: what one call was told holds for the next ones as well. */
  async function unlessClosed<T>(method: "post" | "update" | "find" | "whisper", team: string, call: () => Promise<T>) {
    const leftMs = (closedUntil.get(`${method} ${team}`) ?? 0) - nowMs();
    if (leftMs > 0) throw wait(leftMs);
    try {
      return await call();
    } catch (error) {
      if (error instanceof PassingTrouble && error.code === "ratelimited") {
        const until = nowMs() + (error.waitSeconds ?? 1) * 1000;
        closedUntil.set(`${method} ${team}`, until);
        if (method === "post") await pace.close(team, until);
      }
      throw error;
    }
  }

  return {
    post: (posting) =>
      unlessClosed("post", posting.team, async () => {
        const { team, channel } = posting;
        const place = `${team} ${channel}`;
        if (nowMs() - (lastPost.get(place) ?? -Infinity) < gapMs) throw wait(gapMs);
        lastPost.set(place, nowMs());
        const waitMs = (isPerson(channel) ? await leave(team, "direct") : 0) || (await leave(team, "posts"));
        if (waitMs > 0) throw wait(waitMs);
        return slack.post(posting);
      }),
    update: (posting, ts) => unlessClosed("update", posting.team, () => slack.update(posting, ts)),
    find: (posting, sinceMs) => unlessClosed("find", posting.team, () => slack.find(posting, sinceMs)),
    whisper: (whispering) => unlessClosed("whisper", whispering.team, () => slack.whisper(whispering)),
  };
}

function wait(ms: number): PassingTrouble {
  return new PassingTrouble("paced", { waitSeconds: Math.ceil(ms / 1000) });
}
