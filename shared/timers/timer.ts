import type { Delivery } from "#shared/deliveries/delivery.ts";
import type { Job } from "#shared/jobs.ts";
import type { Instant } from "#shared/kernel/clock.ts";

/** What is queued when the hour comes. Its `at` is then the instant at which that happened, however late. */
export type TimedWork = { readonly lane: string; readonly job: Job } | { readonly delivery: Delivery };

/** Something to be queued at an instant: a job for Slack, or a delivery to the outside. */
export interface Timer {
  readonly officeId: string;
  /** Names what waits, once and for all: `on-call/H29.26842-261122-0001/2`. */
  readonly key: string;
  readonly dueAt: Instant;
  readonly work: TimedWork;
}

/** Timers in the People table. Each bears being set and fired twice: what is queued carries a key of its own. */
export interface Timers {
  /** A key that was set before keeps its first instant and work, fired or not. One conditional write. */
  set(timer: Timer): Promise<void>;
}

/** A timer by its place: what the due-lists know of it. */
export type DueTimer = Pick<Timer, "officeId" | "key" | "dueAt">;

/** The side of the minute tick. */
export interface DueTimers {
  /** Timers of one of the due-lists whose instant has come, earliest first; may lag behind `set` and `fired` by moments. */
  dueBy(shard: number, now: Instant): AsyncIterable<readonly DueTimer[]>;
  /** What waits under the key; undefined when it has been fired. */
  waiting(due: DueTimer): Promise<Timer | undefined>;
  /** Takes it off the due-list; again changes nothing. The key stays known for a while, so that it is not set anew. */
  fired(due: DueTimer, now: Instant): Promise<void>;
}

/** Due-lists, so that no partition of the index is hot when a quiet night ends. */
export const timerShards = 8;
