import type { DossierStatus } from "#shared/dossiers/status.ts";
import type { Event } from "#shared/events.ts";
import type { Job } from "#shared/jobs.ts";
import type { Office } from "#shared/offices/office.ts";

const comingIn: ReadonlySet<DossierStatus> = new Set(["submitted", "accepted"]);

/** Asks the first person on call when an urgent dossier comes in; whoever was asked already is not asked again. */
export function onCallJobs(event: Event, { onCall }: Office): { key: string; job: Job }[] {
  if (onCall === undefined || event.type !== "dossier.moved-urgently" || !comingIn.has(event.to)) return [];
  const { officeId, at, code } = event;
  return [{ key: `on-call.ask/${code}/0`, job: { type: "on-call.ask", officeId, at, code, turn: 0 } }];
}
