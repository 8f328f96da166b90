/**
 * How fast all workers together post in one workspace. Slack says "several hundred" a minute and names no figure; lanes move between
 * processes, so that none of them can count alone. https://docs.slack.dev/apis/web-api/rate-limits
 */
export interface WorkspacePace {
  /** Takes leave for `posts` in one write, or two. @returns milliseconds to wait before asking again; 0 for leave */
  take(team: string, posts: number): Promise<number>;
}

/** Milliseconds between two posts in the long run: five a second, 300 a minute. */
export const postMs = 200;
/** Posts that may go at once after a pause. */
export const burst = 20;
/** Leave is taken for so many at a time. */
const atATime = 5;

/** Leave for one post after the other, taken a few at a time. What a process does not use is lost, never used twice. */
export function leaveToPost(pace: WorkspacePace): (team: string) => Promise<number> {
  const left = new Map<string, number>();
  const asking = new Map<string, Promise<number>>();
  const use = (team: string): boolean => {
    const known = left.get(team) ?? 0;
    left.set(team, Math.max(0, known - 1));
    return known > 0;
  };
  const ask = async (team: string): Promise<number> => {
    const waitMs = await pace.take(team, atATime);
    if (waitMs === 0) left.set(team, (left.get(team) ?? 0) + atATime);
    return waitMs;
  };
  return async (team) => {
    // Those that ask at once wait for one answer and share it; what it did not reach for asks again.
    while (!use(team)) {
      const asked = asking.get(team) ?? ask(team).finally(() => asking.delete(team));
      asking.set(team, asked);
      const waitMs = await asked;
      if (waitMs > 0) return waitMs;
    }
    return 0;
  };
}
