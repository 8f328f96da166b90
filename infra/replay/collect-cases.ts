import { type Meaning, meaningOf } from "./activity.ts";
import type { Attributes, LogRow } from "./log-row.ts";
import { type LogTime, parseLogTime } from "./log-time.ts";

export interface LogEvent {
  readonly line: number;
  /** Names the event within its case: the task id, or activity and time where the log has none. */
  readonly id: string;
  readonly activity: string;
  readonly meaning: Meaning;
  readonly at: LogTime;
}

export interface LogCase {
  readonly id: string;
  /** The first line that speaks of the case. */
  readonly line: number;
  readonly attributes: Attributes;
  /** In order of time; events of one instant in the order of the file. */
  readonly events: readonly LogEvent[];
}

/** A part of the log that nothing can be done with, and why. */
export interface Unusable {
  readonly what: "case" | "event";
  readonly line: number;
  readonly caseId?: string;
  readonly reason: string;
}

export interface LogReading {
  readonly cases: readonly LogCase[];
  readonly eventsRead: number;
  readonly unusable: readonly Unusable[];
}

interface OpenCase {
  readonly id: string;
  readonly line: number;
  attributes: Attributes;
  readonly events: Map<string, LogEvent>;
}

/** Sorts the rows of a log into its cases, wherever in the file they stand, and keeps account of what is of no use. */
export async function collectCases(rows: AsyncIterable<LogRow>): Promise<LogReading> {
  const cases = new Map<string, OpenCase>();
  const unusable: Unusable[] = [];
  let eventsRead = 0;
  for await (const row of rows) {
    if (row.event !== undefined || row.broken !== undefined) eventsRead += 1;
    const problem = takeIn(row, cases);
    if (problem !== undefined) unusable.push(problem);
  }
  return { cases: [...cases.values()].map(inOrderOfTime), eventsRead, unusable };
}

function inOrderOfTime({ events, ...rest }: OpenCase): LogCase {
  const sorted = [...events.values()].sort((a, b) => a.at.instant - b.at.instant || a.line - b.line);
  return { ...rest, events: sorted };
}

/** @returns what is wrong with the row, nothing when it was taken in. */
function takeIn(row: LogRow, cases: Map<string, OpenCase>): Unusable | undefined {
  const { line, broken } = row;
  if (broken !== undefined) return { what: "event", line, reason: broken };
  const caseId = row.case["concept:name"];
  if (caseId === undefined) return { what: row.event ? "event" : "case", line, reason: "no case id" };
  const open = cases.get(caseId) ?? { id: caseId, line, attributes: {}, events: new Map() };
  cases.set(caseId, { ...open, attributes: { ...row.case, ...open.attributes } });
  if (row.event === undefined) return undefined;
  const event = eventOf(line, row.event);
  if (typeof event === "string") return { what: "event", line, caseId, reason: event };
  const earlier = open.events.get(event.id);
  if (earlier !== undefined) return { what: "event", line, caseId, reason: "the same event a second time" };
  open.events.set(event.id, event);
  return undefined;
}

/** The event, or what is wrong with it. */
function eventOf(line: number, event: Attributes): LogEvent | string {
  const { "concept:name": activity, "time:timestamp": time, "lifecycle:transition": transition = "complete" } = event;
  if (activity === undefined) return "no activity";
  const meaning = meaningOf(activity);
  if (meaning === undefined) return `unknown activity "${activity}"`;
  if (transition.toLowerCase() !== "complete") return `not the completion of a task but "${transition}"`;
  if (time === undefined) return "no time";
  const at = parseLogTime(time);
  if (at === undefined) return "not a time";
  return { line, id: event["concept:instance"] ?? `${activity}@${at.instant}`, activity, meaning, at };
}
