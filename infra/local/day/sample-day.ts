import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { workingHours } from "#shared/office-time/calendar.ts";
import { atWallTime } from "#shared/office-time/working-time.ts";
import type { LocalOffice, OpenedLocalOffice } from "../local-office.ts";
import { chanceFrom } from "./chance.ts";
import { dossierSteps, type Tally } from "./dossier-steps.ts";
import { eveningStep } from "./evening-scene.ts";
import { nightStep } from "./night-scene.ts";
import { officeApi } from "./office-api.ts";
import { overloadSteps } from "./overload-scene.ts";
import { planDossiers } from "./plan-dossiers.ts";
import type { Step } from "./step.ts";

/** The steps of one office's day, always the same for the same office and date. @param tally grows while they are played. */
export function sampleDay(local: LocalOffice, opened: OpenedLocalOffice, date: LocalDate, tally: Tally): Step[] {
  const { office } = opened;
  const { calendar } = office;
  const api = officeApi(local.baseUrl, opened);
  const midnight = Date.parse(atWallTime(date, "00:00", calendar.zone));
  const at = (minute: number): Instant => toInstant(midnight + Math.round(minute * 60) * 1000);
  const chance = chanceFrom(`${office.id} ${date}`);
  const dossiers = planDossiers(office, workingHours(calendar, date), chance);
  const scene = { local, office, api, date, at };
  return [
    ...dossiers.flatMap((dossier, index) => dossierSteps(dossier, index + 1, { api, date, at, tally })),
    ...overloadSteps(scene),
    eveningStep(scene),
    nightStep(scene),
  ];
}
