import type { App } from "@slack/bolt";
import type { JobQueue } from "#shared/jobs.ts";
import { shortHash } from "#shared/kernel/hash.ts";

/** What a feature listens with. The receiver knows no table and no clock: a listener turns what was said into a job, and awaits it. */
export interface Listening {
  /** Into the lane of the workspace (`context.teamId`); when it throws, Slack is not told 200 and delivers again. */
  readonly enqueue: JobQueue["send"];
}

/** How a feature joins `app.ts`. */
export type ListenFor = (app: App, listening: Listening) => void;

/** The same for every delivery of one thing that happened: the event's id, or the press, which names itself by its trigger. */
export function deliveryKey(body: object): string {
  const { event_id: event, trigger_id: trigger } = body as { event_id?: unknown; trigger_id?: unknown };
  const id = event ?? trigger;
  return typeof id === "string" ? id : shortHash(JSON.stringify(body), 43);
}
