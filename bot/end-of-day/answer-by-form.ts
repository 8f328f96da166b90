import { DomainError } from "#shared/kernel/errors.ts";
import type { Asker } from "#shared/preferences/asker.ts";
import { answerEvening } from "#shared/rituals/answer-evening.ts";
import { scopeOf } from "#shared/rituals/evening.ts";
import { eveningFor } from "#shared/rituals/evening-for.ts";
import { jobsOfSuggestion } from "#shared/rituals/evening-jobs.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { endOfDayTexts } from "#shared/text/end-of-day.ts";
import type { JobOf } from "../slack/working.ts";
import { askerIn, type EveningDeps, tell } from "./evening-deps.ts";
import { eveningForm, noForm } from "./evening-form.ts";
import { mineMessage, sentence } from "./person-messages.ts";
import { showRecorded } from "./show-evening.ts";

/** Fills the form that stands open with the evening's questions and what the person said before. */
export async function fillForm(job: JobOf<"end-of-day.form">, deps: EveningDeps): Promise<void> {
  const { team, viewId, at } = job;
  const asker = await askerIn(job, deps);
  if (asker === undefined) {
    const { language, name } = await deps.offices.get(job.officeId);
    return deps.views.show(team, viewId, noForm(language, endOfDayTexts[language].form.notStaff(name)));
  }
  const { office, staff, language } = asker;
  const person = await eveningFor(office, staff, at, deps, job);
  const form =
    person?.evening.state === "opened"
      ? eveningForm(office.id, language, person)
      : noForm(language, endOfDayTexts[language].form.gone);
  await deps.views.show(team, viewId, form);
}

/** Keeps what was handed in; what the use case refuses the person is told. */
export async function answerByForm(job: JobOf<"end-of-day.answer">, deps: EveningDeps): Promise<void> {
  const { date, department, user, answers, suggestion, at, viewId } = job;
  const asker = await askerIn(job, deps);
  if (asker === undefined) return;
  const { office } = asker;
  try {
    const given = { office, date, department, user, answers, suggestion, source: "form" } as const;
    const kept = await answerEvening(given, at, deps);
    await deps.jobs.sendAll(jobsOfSuggestion(office, kept.suggestion, at));
    const evening = await deps.evenings.read(office.id, job);
    if (evening !== undefined) await showRecorded(office, evening, deps);
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === "conflict") throw error;
    const message = sentence(refusal(job, asker));
    await tell(office, { user, key: `end-of-day/${scopeOf(job)}/refused/${viewId}`, message }, deps);
  }
}

function refusal({ answers, suggestion = "" }: JobOf<"end-of-day.answer">, { language }: Asker): string {
  const { form } = endOfDayTexts[language];
  const [found] = [...answers.map(({ text }) => text), suggestion].flatMap(sensitiveIn);
  return found === undefined ? form.gone : form.sensitive(found.found);
}

/** Shows somebody what they answered, where they pressed. */
export async function showMine(job: JobOf<"end-of-day.show-mine">, deps: EveningDeps): Promise<void> {
  const { team, channel, user } = job;
  const asker = await askerIn(job, deps);
  const office = asker?.office ?? (await deps.offices.get(job.officeId));
  const whisper = (message: ReturnType<typeof sentence>) => deps.whisper({ team, channel, user, message });
  if (asker === undefined) return whisper(sentence(endOfDayTexts[office.language].form.notStaff(office.name)));
  const evening = await deps.evenings.read(office.id, job);
  if (evening === undefined) return whisper(sentence(endOfDayTexts[asker.language].form.gone));
  return whisper(mineMessage(asker.language, evening, await deps.answers.ofPerson(office.id, evening, user)));
}
