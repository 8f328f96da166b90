import type { Language } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { StaffDirectory } from "#shared/offices/staff-directory.ts";
import { type InSlack, type Member, membershipsOf } from "#shared/offices/staff-office.ts";
import type { AllPreferences, Preferences } from "./preferences.ts";

/** A member of staff who asks for something in Slack, in their office and language. */
export interface Asker extends Member {
  readonly preferences: Preferences;
  readonly language: Language;
}

interface Deps {
  readonly offices: Pick<Offices, "get" | "officeOfChannel">;
  readonly directory: StaffDirectory;
  readonly preferences: Pick<AllPreferences, "of">;
}

/** Whoever works for several offices speaks for that of the channel, else for the first. Undefined for a stranger. */
export async function askerOf(where: InSlack, deps: Deps): Promise<Asker | undefined> {
  const [member] = await membershipsOf(where, deps);
  if (member === undefined) return undefined;
  const preferences = await deps.preferences.of(member.office.id, where.user);
  return { ...member, preferences, language: preferences.language ?? member.office.language };
}
