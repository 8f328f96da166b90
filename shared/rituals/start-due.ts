import type { Job } from "#shared/jobs.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { isWorkingDay } from "#shared/office-time/calendar.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { type DueRitual, type NextRitual, type Rituals, type Slot, shards, slotAfter } from "./ritual.ts";

/** Days that one tick catches up for one office; the next tick goes on from there. */
const catchUpPerTick = 31;

interface LaneJob {
  readonly lane: string;
  readonly key: string;
  readonly job: Job;
}

interface Deps {
  readonly rituals: Rituals;
  readonly offices: Pick<Offices, "get">;
  readonly jobs: { sendAll(jobs: readonly LaneJob[]): Promise<void> };
}

/** What one office's row asks for: the evenings to queue, and where the row stands after them. */
interface Start {
  readonly due: DueRitual;
  readonly jobs: readonly LaneJob[];
  readonly next: NextRitual;
}

/**
 * Queues the evening of every office whose hour has come by `now`, and puts the rows on their next working day.
 * Queued first: whoever dies in between queues it again, and the worker's claim makes one thread of both.
 * @returns how many evenings were queued. @throws AggregateError when some offices failed, after all the others were served.
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
        starts.map(({ due, next }) => deps.rituals.put(due.officeId, next, due.dueAt)),
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
    // The office may have closed that day after the row was written.
    if (isWorkingDay(office.calendar, slot.date)) jobs.push(openJob(office, slot, now));
    doneThrough = slot.date;
    slot = slotAfter(slot.date, office);
  }
  return { due, jobs, next: { dueAt: slot.dueAt, doneThrough } };
}

function openJob(office: Office, { date }: Slot, at: Instant): LaneJob {
  const job = { type: "end-of-day.open", officeId: office.id, at, date } as const;
  return { lane: office.slack.team, key: [job.type, office.id, date].join("/"), job };
}
