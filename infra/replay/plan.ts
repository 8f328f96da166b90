import type { Calendar } from "#shared/office-time/calendar.ts";
import type { LogCase, LogReading, Unusable } from "./collect-cases.ts";
import { type PlannedCase, planCase } from "./plan-case.ts";
import { weeksToMove } from "./time-shift.ts";

export interface Plan {
  readonly casesRead: number;
  readonly eventsRead: number;
  /** By how many weeks the log is moved. */
  readonly weeks: number;
  /** In order of reception; those of one instant in the order of their ids. */
  readonly cases: readonly PlannedCase[];
  /** Events for which there is nothing to send, by activity. */
  readonly sideWork: Readonly<Record<string, number>>;
  readonly unusable: readonly Unusable[];
}

/** What to send for a log, decided before anything is sent: the same log, in either form, gives the same plan. */
export function planReplay(reading: LogReading, calendar: Calendar): Plan {
  const weeks = weeksToMove(firstWall(reading.cases));
  const planned = reading.cases.map((logCase) => planCase(logCase, weeks, calendar));
  const nameless = reading.unusable.filter(({ what }) => what === "case").length;
  return {
    casesRead: reading.cases.length + nameless,
    eventsRead: reading.eventsRead,
    weeks,
    cases: planned.flatMap(({ plan }) => plan ?? []).sort(byReception),
    sideWork: countSideWork(reading.cases),
    unusable: [...reading.unusable, ...planned.flatMap(({ unusable }) => unusable)].sort((a, b) => a.line - b.line),
  };
}

function firstWall(cases: readonly LogCase[]): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { events } of cases) for (const { at } of events) first = Math.min(first, at.wall);
  return Number.isFinite(first) ? first : 0;
}

function byReception(a: PlannedCase, b: PlannedCase): number {
  const [first, second] = [`${a.reception.at}#${a.id}`, `${b.reception.at}#${b.id}`];
  return first < second ? -1 : Number(first > second);
}

function countSideWork(cases: readonly LogCase[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { events } of cases) {
    for (const { meaning, activity } of events)
      if (meaning === "side work") counts[activity] = (counts[activity] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
