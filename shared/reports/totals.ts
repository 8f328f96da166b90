import type { StepFact } from "#shared/dossiers/dossier-steps.ts";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { countsOf } from "./counts-of.ts";
import { type Count, type Counts, counts, type DayTotals } from "./day-totals.ts";

/** Sums by the name they are stored under: `received`, `received/d/justice`, `received/p/2.000815`. */
export type Sums = Map<string, number>;

/** @param date on the wall of the office, on which all of the steps were taken */
export function sumSteps(steps: readonly StepFact[], date: LocalDate): Sums {
  const sums: Sums = new Map();
  for (const step of steps) {
    for (const [count, by] of countsOf(step, date)) {
      for (const name of [count, `${count}/d/${step.department}`, `${count}/p/${step.procedure}`]) {
        sums.set(name, (sums.get(name) ?? 0) + by);
      }
    }
  }
  return sums;
}

/** The day as it is read: stored names taken apart, missing counts zero. */
export function dayTotals(date: string, sums: Sums): DayTotals {
  const groups = { d: new Map<string, Counts>(), p: new Map<string, Counts>() };
  const office = noCounts();
  for (const [name, sum] of sums) {
    const [count, group, key] = name.split("/") as [Count, "d" | "p" | undefined, string | undefined];
    const target = group === undefined || key === undefined ? office : groupOf(groups[group], key);
    target[count] += sum;
  }
  return { date, office, departments: Object.fromEntries(groups.d), procedures: Object.fromEntries(groups.p) };
}

function groupOf(group: Map<string, Counts>, key: string): Counts {
  const found = group.get(key) ?? noCounts();
  group.set(key, found);
  return found;
}

export function noCounts(): Counts {
  return Object.fromEntries(counts.map((count) => [count, 0])) as Counts;
}
