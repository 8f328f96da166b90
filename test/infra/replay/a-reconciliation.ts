import type { StepName } from "#infra/replay/activity.ts";
import type { AnsweredDossier, PlayedCase, PlayedStep, StepResult } from "#infra/replay/played-case.ts";
import { type Reconciliation, type Run, reconcile } from "#infra/replay/reconciliation.ts";

export function aStep(step: StepName, result: StepResult = "done", reason?: string): PlayedStep {
  const at = "2025-01-02T02:00:00.000Z";
  return { line: 2, step, at, idempotencyKey: `k-${step}`, result, ...(reason !== undefined && { reason }) };
}

export function aDossier(changes: Partial<AnsweredDossier> = {}): AnsweredDossier {
  return {
    code: "H29.27163-250102-0001",
    procedure: "1.004873",
    procedureFrom: "2025-01-01",
    department: "justice",
    channel: "direct",
    status: "accepted",
    receivedAt: "2025-01-02T02:00:00.000Z",
    promisedAt: "2025-01-07T10:00:00.000Z",
    urgent: false,
    version: 1,
    history: [{ move: "receive", at: "2025-01-02T02:00:00.000Z", by: "k" }],
    ...changes,
  };
}

export function aPlayedCase(id: string, steps: readonly PlayedStep[], dossier?: AnsweredDossier): PlayedCase {
  return { id, steps, sentAgain: 0, ...(dossier && { dossier }) };
}

/** A run of one case that was received and of one line that was of no use; `changes` stand above it. */
export function aRun(changes: Partial<Run> = {}): Run {
  return {
    plan: {
      casesRead: 1,
      eventsRead: 2,
      weeks: 744,
      cases: [],
      sideWork: {},
      unusable: [{ what: "event", line: 3, caseId: "c1", reason: "no time" }],
    },
    played: [aPlayedCase("c1", [aStep("receive")], aDossier())],
    seconds: 2,
    counters: { days: 1, differences: [] },
    recounted: { dossiers: 1, missing: [], days: [{ date: "2025-01-02", counters: 3, differences: [] }] },
    emptyBefore: true,
    ...changes,
  };
}

export const aReconciliation = (changes: Partial<Run> = {}) => reconcile(aRun(changes));

const accidental = new Set(["line", "seconds", "callsPerSecond"]);

/** The answer without what differs between two forms of the same log, or two machines: lines and speed. */
export function essence(result: Reconciliation): unknown {
  return JSON.parse(JSON.stringify(result, (key, value) => (accidental.has(key) ? undefined : value)));
}
