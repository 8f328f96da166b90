import type { Instant } from "#shared/kernel/clock.ts";
import type { Calendar } from "#shared/office-time/calendar.ts";
import { epochOf, minuteMs } from "#shared/office-time/civil-date.ts";
import { pausedPromise } from "#shared/office-time/promise.ts";
import { addWorkingTime, workingMinutesBetween, workingTimeBetween } from "#shared/office-time/working-time.ts";
import type { Dossier, HistoryEntry } from "./dossier.ts";
import { orNothing } from "./first-promise.ts";
import type { PromiseChange } from "./promise-explanation.ts";

interface Setting {
  /** Steps after the promise was made, oldest first. */
  readonly steps: readonly HistoryEntry[];
  readonly urgent: boolean;
  readonly calendarAt: (instant: Instant) => Calendar;
}

/** Pauses and extensions with the promise after each. */
export function promiseChanges(first: Instant | undefined, { steps, urgent, calendarAt }: Setting): PromiseChange[] {
  const changes: PromiseChange[] = [];
  let promisedAt = first;
  for (const [index, step] of steps.entries()) {
    const change = changeBy(step, steps[index - 1], promisedAt, { urgent, calendarAt });
    if (change === undefined) continue;
    promisedAt = change.promisedAt;
    changes.push(change);
  }
  return changes;
}

function changeBy(
  step: HistoryEntry,
  before: HistoryEntry | undefined,
  promisedAt: Instant | undefined,
  { urgent, calendarAt }: Pick<Setting, "urgent" | "calendarAt">,
): PromiseChange | undefined {
  if (step.move === "extend") return extension(step);
  if (step.move !== "resume" || before === undefined) return undefined;
  const why = before.move === "request-payment" ? "payment" : "supplement";
  const pause = { kind: "pause", why, from: before.at, to: step.at } as const;
  if (promisedAt === undefined) return pause;
  const calendar = calendarAt(step.at);
  const after = orNothing(() =>
    pausedPromise({ promisedAt, pausedAt: before.at, resumedAt: step.at, aroundTheClock: urgent }, calendar),
  );
  const left = orNothing(() => minutesLeft(before.at, promisedAt, urgent, calendar));
  return {
    ...pause,
    ...(left !== undefined && { minutesLeft: left }),
    ...(after !== undefined && { promisedAt: after }),
  };
}

function minutesLeft(from: Instant, to: Instant, urgent: boolean, calendar: Calendar): number {
  if (epochOf(to) <= epochOf(from)) return 0;
  return urgent ? Math.trunc((epochOf(to) - epochOf(from)) / minuteMs) : workingMinutesBetween(calendar, from, to);
}

function extension({ at, detail = "" }: HistoryEntry): PromiseChange | undefined {
  const [, cause, approver, promisedAt] = /^([^:]+):([^:]+):(.+)$/.exec(detail) ?? [];
  if (cause === undefined || approver === undefined || promisedAt === undefined) return undefined;
  return { kind: "extension", at, cause, approver, promisedAt };
}

/**
 * The hour that an officer first stated, worked back from the present promise through the pauses: each gave back what was
 * left. Nothing once the promise was extended or corrected, which leaves no trace of the hour before.
 */
export function statedBefore({ promisedAt }: Dossier, { steps, calendarAt }: Setting): Instant | undefined {
  if (steps.some(({ move }) => move === "extend" || move === "correct")) return undefined;
  let stated = promisedAt;
  for (const [index, step] of [...steps.entries()].toReversed()) {
    const before = steps[index - 1];
    if (step.move !== "resume" || before === undefined || epochOf(stated) <= epochOf(before.at)) continue;
    const calendar = calendarAt(step.at);
    const left = workingTimeBetween(calendar, step.at, stated);
    if (left > 0) stated = addWorkingTime(calendar, before.at, left);
  }
  return stated;
}
