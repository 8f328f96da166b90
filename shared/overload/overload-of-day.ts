import type { LocalDate } from "#shared/kernel/clock.ts";
import { atWallTime } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Episodes } from "./episode.ts";

/** What the overload of one local date came to. */
export interface OverloadOfDay {
  /** Episodes that started on that date; each had one alert. */
  readonly alerts: number;
  /** Offers of help in them; who helped in two episodes offered twice. */
  readonly helpOffers: number;
}

/** For reports. Departments that were dissolved since are not asked. */
export async function overloadOfDay(office: Office, date: LocalDate, episodes: Episodes): Promise<OverloadOfDay> {
  const [from, to] = ["00:00", "24:00"].map((time) => atWallTime(date, time, office.calendar.zone)) as [string, string];
  const departments = office.departments.map(({ id }) => id);
  const found = await episodes.startedBetween(office.id, departments, from, to);
  return { alerts: found.length, helpOffers: found.reduce((sum, { helpers }) => sum + helpers.length, 0) };
}
