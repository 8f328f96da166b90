import { setTimeout as pause } from "node:timers/promises";
import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Recounted } from "../operate/recount-office.ts";
import { datesOf, expectedGrowth, growthDifferences, readCounters } from "./counters.ts";
import type { OfficeApi } from "./office-api.ts";
import type { Plan } from "./plan.ts";
import { playLog } from "./play-log.ts";
import type { PlayedCase } from "./played-case.ts";
import { type Reconciliation, reconcile } from "./reconciliation.ts";

/** An office to replay a log into. */
export interface ReplayOffice {
  readonly api: OfficeApi;
  readonly officeId: string;
  /** IANA zone. */
  readonly zone: string;
  readonly emptyBefore: boolean;
  /** Waits until the counters have followed, where that can be told. */
  readonly settle?: () => Promise<void>;
  /** Counts every day up to a local date again from the table, where that is within reach. */
  readonly recount?: (to: LocalDate) => Promise<Recounted>;
}

export interface Pace {
  /** Cases under way at once. */
  readonly atOnce: number;
  readonly onCase: (played: PlayedCase) => void;
  /** Milliseconds that the counters may take to follow after the last request. */
  readonly countersWithinMs: number;
}

/** When there is nothing to send there is nothing to count. */
const beforeAll: LocalDate = "2025-01-01";

/** Sends everything that is planned and accounts for it. @throws Error when the office's counters cannot be read. */
export async function runReplay(plan: Plan, office: ReplayOffice, pace: Pace): Promise<Reconciliation> {
  const { api, officeId, zone, emptyBefore } = office;
  const dates = datesOf(plan.cases, zone);
  const before = await readCounters(api, dates);
  const start = performance.now();
  const played = await playLog(plan.cases, { api, zone, ...pace });
  const seconds = (performance.now() - start) / 1_000;
  await office.settle?.();
  const expected = expectedGrowth(played, officeId, zone);
  const read = async () => growthDifferences(expected, before, await readCounters(api, dates));
  const differences = await untilNone(read, pace.countersWithinMs);
  const recounted = await office.recount?.(dates.at(-1) ?? beforeAll);
  return reconcile({ plan, played, seconds, counters: { days: dates.length, differences }, recounted, emptyBefore });
}

/** Reads again as long as there is a difference: the counters follow the table at a distance of seconds. */
async function untilNone<T>(read: () => Promise<T[]>, withinMs: number): Promise<T[]> {
  const giveUpAt = performance.now() + withinMs;
  for (;;) {
    const differences = await read();
    if (differences.length === 0 || performance.now() > giveUpAt) return differences;
    await pause(500);
  }
}
