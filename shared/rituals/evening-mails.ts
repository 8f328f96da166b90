import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import { isAway, type Preferences } from "#shared/preferences/preferences.ts";
import { linkValidUntil } from "#shared/sessions/personal-link.ts";
import type { Timer } from "#shared/timers/timer.ts";
import { type Evening, scopeOf, whichOf } from "./evening.ts";

/**
 * The mails to staff without Slack when an evening opens: each is due at once, and once for its key. A department that holds an evening
 * of its own is asked in that one; whoever is on leave is not asked.
 */
export function eveningMails(
  office: OpenedOffice,
  evening: Evening,
  preferences: ReadonlyMap<string, Preferences>,
): Timer[] {
  if (evening.state !== "opened") return [];
  const own = setupOf(office).departmentEvenings;
  const inScope = (department: string) =>
    evening.department === undefined ? own[department] === undefined : department === evening.department;
  return office.staff.flatMap(({ slackUser: user, department, withoutSlack, email }): Timer[] => {
    if (withoutSlack !== true || email === undefined || !inScope(department)) return [];
    const chosen = preferences.get(user);
    if (chosen !== undefined && isAway(chosen, evening.date)) return [];
    const { claimedAt: at } = evening;
    const language = chosen?.language ?? evening.language ?? office.language;
    const validUntil = linkValidUntil(office, evening);
    const link = { officeId: office.id, at, ...whichOf(evening), user, language, validUntil };
    const key = `end-of-day/${scopeOf(evening)}/mail/${user}`;
    return [{ officeId: office.id, key, dueAt: at, work: { delivery: { type: "evening-link", ...link } } }];
  });
}
