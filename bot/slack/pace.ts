import { isPerson } from "./person.ts";
import type { Posting, Slack } from "./slack.ts";
import { PassingTrouble } from "./troubles.ts";
import { leaveToPost, type PostKind, type WorkspacePace } from "./workspace-pace.ts";

/** Slack takes about one message a second in a channel. https://docs.slack.dev/apis/web-api/rate-limits */
const gapMs = 1_000;

/**
 * Refuses what Slack would refuse, with the wait that Slack would ask for: the lane then sleeps in its queue, the same way as for a 429,
 * and no function waits. A second post in a channel within a second (as this process counts: one worker at a time has an office's lane,
 * and at the moment when it moves on Slack has the last word); more posts in a workspace than its pace allows, each of which gets a turn
 * of its own and asks no more until then; and anything by a method to which Slack has just said 429, until the time it named is over.
 */
export function paced(slack: Slack, nowMs: () => number, pace: WorkspacePace): Slack {
  const lastPost = new Map<string, number>();
  const yourTurn = turns(pace, nowMs);
  const unlessClosed = closing(pace, nowMs);
  return {
    post: (posting) =>
      unlessClosed("post", posting.team, async () => {
        const place = `${posting.team} ${posting.channel}`;
        if (nowMs() - (lastPost.get(place) ?? -Infinity) < gapMs) throw wait(gapMs, posting.turnMs);
        await yourTurn(posting);
        lastPost.set(place, nowMs());
        return slack.post(posting);
      }),
    update: (posting, ts) => unlessClosed("update", posting.team, () => slack.update(posting, ts)),
    find: (posting, sinceMs) => unlessClosed("find", posting.team, () => slack.find(posting, sinceMs)),
    whisper: (whispering) => unlessClosed("whisper", whispering.team, () => slack.whisper(whispering)),
  };
}

/** Ends when the post may go. @throws PassingTrouble with the turn that is kept for it */
function turns(pace: WorkspacePace, nowMs: () => number) {
  const leave = leaveToPost(pace, nowMs);

  async function asking(team: string, kind: PostKind): Promise<void> {
    if ((await leave(team, kind)) === 0) return;
    const turn = await pace.keepTurn(team, kind);
    throw wait(turn - nowMs(), turn);
  }

  return async ({ team, channel, turnMs }: Posting): Promise<void> => {
    // A turn from before a 429 is lost: they would all go at once when the workspace opens.
    const holds = turnMs !== undefined && turnMs > (await pace.closedUntil(team));
    if (holds && turnMs > nowMs()) throw wait(turnMs - nowMs(), turnMs);
    if (holds) return;
    if (isPerson(channel)) await asking(team, "direct");
    await asking(team, "posts");
  };
}

/** Slack's limits are per method and workspace: what one call was told holds for the next ones as well. */
function closing(pace: WorkspacePace, nowMs: () => number) {
  const closedUntil = new Map<string, number>();

  async function learn(method: string, team: string, error: unknown): Promise<void> {
    if (!(error instanceof PassingTrouble) || error.code !== "ratelimited") return;
    const until = nowMs() + (error.waitSeconds ?? 1) * 1000;
    closedUntil.set(`${method} ${team}`, until);
    if (method === "post") await pace.close(team, until);
  }

  return async <T>(
    method: "post" | "update" | "find" | "whisper",
    team: string,
    call: () => Promise<T>,
  ): Promise<T> => {
    const leftMs = (closedUntil.get(`${method} ${team}`) ?? 0) - nowMs();
    if (leftMs > 0) throw wait(leftMs);
    try {
      return await call();
    } catch (error) {
      await learn(method, team, error);
      throw error;
    }
  };
}

function wait(ms: number, turnMs?: number): PassingTrouble {
  const waitSeconds = Math.max(1, Math.ceil(ms / 1000));
  return new PassingTrouble("paced", { waitSeconds, ...(turnMs !== undefined && { turnMs }) });
}
