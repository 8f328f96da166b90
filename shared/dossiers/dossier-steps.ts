import type { Instant } from "#shared/kernel/clock.ts";
import { correctedStatus, countedOnTime } from "./correction.ts";
import type { Dossier } from "./dossier.ts";
import { type MoveName, statusAfter } from "./moves.ts";
import type { DossierStatus } from "./status.ts";

/** One step of one dossier, as reports and events see it. */
export interface StepFact {
  /** Unique in the counting office: date and number of the code, or the whole code, and the version. */
  readonly id: string;
  /** The office that is responsible for it and counts it. */
  readonly officeId: string;
  /** The office that received it, whose keys it is stored under. */
  readonly home: string;
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
  /** At the hand-over of what might not wait: whole minutes from reception until the result was ready. */
  readonly minutes?: number;
  /** The first step of a dossier whose code its office did not give out itself: another ward's, or one taken over. */
  readonly incoming?: true;
}

/** The steps of a dossier after version `since`, oldest first. Versions count history entries, so none is lost or invented. */
export function stepsSince(dossier: Dossier, since: number): StepFact[] {
  const statuses = statusesOf(dossier);
  return dossier.history.slice(since).map((entry, index) => ({
    id: `${stepPrefix(dossier)}.${since + index + 1}`,
    officeId: dossier.handledBy ?? dossier.officeId,
    home: dossier.officeId,
    code: dossier.code,
    version: since + index + 1,
    move: entry.move,
    to: statuses[since + index] ?? dossier.status,
    at: entry.at,
    department: dossier.department,
    procedure: dossier.procedure,
    urgent: dossier.urgent,
    ...(entry.move === "return" &&
      handOver(dossier, dossier.endedAt ?? entry.at, countedOnTime(dossier.history, since + index))),
    ...(since + index === 0 && !isNumberedHere(dossier) && { incoming: true }),
  }));
}

/** @param counted as what it was counted, where a correction of a record taken over would tell it otherwise now */
function handOver({ promisedAt, receivedAt, urgent }: Dossier, endedAt: Instant, counted?: boolean) {
  const minutes = Math.max(0, Math.floor((Date.parse(endedAt) - Date.parse(receivedAt)) / 60_000));
  return { onTime: counted ?? endedAt <= promisedAt, ...(urgent && { minutes }) };
}

/** The status after each entry of the history. */
function statusesOf({ history, status }: Dossier): DossierStatus[] {
  let after: DossierStatus = "submitted";
  return history.map(({ move, detail }, index) => {
    const corrected = move === "correct" ? correctedStatus(detail) : undefined;
    after = index === history.length - 1 ? status : (corrected ?? statusAfter(move, after));
    return after;
  });
}

/** Short where the code is the office's own; codes of others may have the same date and number. */
function stepPrefix({ code, officeId, handledBy }: Dossier): string {
  const own = handledBy === undefined && code.includes(`.${officeId}-`);
  return own ? code.slice(code.indexOf("-") + 1) : code;
}

/** Whether the handling office finds the code again in its own list of numbers. */
function isNumberedHere({ code, officeId, handledBy, importVersion }: Dossier): boolean {
  return handledBy === undefined && importVersion === undefined && code.includes(`.${officeId}-`);
}
