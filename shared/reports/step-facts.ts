import type { Dossier } from "#shared/dossiers/dossier.ts";
import { type MoveName, moves } from "#shared/dossiers/moves.ts";
import type { DossierStatus } from "#shared/dossiers/status.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import type { Count } from "./day-totals.ts";

/** One step of one dossier, as reports and events see it. */
export interface StepFact {
  /** Unique in the office: date and number of the code, and the version. */
  readonly id: string;
  readonly officeId: string;
  readonly code: string;
  readonly version: number;
  readonly move: MoveName;
  readonly to: DossierStatus;
  readonly at: Instant;
  readonly department: string;
  readonly procedure: string;
  readonly urgent: boolean;
  /** At the hand-over: whether the clock had stopped by the promised hour. */
  readonly onTime?: boolean;
}

/** The steps of a dossier after version `since`, oldest first. Versions count history entries, so none is lost or invented. */
export function stepsSince(dossier: Dossier, since: number): StepFact[] {
  return dossier.history.slice(since).map((entry, index) => ({
    id: `${dossier.code.slice(dossier.code.indexOf("-") + 1)}.${since + index + 1}`,
    officeId: dossier.officeId,
    code: dossier.code,
    version: since + index + 1,
    move: entry.move,
    to: moves[entry.move].to,
    at: entry.at,
    department: dossier.department,
    procedure: dossier.procedure,
    urgent: dossier.urgent,
    ...(entry.move === "return" && { onTime: (dossier.endedAt ?? entry.at) <= dossier.promisedAt }),
  }));
}

const countOf: Record<MoveName, Count> = {
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
  finish: "finished",
  return: "returned",
};

/** What a step adds one to. A dossier is on time or late once, when it is handed over: a result sent back does not count twice. */
export function countsOf(step: StepFact): Count[] {
  const count = countOf[step.move];
  return step.onTime === undefined ? [count] : [count, step.onTime ? "onTime" : "late"];
}
