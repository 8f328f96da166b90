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
 * Refuses a post that comes within a second of the last one in its channel as Slack would, with a wait of one second: the lane then
 * sleeps in its queue, the same way as for a 429, and no function waits. A morning's direct messages to a hundred people are
 * spread over two minutes likewise. It counts what this process posted; since one worker at a time has a lane, that is all of it
 * but for the moment when a lane moves on, and there Slack's own 429 has the last word.
 */
export function paced(slack: Slack, nowMs: () => number): Slack {
  const lastPost = new Map<string, number>();
  const direct = tokens(nowMs);
  return {
    ...slack,
    async post(posting) {
      const place = `${posting.team} ${posting.channel}`;
      const now = nowMs();
      if (now - (lastPost.get(place) ?? -Infinity) < gapMs) throw new PassingTrouble("paced", { waitSeconds: 1 });
      if (isPerson(posting.channel) && !direct.take(posting.team)) {
        throw new PassingTrouble("paced", { waitSeconds: restSeconds });
      }
      lastPost.set(place, now);
      return slack.post(posting);
    },
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
