import type { StepName } from "./activity.ts";
import type { PlayedCase, PlayedStep, StepResult } from "./played-case.ts";

/** Requests of one kind that ended in the same way. */
export interface Ending {
  readonly step: StepName;
  readonly reason: string;
  readonly requests: number;
}

export interface RequestTally {
  readonly sent: number;
  readonly done: number;
  /** Recognised by the office as requests that it had carried out before. */
  readonly repeats: number;
  readonly refused: number;
  readonly failed: number;
  /** Not sent because the reception was refused, or a step before failed. */
  readonly notSent: number;
  /** Sent more than once because no answer came. */
  readonly sentAgain: number;
  readonly refusals: readonly Ending[];
  readonly failures: readonly Ending[];
}

/** Dossiers that reached a point at least once, as the office's last answer on each tells. */
export interface DossierTally {
  readonly received: number;
  readonly processed: number;
  readonly signed: number;
  readonly returned: number;
  /** Sent back to work at least once. */
  readonly reworked: number;
  /** Not handed over by the end of the log. */
  readonly neverClosed: number;
  /** Handed over, with the result ready by the promised hour, or after it. */
  readonly onTime: number;
  readonly late: number;
}

export function tallyRequests(played: readonly PlayedCase[]): RequestTally {
  const steps = played.flatMap((one) => one.steps);
  const count = (result: StepResult) => steps.filter((step) => step.result === result).length;
  return {
    sent: steps.length - count("not sent"),
    done: count("done"),
    repeats: count("repeat"),
    refused: count("refused"),
    failed: count("failed"),
    notSent: count("not sent"),
    sentAgain: played.reduce((sum, { sentAgain }) => sum + sentAgain, 0),
    refusals: endings(steps, "refused"),
    failures: endings(steps, "failed"),
  };
}

function endings(steps: readonly PlayedStep[], result: StepResult): Ending[] {
  const ended = steps.filter((step) => step.result === result);
  const groups = Map.groupBy(ended, ({ step, reason = "" }) => `${step}: ${reason}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...more]]) =>
      first === undefined ? [] : { step: first.step, reason: first.reason ?? "", requests: 1 + more.length },
    );
}

export function tallyDossiers(played: readonly PlayedCase[]): DossierTally {
  const dossiers = played.flatMap(({ dossier }) => dossier ?? []);
  const made = (step: StepName) => dossiers.filter(({ history }) => history.some(({ move }) => move === step)).length;
  const returned = dossiers.filter(({ status }) => status === "returned");
  const onTime = returned.filter(({ endedAt, promisedAt }) => endedAt !== undefined && endedAt <= promisedAt).length;
  return {
    received: dossiers.length,
    processed: made("start-work"),
    signed: made("finish"),
    returned: returned.length,
    reworked: made("send-back"),
    neverClosed: dossiers.length - returned.length,
    onTime,
    late: returned.length - onTime,
  };
}
