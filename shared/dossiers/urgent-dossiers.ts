import type { Event } from "#shared/events.ts";
import type { Job } from "#shared/jobs.ts";
import { type Change, stepsOfChange } from "./dossier-changes.ts";

/** Steps of a dossier that was taken in out of hours and may not wait: those on call follow it. */
export function urgentDossierEvents(change: Change): Event[] {
  return stepsOfChange(change)
    .filter(({ urgent }) => urgent)
    .map(({ officeId, at, code, version, to }) => ({
      type: "dossier.moved-urgently",
      officeId,
      at,
      code,
      version,
      to,
    }));
}

/** One message per dossier is kept up to date, so each step asks for the same thing: show what the table says. */
export function urgentDossierJobs(event: Event): { key: string; job: Job }[] {
  if (event.type !== "dossier.moved-urgently") return [];
  const { officeId, at, code, version } = event;
  return [{ key: `on-call/${code}/${version}`, job: { type: "on-call.show-dossier", officeId, at, code } }];
}
