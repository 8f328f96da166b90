import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import { setupOf } from "#shared/offices/setup.ts";
import { type AllPreferences, isAway, type Preferences } from "#shared/preferences/preferences.ts";

/** Somebody who listens, and when they are not there. */
export interface Listener {
  readonly staff: Staff;
  readonly preferences: Preferences;
}

type OfficeOfLeaders = Pick<Office, "id" | "staff"> & { readonly setup?: unknown };

/** Who listens, in order: those the office named, as far as they are staff, else every leader. Whoever has no Slack cannot begin one. */
function leadersOf(office: OfficeOfLeaders): Staff[] {
  const inSlack = office.staff.filter(({ withoutSlack }) => !withoutSlack);
  const { leaders } = setupOf(office).listening;
  if (leaders === undefined) return inSlack.filter(({ role }) => role === "leader");
  return leaders.flatMap((user) => inSlack.find(({ slackUser }) => slackUser === user) ?? []);
}

/** The same with what they chose; all read at once. */
export async function listenersOf(
  office: OfficeOfLeaders,
  preferences: Pick<AllPreferences, "of">,
): Promise<Listener[]> {
  return Promise.all(
    leadersOf(office).map(async (staff) => ({
      staff,
      preferences: await preferences.of(office.id, staff.slackUser),
    })),
  );
}

/** Those who are there on a date, in order. */
export function thereOn(listeners: readonly Listener[], date: LocalDate): Staff[] {
  return listeners.filter(({ preferences }) => !isAway(preferences, date)).map(({ staff }) => staff);
}

/** Whether somebody listens at all or leads the office: they may call a session, take it over and let it be. */
export function leads(office: OfficeOfLeaders, user: string): boolean {
  const named = leadersOf(office).some(({ slackUser }) => slackUser === user);
  return named || office.staff.some(({ slackUser, role }) => slackUser === user && role === "leader");
}
