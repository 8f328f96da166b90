import type { Instant } from "#shared/kernel/clock.ts";
import type { Dossier } from "./dossier.ts";
import { type MoveName, moves } from "./moves.ts";
import type { DossierStatus } from "./status.ts";

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
