import type { Calendar } from "#shared/office-time/calendar.ts";
import { localDate, wallTime } from "#shared/office-time/working-time.ts";
import type { QuarterHour } from "./totals-table.ts";
import type { StepFact } from "./step-facts.ts";

/** The quarter of an hour of the office's day in which a step was taken. A step belongs to one for ever. */
export function quarterOf(step: StepFact, { zone }: Pick<Calendar, "zone">): QuarterHour {
  const [hour = "00", minute = "00"] = wallTime(step.at, zone).split(":");
  const quarter = String(Math.floor(Number(minute) / 15) * 15).padStart(2, "0");
  return { officeId: step.officeId, date: localDate(step.at, zone), start: `${hour}:${quarter}` };
}
