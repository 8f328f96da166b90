import type { StepFact } from "#shared/dossiers/dossier-steps.ts";
import type { Calendar } from "#shared/office-time/calendar.ts";
import { dayMs, epochOf, minuteMs } from "#shared/office-time/civil-date.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { offsetAt } from "#shared/office-time/zone.ts";
import type { QuarterHour } from "./totals-table.ts";

/** The quarter of an hour of the office's day in which a step was taken. A step belongs to one for ever. */
export function quarterOf(step: StepFact, { zone }: Pick<Calendar, "zone">): QuarterHour {
  const epoch = epochOf(step.at);
  const minute = Math.floor(((epoch + offsetAt(epoch, zone)) % dayMs) / minuteMs);
  const start = [Math.floor(minute / 60), Math.floor((minute % 60) / 15) * 15];
  return {
    officeId: step.officeId,
    date: localDate(step.at, zone),
    start: start.map((part) => String(part).padStart(2, "0")).join(":"),
  };
}
