import type { Apologies, Apology } from "#shared/apologies/apology.ts";
import { approveApology } from "#shared/apologies/approve-apology.ts";
import { headsOf } from "#shared/apologies/heads-of.ts";
import { watchHours } from "#shared/apologies/watch-hours.ts";
import { watchPromises } from "#shared/apologies/watch-promises.ts";
import type { Dossiers } from "#shared/dossiers/dossier.ts";
import type { Clock, Instant, LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { atWallTime, localDate } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { apologyTexts } from "#shared/text/apologies.ts";
import type { Timers } from "#shared/timers/timer.ts";
import { paragraph } from "../slack/blocks.ts";
import { message } from "../slack/message.ts";
import type { Say, Saying } from "../slack/outbox.ts";
import { sayAll } from "../slack/say-all.ts";
import type { Whisper } from "../slack/whisper.ts";
import type { Handlers, JobOf } from "../slack/working.ts";
import { apologiesMessage } from "./apologies-message.ts";

interface Deps {
  readonly offices: Pick<Offices, "get">;
  readonly dossiers: Dossiers;
  readonly apologies: Apologies;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly say: Say;
  readonly whisper: Whisper;
}

/** What the worker does about promises that are about to be broken. */
export function apologyHandlers(deps: Deps): Pick<Handlers, "apologies.draft" | "apologies.approve"> {
  return {
    "apologies.draft": (job) => draft(job, deps),
    "apologies.approve": (job) => approve(job, deps),
  };
}

async function draft({ officeId, date, morning }: JobOf<"apologies.draft">, deps: Deps): Promise<void> {
  const office = await deps.offices.get(officeId);
  const now = deps.clock();
  // A queue that stood still over night: the next morning looks by itself.
  if (localDate(now, office.calendar.zone) !== date) return;
  if (morning) await setWatches(office, date, deps.timers);
  await show(office, date, await watchPromises(office, { date, now }, deps), now, deps.say);
}

/** The later looks of the day; set again they stay as they are. */
async function setWatches(office: Office, date: LocalDate, timers: Timers): Promise<void> {
  for (const dueAt of watchHours(office, date)) {
    const job = { type: "apologies.draft", officeId: office.id, at: dueAt, date } as const;
    await timers.set({ officeId: office.id, key: `apologies/${dueAt}`, dueAt, work: { lane: office.slack.team, job } });
  }
}

/** One message a department and day for each who decides there. */
async function show(office: Office, date: LocalDate, all: readonly Apology[], now: Instant, say: Say): Promise<void> {
  const sayings = [...Map.groupBy(all, ({ department }) => department)].flatMap(([department, apologies]): Saying[] => {
    const said = apologiesMessage(office, department, apologies, now);
    return headsOf(office, department).map(({ slackUser }) => ({
      officeId: office.id,
      key: `apologies/${date}/${department}/${slackUser}`,
      team: office.slack.team,
      channel: slackUser,
      message: said,
    }));
  });
  await sayAll(sayings, say);
}

async function approve(job: JobOf<"apologies.approve">, deps: Deps): Promise<void> {
  const { team, channel, user, code, promisedAt, cause } = job;
  const office = await deps.offices.get(job.officeId);
  if (team !== office.slack.team) return;
  const extendTo = atWallTime(job.date, job.time, office.calendar.zone);
  const approval = { code, promisedAt, extendTo, cause, approver: user };
  const words = await approveApology(approval, office, deps).then(
    () => undefined,
    (error) => wordsFor(error, office),
  );
  const now = deps.clock();
  const date = localDate(now, office.calendar.zone);
  await show(office, date, await deps.apologies.ofDay(office.id, date), now, deps.say);
  if (words === undefined) return;
  const note = apologyTexts[office.language].note(code, words);
  await deps.whisper({ team, channel, user, message: message(note, paragraph(note)) });
}

/** Why it was not extended, for whoever tried. @throws what is no refusal. */
function wordsFor(error: unknown, { language }: Office): string {
  if (!(error instanceof DomainError)) throw error;
  const texts = apologyTexts[language];
  const notes: Readonly<Record<string, string>> = texts.notes;
  return notes[error.fact] ?? texts.otherNote;
}
