/**
 * How fast all workers together write in one workspace. Slack says "several hundred" posts a minute and names no figure; offices go from
 * process to process, so that none of them can count alone. https://docs.slack.dev/apis/web-api/rate-limits
 */
export interface WorkspacePace {
  /** Takes leave for so many posts in one write, or two. @returns milliseconds to wait before asking again; 0 for leave */
  take(team: string, kind: PostKind, posts: number): Promise<number>;
  /** Keeps the next turn for one post, however far it lies ahead. One write. @returns when it is, milliseconds since 1970 */
  keepTurn(team: string, kind: PostKind): Promise<number>;
  /** Until when nobody may post, milliseconds since 1970; 0 for a workspace that is open. */
  closedUntil(team: string): Promise<number>;
  /** Slack said 429: nobody gets leave for what Slack counts together before this instant (milliseconds since 1970). */
  close(team: string, untilMs: number): Promise<void>;
}

/** Every post, and of these those to a person, each of which is a channel of its own. */
export type PostKind = "posts" | "direct";

/**
 * Milliseconds between two in the long run, and how many may go at once after a pause: 300 posts a minute; a morning's messages to a
 * hundred people within two minutes.
 */
export const paces: Readonly<Record<PostKind, { readonly gapMs: number; readonly burst: number }>> = {
  posts: { gapMs: 200, burst: 20 },
  direct: { gapMs: 1_000, burst: 10 },
};

/** Leave is taken for so many at a time, and lost when it is not used at once. */
const atATime: Readonly<Record<PostKind, number>> = { posts: 5, direct: 5 };
const usedWithinMs = 1_000;

/** Leave for one post after the other, taken a few at a time. */
export function leaveToPost(pace: WorkspacePace, nowMs: () => number) {
  const left = new Map<string, { count: number; until: number }>();
  const asking = new Map<string, Promise<number>>();
  const use = (key: string): boolean => {
    const known = left.get(key);
    if (known === undefined || known.count === 0 || known.until < nowMs()) return false;
    known.count -= 1;
    return true;
  };
  const ask = async (key: string, team: string, kind: PostKind): Promise<number> => {
    const waitMs = await pace.take(team, kind, atATime[kind]);
    if (waitMs === 0) left.set(key, { count: atATime[kind], until: nowMs() + usedWithinMs });
    return waitMs;
  };
  return async (team: string, kind: PostKind): Promise<number> => {
    const key = `${team} ${kind}`;
    // Those that ask at once wait for one answer and share it; whom it did not reach asks again.
    while (!use(key)) {
      const asked = asking.get(key) ?? ask(key, team, kind).finally(() => asking.delete(key));
      asking.set(key, asked);
      const waitMs = await asked;
      if (waitMs > 0) return waitMs;
    }
    return 0;
  };
}
