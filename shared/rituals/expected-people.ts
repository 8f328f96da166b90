import type { Office, Staff } from "#shared/offices/office.ts";
import { isAway, type Preferences } from "#shared/preferences/preferences.ts";
import type { WhichEvening } from "./evening.ts";

/** Who is waited for in an evening: the staff of the office or department who are not on leave that day, and whoever answered anyway. */
export function expectedIn(
  { staff }: Pick<Office, "staff">,
  { date, department }: WhichEvening,
  answered: ReadonlySet<string>,
  preferences: ReadonlyMap<string, Preferences>,
): Staff[] {
  return staff.filter(({ slackUser, department: own }) => {
    if (department !== undefined && own !== department) return false;
    const chosen = preferences.get(slackUser);
    return answered.has(slackUser) || chosen === undefined || !isAway(chosen, date);
  });
}
