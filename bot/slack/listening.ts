import type { App } from "@slack/bolt";
import type { JobQueue } from "#shared/jobs.ts";
import type { Clock } from "#shared/kernel/clock.ts";
import type { SealingQueue } from "#shared/platform/sealings-queue.ts";
import type { RandomBits } from "#shared/sessions/bearer.ts";
import type { CallSlack } from "./call-slack.ts";

/** What a feature listens with. The receiver knows no table: a listener turns what was said into a job, and awaits it. */
export interface Listening {
  /** Into the lane of the workspace (`context.teamId`); when it throws, Slack is not told 200 and delivers again. */
  readonly enqueue: JobQueue["send"];
  /** Slack itself, for the one thing that cannot wait for the worker: a form opens within three seconds of the click. */
  readonly call: CallSlack;
  /** For what carries no time of its own: commands and forms. */
  readonly clock: Clock;
  /** What names an anonymous author: never a job, but a word to the one function that keeps it. Throws as `enqueue` does. */
  readonly seal: SealingQueue["send"];
  /** 32 random bytes, base64url. */
  readonly random: RandomBits;
}

/** How a feature joins `app.ts`. */
export type ListenFor = (app: App, listening: Listening) => void;
