import * as z from "zod/mini";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { workingHours } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { minutesOfDay } from "#shared/office-time/hours.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { OfficeApi } from "./office-api.ts";

const Received = z.object({ office: z.object({ received: z.int(), submitted: z.int() }) });
/** Working minutes of a whole day, as against a Saturday morning. */
const wholeDay = 6 * 60;
/** How far back an unplayed day is looked for. */
const daysBack = 60;

/** The latest past whole working day of the office on which nothing was recorded yet, or undefined when there is none for long. */
export async function latestUnplayedDay(office: Office, api: OfficeApi, now: Date): Promise<LocalDate | undefined> {
  const today = dayNumber(localDate(now.toISOString(), office.calendar.zone));
  for (let day = today - 1; day >= today - daysBack; day -= 1) {
    const date = dateOf(day);
    if (!isWhole(office, date)) continue;
    const { office: totals } = await api.get(`/totals/${date}`, Received);
    if (totals.received + totals.submitted === 0) return date;
  }
  return undefined;
}

function isWhole({ calendar }: Office, date: LocalDate): boolean {
  const minutes = workingHours(calendar, date).map(([from, to]) => minutesOfDay(to) - minutesOfDay(from));
  return minutes.reduce((sum, length) => sum + length, 0) >= wholeDay;
}
