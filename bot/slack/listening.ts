import type { App } from "@slack/bolt";
import type { JobQueue } from "#shared/jobs.ts";

/** What a feature listens with. The receiver knows no table and no clock: a listener turns what was said into a job, and awaits it. */
export interface Listening {
  /** Into the lane of the workspace (`context.teamId`); when it throws, Slack is not told 200 and delivers again. */
  readonly enqueue: JobQueue["send"];
}

/** How a feature joins `app.ts`. */
export type ListenFor = (app: App, listening: Listening) => void;
