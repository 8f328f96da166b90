import type { Dossiers } from "#shared/dossiers/dossier.ts";
import type { Clock } from "#shared/kernel/clock.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { type AllPreferences, isAway } from "#shared/preferences/preferences.ts";
import { calendarWarning } from "#shared/procedures/calendar-warning.ts";
import { isTooLate } from "#shared/rituals/morning.ts";
import type { Timers } from "#shared/timers/timer.ts";
import { laterUnlessNow } from "../slack/later.ts";
import type { Say } from "../slack/outbox.ts";
import type { Handlers, JobOf } from "../slack/working.ts";
import { morningMessage } from "./list-message.ts";
import { type ReadMorning, readOnce } from "./read-once.ts";

interface Deps {
  readonly offices: Pick<Offices, "get">;
  readonly dossiers: Pick<Dossiers, "get" | "listOpen">;
  readonly clock: Clock;
  readonly say: Say;
  readonly preferences: Pick<AllPreferences, "of">;
  readonly timers: Timers;
}

/** What the worker does before the counters open: one list for each person. */
export function morningHandlers(deps: Deps): Pick<Handlers, "morning.show"> {
  const read = readOnce(deps.dossiers);
  return { "morning.show": (job) => tell(job, read, deps) };
}

/** In the person's language; not on their leave, in their quiet hours or when they want no list. */
async function tell(job: JobOf<"morning.show">, read: ReadMorning, deps: Deps): Promise<void> {
  const { officeId, date, user } = job;
  const office = await deps.offices.get(officeId);
  const now = deps.clock();
  const person = office.staff.find(({ slackUser }) => slackUser === user);
  // A queue that stood still until the afternoon brings no news.
  if (person === undefined || isTooLate(date, now, office.calendar.zone)) return;
  const preferences = await deps.preferences.of(officeId, user);
  const key = `morning/${date}/${user}`;
  if (isAway(preferences, date)) return;
  if ((await laterUnlessNow({ office, user, kind: "morning", key, job, preferences }, deps)) !== "now") return;
  const rows = await read(office, date, now);
  const warning = calendarWarning(office.calendar, date, office.procedures);
  const language = preferences.language ?? office.language;
  const message = morningMessage({ ...office, language }, person, { date, rows, warning });
  if (message === undefined) return;
  await deps.say({ officeId, key, team: office.slack.team, channel: user, message });
}
