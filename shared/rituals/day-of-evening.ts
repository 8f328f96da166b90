import { atWallTime } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Episodes } from "#shared/overload/episode.ts";
import type { Totals } from "#shared/reports/day-totals.ts";
import type { DayFigures, Evening, Helped, WhichEvening } from "./evening.ts";

export interface DayDeps {
  readonly totals: Totals;
  readonly episodes: Pick<Episodes, "startedBetween">;
}

/** What the day came to so far, for the office or the department whose evening it is. */
export async function dayOfEvening(
  office: Office,
  which: WhichEvening,
  deps: DayDeps,
): Promise<Pick<Evening, "figures" | "helped">> {
  const [figures, helped] = await Promise.all([
    figuresOf(office.id, which, deps.totals),
    helpedOf(office, which, deps.episodes),
  ]);
  return { figures, helped };
}

async function figuresOf(officeId: string, { date, department }: WhichEvening, totals: Totals): Promise<DayFigures> {
  if (department !== undefined) {
    const { departments } = await totals.read(officeId, date);
    const { received = 0, returned = 0, onTime = 0, late = 0 } = departments[department] ?? {};
    return { received, returned, onTime, late };
  }
  const [{ office }, open] = await Promise.all([totals.read(officeId, date), totals.countOpen(officeId)]);
  const { received, returned, onTime, late } = office;
  return { received, returned, onTime, late, open };
}

/** Help that was given that day; for a department what it was given and what its people gave. */
async function helpedOf(
  office: Office,
  { date, department: own }: WhichEvening,
  episodes: DayDeps["episodes"],
): Promise<Helped[]> {
  const { zone } = office.calendar;
  const ids = office.departments.map(({ id }) => id);
  const [from, to] = [atWallTime(date, "00:00", zone), atWallTime(date, "24:00", zone)];
  const found = await episodes.startedBetween(office.id, ids, from, to);
  const ofOwn = new Set(office.staff.filter(({ department }) => department === own).map(({ slackUser }) => slackUser));
  return found
    .filter(({ helpers }) => helpers.length > 0)
    .filter(({ department, helpers }) => own === undefined || department === own || helpers.some((it) => ofOwn.has(it)))
    .toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1))
    .map(({ department, startedAt, endedAt, helpers }) => ({ department, from: startedAt, to: endedAt, helpers }));
}
