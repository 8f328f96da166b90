import * as z from "zod/mini";
import { stepsSince } from "#shared/dossiers/dossier-steps.ts";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { type Difference, differencesOf, sumDays } from "#shared/reports/recount.ts";
import type { Sums } from "#shared/reports/totals.ts";
import { inParallel } from "../operate/in-parallel.ts";
import type { OfficeApi } from "./office-api.ts";
import type { PlannedCase } from "./plan-case.ts";
import type { PlayedCase } from "./played-case.ts";

const Counts = z.record(z.string(), z.int());
const Groups = z.record(z.string(), Counts);
const DayTotals = z.object({ office: Counts, departments: Groups, procedures: Groups });

/** Counters by day, under the names they are stored by. */
export type DaySums = ReadonlyMap<LocalDate, Sums>;

const daysAtOnce = 8;

/** The office's day totals through its API. @throws Error when it does not give them. */
export async function readCounters(api: OfficeApi, dates: readonly LocalDate[]): Promise<DaySums> {
  const days = await inParallel(dates, daysAtOnce, async (date) => {
    const { status, body } = await api.get(`/totals/${date}`);
    if (status !== 200) throw new Error(`the totals of ${date} cannot be read: ${status} ${JSON.stringify(body)}`);
    return [date, flat(DayTotals.parse(body))] as const;
  });
  return new Map(days);
}

function flat({ office, departments, procedures }: z.infer<typeof DayTotals>): Sums {
  const named = [
    ...Object.entries(office),
    ...Object.entries(departments).flatMap(([id, counts]) => suffixed(counts, `/d/${id}`)),
    ...Object.entries(procedures).flatMap(([code, counts]) => suffixed(counts, `/p/${code}`)),
  ];
  return new Map(named.filter(([, count]) => count !== 0));
}

function suffixed(counts: Record<string, number>, suffix: string): [string, number][] {
  return Object.entries(counts).map(([count, value]) => [count + suffix, value]);
}

/** Every local date on which the plan has something to record. */
export function datesOf(cases: readonly PlannedCase[], zone: string): LocalDate[] {
  const dates = cases.flatMap(({ reception, steps }) => [reception, ...steps].map(({ at }) => localDate(at, zone)));
  return [...new Set(dates)].sort();
}

/** By how much a run must have moved the counters: the steps that the office took now and had not taken before. */
export function expectedGrowth(played: readonly PlayedCase[], officeId: string, zone: string): DaySums {
  const taken = played.flatMap(({ steps, dossier }) => {
    if (dossier === undefined) return [];
    // The n-th step that was let in is the n-th entry of the history.
    const letIn = steps.filter(({ result }) => result === "done" || result === "repeat");
    return stepsSince({ ...dossier, officeId }, 0).filter((_, index) => letIn[index]?.result === "done");
  });
  return sumDays(taken, zone);
}

/** Where the counters did not grow as they should; none is proof that each step was counted once. */
export function growthDifferences(expected: DaySums, before: DaySums, after: DaySums): Difference[] {
  return [...after.keys()].flatMap((date) =>
    differencesOf(date, expected.get(date) ?? new Map(), grown(before.get(date), after.get(date))),
  );
}

function grown(before: Sums = new Map(), after: Sums = new Map()): Sums {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const growth = names.map((name) => [name, (after.get(name) ?? 0) - (before.get(name) ?? 0)] as const);
  return new Map(growth.filter(([, more]) => more !== 0));
}
