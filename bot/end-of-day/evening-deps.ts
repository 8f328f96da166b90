import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Setups } from "#shared/offices/setup-table.ts";
import { staffIn } from "#shared/offices/staff-office.ts";
import type { Asker } from "#shared/preferences/asker.ts";
import type { Answers } from "#shared/rituals/answer.ts";
import type { Evenings } from "#shared/rituals/evening.ts";
import type { OpenDeps } from "#shared/rituals/open-evening.ts";
import type { Suggestions } from "#shared/suggestions/suggestion.ts";
import type { WorkerBase } from "../worker-base.ts";

type Base = Pick<
  WorkerBase,
  "offices" | "directory" | "preferences" | "timers" | "jobs" | "outbox" | "say" | "whisper" | "views" | "clock"
>;

/** What the evening thread works with. */
export interface EveningDeps extends Base, Pick<OpenDeps, "totals" | "episodes"> {
  readonly evenings: Evenings;
  readonly answers: Answers;
  readonly suggestions: Suggestions;
  readonly setups: Pick<Setups, "change">;
}

/** The person in the office that a button, a form or a command named; undefined for whoever is not on its staff. */
export async function askerIn(
  { officeId, team, user }: { officeId: string; team: string; user: string },
  { offices, preferences }: Pick<EveningDeps, "offices" | "preferences">,
): Promise<Asker | undefined> {
  const office = await offices.get(officeId);
  const staff = staffIn(office, team, user);
  if (staff === undefined) return undefined;
  const chosen = await preferences.of(officeId, user);
  return { office, staff, preferences: chosen, language: chosen.language ?? office.language };
}

/** Says something to one person, once for its key. */
export async function tell(
  { id: officeId, slack: { team } }: OpenedOffice,
  { user, key, message }: { user: string; key: string; message: Parameters<EveningDeps["say"]>[0]["message"] },
  { say }: Pick<EveningDeps, "say">,
): Promise<void> {
  await say({ officeId, key, team, channel: user, message });
}
