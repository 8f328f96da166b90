import type { Delivery } from "#shared/deliveries/delivery.ts";
import type { Job } from "#shared/jobs.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { type DueTimer, type DueTimers, type Timer, timerShards } from "./timer.ts";

interface LaneJob {
  readonly lane: string;
  readonly key: string;
  readonly job: Job;
}

interface Deps {
  readonly timers: DueTimers;
  readonly jobs: { sendAll(jobs: readonly LaneJob[]): Promise<void> };
  readonly deliveries: { sendAll(deliveries: readonly Delivery[]): Promise<void> };
}

/**
 * Queues what every timer whose instant has come by `now` is for, and takes the timers off the due-lists. Queued first:
 * whoever dies in between queues it again, and the keys of jobs and deliveries make one of both. However late, each fires once.
 * @returns how many were fired. @throws AggregateError when some timers or lists failed, after all the others were served.
 */
export async function fireDue(now: Instant, deps: Deps): Promise<number> {
  const failures: unknown[] = [];
  const lists = Array.from({ length: timerShards }, (_, shard) => fireList(shard, now, failures, deps));
  const fired = await Promise.all(lists);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} timers or due-lists failed`);
  return fired.reduce((sum, count) => sum + count, 0);
}

async function fireList(shard: number, now: Instant, failures: unknown[], deps: Deps): Promise<number> {
  let fired = 0;
  try {
    for await (const page of deps.timers.dueBy(shard, now)) {
      const found = await kept(
        page.map((due) => deps.timers.waiting(due)),
        failures,
      );
      const waiting = found.filter((timer) => timer !== undefined);
      await queue(waiting, now, deps);
      fired += waiting.length;
      await kept(
        waiting.map((due: DueTimer) => deps.timers.fired(due, now)),
        failures,
      );
    }
  } catch (error) {
    failures.push(error);
  }
  return fired;
}

async function queue(timers: readonly Timer[], now: Instant, { jobs, deliveries }: Deps): Promise<void> {
  const laneJobs = timers.flatMap(({ officeId, key, work }) =>
    "job" in work ? [{ lane: work.lane, key: `timer/${officeId}/${key}`, job: { ...work.job, at: now } }] : [],
  );
  await jobs.sendAll(laneJobs);
  await deliveries.sendAll(timers.flatMap(({ work }) => ("delivery" in work ? [{ ...work.delivery, at: now }] : [])));
}

/** What succeeded: one row that cannot be read must not hold up the others. */
async function kept<T>(attempts: readonly Promise<T>[], failures: unknown[]): Promise<T[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.flatMap((attempt) => {
    if (attempt.status === "fulfilled") return [attempt.value];
    failures.push(attempt.reason);
    return [];
  });
}
