import type { Dossiers } from "#shared/dossiers/dossier.ts";
import type { Clock, Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { calendarWarning } from "#shared/procedures/calendar-warning.ts";
import { isTooLate, type MorningRow } from "#shared/rituals/morning.ts";
import { readMorning } from "#shared/rituals/read-morning.ts";
import type { Say } from "../slack/outbox.ts";
import type { Handlers, JobOf } from "../slack/working.ts";
import { morningMessage } from "./list-message.ts";

interface Deps {
  readonly offices: Pick<Offices, "get">;
  readonly dossiers: Pick<Dossiers, "get" | "listOpen">;
  readonly clock: Clock;
  readonly say: Say;
}

/** What the worker does before the counters open: one list for each person. */
export function morningHandlers(deps: Deps): Pick<Handlers, "morning.show"> {
  const read = readOnce(deps);
  return { "morning.show": (job) => tell(job, read, deps) };
}

type Read = (office: Office, date: string, now: Instant) => Promise<readonly MorningRow[]>;

async function tell({ officeId, date, user }: JobOf<"morning.show">, read: Read, deps: Deps): Promise<void> {
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

/** A morning's jobs follow each other closely and all ask for the same: what was read within the last minute is read no more. */
function readOnce({ dossiers }: Deps): Read {
  let last: { key: string; until: number; rows: Promise<readonly MorningRow[]> } | undefined;
  return (office, date, now) => {
    const key = `${office.id} ${date}`;
    if (last?.key === key && Date.parse(now) < last.until) return last.rows;
    const rows = readMorning(office, { date, now }, dossiers);
    last = { key, until: Date.parse(now) + 60_000, rows };
    rows.catch(() => {
      last = undefined;
    });
    return rows;
  };
}
