import { type Instant, type LocalDate, toInstant } from "#shared/kernel/clock.ts";
import { atWallTime, closingOn } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";

/** Wall times at which promises are looked at again, besides the morning. */
const hours = ["09:30", "14:30", "16:00"];
/** Minutes after closing: what was broken in the last hour is said too. */
const afterClosing = 5;

/** When the promises of a date are watched after its morning; none on a day that the office is closed. */
export function watchHours({ calendar }: Pick<Office, "calendar">, date: LocalDate): Instant[] {
  const closing = closingOn(calendar, date);
  if (closing === undefined) return [];
  const inTime = hours.map((time) => atWallTime(date, time, calendar.zone)).filter((at) => at < closing);
  return [...inTime, toInstant(Date.parse(closing) + afterClosing * 60_000)];
}
