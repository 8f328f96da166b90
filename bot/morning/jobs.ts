import type { Dossiers } from "#shared/dossiers/dossier.ts";
import type { Clock } from "#shared/kernel/clock.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { calendarWarning } from "#shared/procedures/calendar-warning.ts";
import { isTooLate } from "#shared/rituals/morning.ts";
import type { Say } from "../slack/outbox.ts";
import type { Handlers, JobOf } from "../slack/working.ts";
import { morningMessage } from "./list-message.ts";
import { type ReadMorning, readOnce } from "./read-once.ts";

interface Deps {
  readonly offices: Pick<Offices, "get">;
  readonly dossiers: Pick<Dossiers, "get" | "listOpen">;
  readonly clock: Clock;
  readonly say: Say;
}

/** What the worker does before the counters open: one list for each person. */
export function morningHandlers(deps: Deps): Pick<Handlers, "morning.show"> {
  const read = readOnce(deps.dossiers);
  return { "morning.show": (job) => tell(job, read, deps) };
}

async function tell({ officeId, date, user }: JobOf<"morning.show">, read: ReadMorning, deps: Deps): Promise<void> {
  const office = await deps.offices.get(officeId);
  const now = deps.clock();
  const person = office.staff.find(({ slackUser }) => slackUser === user);
  // A queue that stood still until the afternoon brings no news.
  if (person === undefined || isTooLate(date, now, office.calendar.zone)) return;
  const rows = await read(office, date, now);
  const warning = calendarWarning(office.calendar, date, office.procedures);
  const message = morningMessage(office, person, { date, rows, warning });
  if (message === undefined) return;
  await deps.say({ officeId, key: `morning/${date}/${user}`, team: office.slack.team, channel: user, message });
}
