import { isWorkingDay } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Asker } from "#shared/preferences/asker.ts";
import { Evening, type WhichEvening } from "#shared/rituals/evening.ts";
import { mayRunEvenings } from "#shared/rituals/may-run-evenings.ts";
import { asOpened, heldAs, openAsked } from "#shared/rituals/open-evening.ts";
import { pauseEvenings } from "#shared/rituals/pause-evenings.ts";
import { endOfDayTexts } from "#shared/text/end-of-day.ts";
import { writtenDate } from "#shared/text/when.ts";
import type { Message } from "../slack/message.ts";
import type { JobOf } from "../slack/working.ts";
import { askerIn, type EveningDeps, tell } from "./evening-deps.ts";
import { previewMessage } from "./evening-message.ts";
import { sentence } from "./person-messages.ts";
import { showEvening } from "./show-evening.ts";

type Asked = JobOf<"end-of-day.preview" | "end-of-day.ask-now" | "end-of-day.past-day" | "end-of-day.pause">;
type Texts = (typeof endOfDayTexts)["vi"]["run"];
interface Running {
  readonly asker: Asker;
  readonly texts: Texts;
}

/** Days that a past day may lie back. */
const pastDays = 7;

/** Whoever may run evenings asks for something; only they are told what became of it. Strangers hear nothing. */
async function run(job: Asked, deps: EveningDeps, act: (running: Running) => Promise<string | Message>): Promise<void> {
  const asker = await askerIn(job, deps);
  if (asker === undefined) return;
  const { office, staff, language } = asker;
  const texts = endOfDayTexts[language].run;
  const answer = async () => {
    if (!mayRunEvenings(staff, job.department)) return texts.mayNot;
    return heldAs(office, job.department) === undefined ? texts.noThread : act({ asker, texts });
  };
  const said = await answer();
  const message = typeof said === "string" ? sentence(said) : said;
  await tell(office, { user: job.user, key: `${job.type}/${job.user}/${job.at}`, message }, deps);
}

/** Shows today's thread as it would be now, to whoever asks. */
export function preview(job: JobOf<"end-of-day.preview">, deps: EveningDeps): Promise<void> {
  return run(job, deps, async ({ asker: { office } }) => {
    const which = { date: localDate(job.at, office.calendar.zone), department: job.department };
    return previewMessage(office, Evening.parse(await asOpened(office, which, job.at, deps)));
  });
}

/** Opens today's thread now; the ritual finds it open later. */
export function askNow(job: JobOf<"end-of-day.ask-now">, deps: EveningDeps): Promise<void> {
  return run(job, deps, async (running) => {
    const { office } = running.asker;
    const date = localDate(job.at, office.calendar.zone);
    const pausedThrough = heldAs(office, job.department)?.pausedThrough ?? "";
    if (date <= pausedThrough) return running.texts.paused(writtenDate(pausedThrough));
    return openFor({ date, department: job.department }, job.at, running, deps);
  });
}

/** Opens the thread of a working day of the last week that had none, or was missed. */
export function askPastDay(job: JobOf<"end-of-day.past-day">, deps: EveningDeps): Promise<void> {
  return run(job, deps, async (running) => {
    const { calendar } = running.asker.office;
    const { date } = job;
    const today = localDate(job.at, calendar.zone);
    const isRecent = date < today && date >= dateOf(dayNumber(today) - pastDays);
    if (!isRecent || !isWorkingDay(calendar, date)) return running.texts.notPast;
    return openFor({ date, department: job.department }, job.at, running, deps);
  });
}

async function openFor(which: WhichEvening, at: string, { asker, texts }: Running, deps: EveningDeps): Promise<string> {
  const { office } = asker;
  const evening = await openAsked(office, which, at, deps);
  if (evening === undefined) return texts.noThread;
  await showEvening(office, evening, deps);
  const date = writtenDate(which.date);
  return evening.claimedAt === at ? texts.opened(date) : texts.wasOpen(date);
}

/** Pauses threads through a date, or lets them go on. */
export function pause(job: JobOf<"end-of-day.pause">, deps: EveningDeps): Promise<void> {
  return run(job, deps, async ({ texts }) => {
    await pauseEvenings(job, deps);
    return job.through === undefined ? texts.resumed : texts.pausedNow(writtenDate(job.through));
  });
}
