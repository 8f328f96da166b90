import type { StepFact } from "#shared/dossiers/dossier-steps.ts";
import type { MoveName } from "#shared/dossiers/moves.ts";
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

/** What a step adds one to. A dossier is on time or late once, when it is handed over: a result sent back does not count twice. */
export function countsOf(step: StepFact): Count[] {
  const count = countOf[step.move];
  if (count === undefined) return [];
  return step.onTime === undefined ? [count] : [count, step.onTime ? "onTime" : "late"];
}
