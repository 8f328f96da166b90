import type { Instant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { type DueRitual, isHeldOn, type NextRitual, type Rituals, type Slot, shards, slotAfter } from "./ritual.ts";
import { jobsOfRitual, type LaneJob } from "./ritual-jobs.ts";

/** Days that one tick catches up for one office; the next tick goes on from there. */
const catchUpPerTick = 31;

interface Deps {
  readonly rituals: Rituals;
  readonly offices: Pick<Offices, "get">;
  readonly jobs: { sendAll(jobs: readonly LaneJob[]): Promise<void> };
}

/** What one office's row asks for: what to queue, and where the row stands after that. */
interface Start {
  readonly due: DueRitual;
  readonly jobs: readonly LaneJob[];
  readonly next: NextRitual;
}

/**
 * Queues the rituals of every office whose hour has come by `now`, and puts the rows on their next working day.
 * Queued first: whoever dies in between queues them again, and the worker's claims make one message of both.
 * @returns how many jobs were queued. @throws AggregateError when some offices failed, after all the others were served.
 */
export async function startDue(now: Instant, deps: Deps): Promise<number> {
  const failures: unknown[] = [];
  const lists = Array.from({ length: shards }, (_, shard) => startList(shard, now, failures, deps));
  const queued = await Promise.all(lists);
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} offices or due-lists could not be served`);
  return queued.reduce((sum, count) => sum + count, 0);
}

async function startList(shard: number, now: Instant, failures: unknown[], deps: Deps): Promise<number> {
  let queued = 0;
  try {
    for await (const page of deps.rituals.dueBy(shard, now)) {
      const starts = await kept(
        page.map((due) => planStart(due, now, deps)),
        failures,
      );
      const jobs = starts.flatMap((start) => start.jobs);
      await deps.jobs.sendAll(jobs);
      queued += jobs.length;
      await kept(
        starts.map(({ due, next }) => deps.rituals.put(due.officeId, next, due.dueAt, due.ritual)),
        failures,
      );
    }
  } catch (error) {
    failures.push(error);
  }
  return queued;
}

/** What succeeded: one office with a broken calendar must not keep the others from their evening. */
async function kept<T>(attempts: readonly Promise<T>[], failures: unknown[]): Promise<T[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.flatMap((attempt) => {
    if (attempt.status === "fulfilled") return [attempt.value];
    failures.push(attempt.reason);
    return [];
  });
}

async function planStart(due: DueRitual, now: Instant, { offices }: Deps): Promise<Start> {
  const office = await offices.get(due.officeId);
  const jobs: LaneJob[] = [];
  let slot: Slot = { date: localDate(due.dueAt, office.calendar.zone), dueAt: due.dueAt };
  let doneThrough = slot.date;
  for (let day = 0; day < catchUpPerTick && slot.dueAt <= now; day += 1) {
    // The office may have closed that day, or chosen other days, after the row was written.
    if (isHeldOn(slot.date, office, due.ritual)) jobs.push(...jobsOfRitual(office, due.ritual, slot, now));
    doneThrough = slot.date;
    slot = slotAfter(slot.date, office, due.ritual);
  }
  return { due, jobs, next: { dueAt: slot.dueAt, doneThrough } };
}
