import type { Slack } from "./slack.ts";
import { PassingTrouble } from "./troubles.ts";

/** Slack takes about one message a second in a channel. https://docs.slack.dev/apis/web-api/rate-limits */
const gapMs = 1_000;

/**
 * Refuses a post that comes within a second of the last one in its channel as Slack would, with a wait of one second: the lane then
 * sleeps in its queue, the same way as for a 429, and no function waits. It counts what this process posted; since one worker at a
 * time has a lane, that is all of it but for the moment when a lane moves on, and there Slack's own 429 has the last word.
 */
export function paced(slack: Slack, nowMs: () => number): Slack {
  const lastPost = new Map<string, number>();
  return {
    ...slack,
    async post(posting) {
      const place = `${posting.team} ${posting.channel}`;
      const now = nowMs();
      if (now - (lastPost.get(place) ?? -Infinity) < gapMs) throw new PassingTrouble("paced", { waitSeconds: 1 });
      lastPost.set(place, now);
      return slack.post(posting);
    },
  };
}
