import type { Language } from "#shared/offices/office.ts";
import { type InSlack, type Member, membershipsOf } from "#shared/offices/staff-office.ts";
import { Preferences } from "#shared/preferences/preferences.ts";
import type { WorkerBase } from "../worker-base.ts";

interface Members {
  /** Every office of the person, that of the channel first; none for a stranger. */
  readonly members: readonly Member[];
  readonly preferences: Preferences;
  readonly language: Language;
}

/** Somebody in all of their offices at once. */
export async function membersOf(where: InSlack, base: WorkerBase): Promise<Members> {
  const members = await membershipsOf(where, base);
  const [first] = members;
  if (first === undefined) return { members, preferences: Preferences.parse({}), language: "vi" };
  const preferences = await base.preferences.of(first.office.id, where.user);
  return { members, preferences, language: preferences.language ?? first.office.language };
}
