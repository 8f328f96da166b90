import type { StepFact } from "#shared/dossiers/dossier-steps.ts";
import type { MoveName } from "#shared/dossiers/moves.ts";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { dayNumber, weekdayOf } from "#shared/office-time/civil-date.ts";
import type { Count } from "./day-totals.ts";

const countOf: Record<MoveName, Count | undefined> = {
  submit: "submitted",
  receive: "received",
  accept: "received",
  refuse: "refused",
  "start-work": "started",
  "send-back": "reworked",
  "request-supplement": "supplementRequested",
  "request-payment": "paymentRequired",
  resume: "resumed",
  withdraw: "withdrawn",
  stop: "stopped",
  present: "presented",
  sign: "finished",
  finish: "finished",
  return: "returned",
  extend: "extended",
  refund: "refunded",
  correct: undefined,
};

/**
 * What a step adds to, and how much. A dossier is on time or late once, when it is handed over: a result sent back does not
 * count twice. @param date on the wall of the office, for what came in on a Saturday or Sunday
 */
export function countsOf(step: StepFact, date: LocalDate): readonly (readonly [Count, number])[] {
  const count = countOf[step.move];
  if (count === undefined) return [];
  return [
    [count, 1],
    ...(step.onTime === undefined ? [] : ([[step.onTime ? "onTime" : "late", 1]] as const)),
    ...(step.urgent && count === "received" ? outOfHours(date) : []),
    ...(step.minutes === undefined
      ? []
      : ([
          ["outOfHoursReturned", 1],
          ["outOfHoursMinutes", step.minutes],
        ] as const)),
  ];
}

const weekend: ReadonlySet<string> = new Set(["sat", "sun"]);

function outOfHours(date: LocalDate): (readonly [Count, number])[] {
  return [["outOfHours", 1], ...(weekend.has(weekdayOf(dayNumber(date))) ? ([["onWeekend", 1]] as const) : [])];
}
