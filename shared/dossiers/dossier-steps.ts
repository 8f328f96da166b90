import type { Instant } from "#shared/kernel/clock.ts";
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
    ...(entry.move === "return" && { onTime: (dossier.endedAt ?? entry.at) <= dossier.promisedAt }),
  }));
}

/** The status after each entry of the history. */
function statusesOf({ history, status }: Dossier): DossierStatus[] {
  let after: DossierStatus = "submitted";
  return history.map(({ move }, index) => {
    after = index === history.length - 1 ? status : statusAfter(move, after);
    return after;
  });
}

/** Short where the dossier is the office's own; codes of others may have the same date and number. */
function stepPrefix({ code, officeId, handledBy }: Dossier): string {
  const own = handledBy === undefined && code.includes(`.${officeId}-`);
  return own ? code.slice(code.indexOf("-") + 1) : code;
}
