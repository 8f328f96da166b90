import { callSession, callSessionNow } from "#shared/listening/call-session.ts";
import { isLeftOpen } from "#shared/listening/session.ts";
import { skipSession } from "#shared/listening/skip-session.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { listeningTexts } from "#shared/text/listening.ts";
import { writtenDate } from "#shared/text/when.ts";
import type { JobOf } from "../slack/working.ts";
import type { ListeningDeps } from "./deps.ts";
import { look } from "./look-job.ts";
import { reply, wordsFor } from "./refusal.ts";
import { showSession } from "./show-session.ts";

/** The hour has come on a working day. A session that was left open by whatever went wrong is brought to its end first. */
export async function call({ officeId, date, at }: JobOf<"listening.call">, deps: ListeningDeps): Promise<void> {
  const office = await deps.offices.get(officeId);
  const rows = await deps.sessions.latest(officeId, date, 2);
  const left = rows.filter((row) => row.date < date && isLeftOpen(row));
  for (const row of left) await look({ officeId, date: row.date, at }, deps);
  const now = left.length === 0 ? rows : await deps.sessions.latest(officeId, date, 2);
  const session = await callSession(office, { date, at, rows: now }, deps);
  if (session !== undefined) await showSession(office, session, at, deps);
}

export async function callNow(job: JobOf<"listening.call-now">, deps: ListeningDeps): Promise<void> {
  const office = await deps.offices.get(job.officeId);
  if (job.team !== office.slack.team) return;
  const { language = office.language } = await deps.preferences.of(office.id, job.user);
  const texts = listeningTexts[language];
  try {
    const session = await callSessionNow(office, job.user, job.at, deps);
    if (session !== undefined) await showSession(office, session, job.at, deps);
    await reply(job, session?.calledAt === job.at ? texts.calledNow : texts.already, deps);
    await redrawHome(job, deps);
  } catch (error) {
    await reply(job, wordsFor(error, language), deps);
  }
}

export async function skipNext(job: JobOf<"listening.skip-next">, deps: ListeningDeps): Promise<void> {
  const office = await deps.offices.get(job.officeId);
  if (job.team !== office.slack.team) return;
  const { language = office.language } = await deps.preferences.of(office.id, job.user);
  try {
    const session = await skipSession(office, job, deps);
    // One to come is said on its day.
    const isToday = session.date === localDate(job.at, office.calendar.zone);
    if (isToday) await showSession(office, session, job.at, deps);
    await reply(job, listeningTexts[language].skippedNow(writtenDate(session.date)), deps);
    await redrawHome(job, deps);
  } catch (error) {
    await reply(job, wordsFor(error, language), deps);
  }
}

interface Pressed {
  readonly team: string;
  readonly user: string;
  readonly at: string;
}

async function redrawHome({ team, user, at }: Pressed, { jobs }: ListeningDeps): Promise<void> {
  const job = { type: "home.show", team, user, at } as const;
  await jobs.sendAll([{ lane: team, key: `home.show/${user}/listening/${at}`, job }]);
}
