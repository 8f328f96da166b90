import type { LocalDate } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import { isAway, type Preferences } from "#shared/preferences/preferences.ts";
import type { Kudos } from "./kudos.ts";
import { daysBefore } from "./week.ts";

/** So many days without a word. */
export const quietDays = 60;

interface Known {
  /** Thanks of the last sixty days. */
  readonly kudos: readonly Kudos[];
  readonly preferences: ReadonlyMap<string, Preferences>;
  /** Since when each member of staff is known here, by Slack user id. */
  readonly since: Readonly<Record<string, LocalDate>>;
}

/**
 * Whom of a department nobody thanked for sixty days, for the eyes of its head alone. Not those who are new, nor those who were on leave
 * all the time: there was nothing to thank them for. @param date of today
 */
export function quietColleagues(
  department: string,
  date: LocalDate,
  office: Pick<Office, "staff">,
  known: Known,
): Staff[] {
  const from = daysBefore(date, quietDays);
  const thanked = new Set(
    known.kudos.filter(({ withdrawnAt }) => withdrawnAt === undefined).flatMap(({ recipients }) => recipients),
  );
  return office.staff.filter(({ slackUser, department: own }) => {
    if (own !== department || thanked.has(slackUser)) return false;
    const since = known.since[slackUser];
    if (since === undefined || since > from) return false;
    return !wasAwayThroughout(known.preferences.get(slackUser), from, date);
  });
}

function wasAwayThroughout(preferences: Preferences | undefined, from: LocalDate, to: LocalDate): boolean {
  if (preferences === undefined) return false;
  for (let day = dayNumber(from); day < dayNumber(to); day += 1) if (!isAway(preferences, dateOf(day))) return false;
  return true;
}
