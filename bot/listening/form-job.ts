import { leads } from "#shared/listening/leaders.ts";
import { addWorkingDays } from "#shared/office-time/working-time.ts";
import { staffIn } from "#shared/offices/staff-office.ts";
import { listeningFormTexts } from "#shared/text/listening-form.ts";
import type { Modal } from "../slack/modal.ts";
import type { JobOf } from "../slack/working.ts";
import type { ListeningDeps } from "./deps.ts";
import { commitmentForm, noteForm, refusedForm } from "./forms.ts";
import { suggestionsIn } from "./show-session.ts";

/** Working days until a commitment is due, unless something else is chosen. */
const usualDays = 5;

/** Fills a form that stands open and empty, in the language of whoever opened it; or says why there is none. */
export async function fillForm(job: JobOf<"listening.form">, deps: ListeningDeps): Promise<void> {
  const office = await deps.offices.get(job.officeId);
  if (job.team !== office.slack.team) return;
  await deps.views.show(job.team, job.viewId, await formFor(job, deps));
}

async function formFor(job: JobOf<"listening.form">, deps: ListeningDeps): Promise<Modal> {
  const { officeId, date, team, user, channel, form } = job;
  const office = await deps.offices.get(officeId);
  const { language = office.language } = await deps.preferences.of(officeId, user);
  const texts = listeningFormTexts[language];
  const refused = (words: string) => refusedForm({ language }, form, words);
  const staff = staffIn(office, team, user);
  if (staff === undefined) return refused(texts.staffOnly);
  if (form === "commitment" && staff.role !== "head" && !leads(office, user)) return refused(texts.leadersOnly);
  const session = await deps.sessions.read(officeId, date);
  if (session?.state !== "running") return refused(texts.over);
  const said = await suggestionsIn(officeId, session, deps.suggestions);
  const of = { officeId, date, language, channel };
  if (form === "note") return noteForm(of, session, said);
  const due = addWorkingDays(office.calendar, date, usualDays, "receipt-day-excluded");
  return commitmentForm(of, session, said, due);
}
