import { isPerson } from "./person.ts";
import type { Slack } from "./slack.ts";
import { PassingTrouble } from "./troubles.ts";

/** Slack takes about one message a second in a channel. https://docs.slack.dev/apis/web-api/rate-limits */
const gapMs = 1_000;
/** Direct messages of one workspace, each a channel of its own: so many at once, then one a second. Slack names no figure. */
const burst = 10;
/** Seconds that a lane sleeps once the burst is used up: then half of it may go again. */
const restSeconds = 5;

/**
 * Refuses what Slack would refuse, with the wait that Slack would ask for: the lane then sleeps in its queue, the same way as for a 429,
 * and no function waits. A second post in a channel within a second; direct messages of a morning faster than in two minutes to a
 * hundred people (both as this process counts them: one worker at a time has a lane); more posts in a workspace than its pace allows; and
 * anything by a method to which Slack has just said 429, until the time it named is over.
 */
export function paced(slack: Slack, nowMs: () => number, leave: (team: string) => Promise<number>): Slack {
  const lastPost = new Map<string, number>();
  const direct = tokens(nowMs);
  const unlessClosed = closing(nowMs);
  return {
    post: (posting) =>
      unlessClosed(`post ${posting.team}`, async () => {
        const place = `${posting.team} ${posting.channel}`;
        const now = nowMs();
        if (now - (lastPost.get(place) ?? -Infinity) < gapMs) throw new PassingTrouble("paced", { waitSeconds: 1 });
        if (isPerson(posting.channel) && !direct.take(posting.team)) {
          throw new PassingTrouble("paced", { waitSeconds: restSeconds });
        }
        lastPost.set(place, now);
        const waitMs = await leave(posting.team);
        if (waitMs > 0) throw new PassingTrouble("paced", { waitSeconds: Math.ceil(waitMs / 1000) });
        return slack.post(posting);
      }),
    update: (posting, ts) => unlessClosed(`update ${posting.team}`, () => slack.update(posting, ts)),
    find: (posting, sinceMs) => unlessClosed(`find ${posting.team}`, () => slack.find(posting, sinceMs)),
    whisper: (whispering) => unlessClosed(`whisper ${whispering.team}`, () => slack.whisper(whispering)),
  };
}

/** Slack's limits are per method and workspace: what one call was told holds for the next ones as well. */
function closing(nowMs: () => number) {
  const closedUntil = new Map<string, number>();
  return async <T>(method: string, call: () => Promise<T>): Promise<T> => {
    const leftMs = (closedUntil.get(method) ?? 0) - nowMs();
    if (leftMs > 0) throw new PassingTrouble("paced", { waitSeconds: Math.ceil(leftMs / 1000) });
    try {
      return await call();
    } catch (error) {
      if (error instanceof PassingTrouble && error.code === "ratelimited") {
        closedUntil.set(method, nowMs() + (error.waitSeconds ?? 1) * 1000);
      }
      throw error;
    }
  };
}

/** One comes back each second, up to `burst`. */
function tokens(nowMs: () => number) {
  const held = new Map<string, { left: number; at: number }>();
  return {
    take(team: string): boolean {
      const now = nowMs();
      const { left, at } = held.get(team) ?? { left: burst, at: now };
      const filled = Math.min(burst, left + (now - at) / gapMs);
      const taken = filled >= 1;
      held.set(team, { left: taken ? filled - 1 : filled, at: now });
      return taken;
    },
  };
}
