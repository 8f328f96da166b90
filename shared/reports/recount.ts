import type { Dossier } from "#shared/dossiers/dossier.ts";
import { type StepFact, stepsSince } from "#shared/dossiers/dossier-steps.ts";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { type Sums, sumSteps } from "./totals.ts";

/** One counter on one day on which source and counter say different things. */
export interface Difference {
  readonly date: LocalDate;
  /** As stored: `received`, `received/d/justice`, `received/p/2.000815`. */
  readonly counter: string;
  /** From the histories of the dossiers. */
  readonly source: number;
  readonly counted: number;
}

/**
 * What every day came to by the histories of the dossiers alone: the same sums that the counters keep, made in another way.
 * @param dossiers that the office handles; another's are none of its sums
 */
export function recountDays(dossiers: readonly Dossier[], zone: string): ReadonlyMap<LocalDate, Sums> {
  return sumDays(
    dossiers.flatMap((dossier) => stepsSince(dossier, 0)),
    zone,
  );
}

/** Steps by the date on the office's wall on which they were taken. @param zone IANA zone of the office. */
export function sumDays(steps: readonly StepFact[], zone: string): ReadonlyMap<LocalDate, Sums> {
  const days = Map.groupBy(steps, ({ at }) => localDate(at, zone));
  return new Map([...days].map(([date, ofDay]) => [date, sumSteps(ofDay, date)]));
}

/** Where the two differ on a date, by name of the counter; a count that is missing is zero. */
export function differencesOf(date: LocalDate, source: Sums, counted: Sums): Difference[] {
  const counters = [...new Set([...source.keys(), ...counted.keys()])].sort();
  return counters
    .map((counter) => ({ date, counter, source: source.get(counter) ?? 0, counted: counted.get(counter) ?? 0 }))
    .filter((row) => row.source !== row.counted);
}
