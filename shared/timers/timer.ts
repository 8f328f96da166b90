import type { Delivery } from "#shared/deliveries/delivery.ts";
import type { Job } from "#shared/jobs.ts";
import type { Instant } from "#shared/kernel/clock.ts";

/** Something to be queued at an instant: a job for Slack, or a delivery to the outside. */
export interface Timer {
  readonly officeId: string;
  /** Names what waits, once and for all: `on-call/H29.26842-261122-0001/2`. */
  readonly key: string;
  readonly dueAt: Instant;
  readonly work: { readonly lane: string; readonly job: Job } | { readonly delivery: Delivery };
}

/** Timers in the People table. Each bears being set and fired twice: what is queued carries a key of its own. */
export interface Timers {
  /** A key that was set before keeps its first instant and work, fired or not. One conditional write. */
  set(timer: Timer): Promise<void>;
}
