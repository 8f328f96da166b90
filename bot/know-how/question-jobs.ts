import { expertsOf } from "#shared/know-how/experts-of.ts";
import { type Question, questionId } from "#shared/know-how/question.ts";
import { assertClean } from "#shared/know-how/save-note.ts";
import { choosableProcedures, suggestedProcedure } from "#shared/know-how/suggest-procedure.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { type Asker, askerOf } from "#shared/preferences/asker.ts";
import { isAway } from "#shared/preferences/preferences.ts";
import { knowHowTexts } from "#shared/text/know-how.ts";
import { laterUnlessNow } from "../slack/later.ts";
import type { JobOf } from "../slack/working.ts";
import { type Deps, languageFor, today } from "./deps.ts";
import { answeredMessage, askedMessage, expertQuestion } from "./question-message.ts";
import { said } from "./search-jobs.ts";

/** Puts a question before an expert, and opens the thread into which the answer comes. */
export async function ask(job: JobOf<"know-how.ask">, deps: Deps): Promise<void> {
  const asker = await askerOf(job, deps);
  if (asker === undefined || asker.office.id !== job.officeId || job.words === "") return;
  const { office, language } = asker;
  const { user, team } = job;
  const expert = await expertFor(job.words, asker, deps);
  if (expert === undefined) {
    return deps.whisper({ team, channel: job.channel, user, message: said(knowHowTexts[language].nobody) });
  }
  const id = questionId(office.id, job.source);
  const asked = { id, asker: user, expert, words: job.words, askedAt: deps.clock() };
  const question = await deps.questions.add(office.id, asked);
  const shown = askedMessage(question, language);
  await deps.say({ officeId: office.id, key: `know-how/${id}/asker`, team, channel: user, message: shown });
  await tellExpert(question, office, deps);
}

/** Of the department whose procedure the question speaks of, else of the asker's own; whoever is on leave only where nobody else is. */
async function expertFor(words: string, { office, staff }: Asker, deps: Deps): Promise<string | undefined> {
  const date = today(office, deps.clock());
  const procedures = choosableProcedures(date, office.procedures);
  const code = suggestedProcedure(words, procedures);
  const wanted = procedures.find((one) => one.code === code)?.department;
  const department = office.departments.some(({ id }) => id === wanted) && wanted ? wanted : staff.department;
  const experts = expertsOf(office, department, staff.slackUser).map(({ slackUser }) => slackUser);
  const all = await deps.preferences.all(office.id);
  const here = experts.find((one) => {
    const preferences = all.get(one);
    return preferences === undefined || !isAway(preferences, date);
  });
  return here ?? experts[0];
}

/** After quiet hours. */
export async function tellOfQuestion({ officeId, id }: JobOf<"know-how.question">, deps: Deps): Promise<void> {
  const question = await deps.questions.get(officeId, id);
  if (question !== undefined) await tellExpert(question, await deps.offices.get(officeId), deps);
}

async function tellExpert(question: Question, office: OpenedOffice, deps: Deps): Promise<void> {
  const { id, expert: user } = question;
  const key = `know-how/${id}/expert`;
  if (!(await deps.outbox.isSaid(office.id, key))) {
    const job = { type: "know-how.question", officeId: office.id, at: deps.clock(), id } as const;
    if ((await laterUnlessNow({ office, user, kind: "know-how", key, job }, deps)) !== "now") return;
  }
  const shown = expertQuestion(office.id, question, await languageFor(office, user, deps));
  await deps.say({ officeId: office.id, key, team: office.slack.team, channel: user, message: shown });
}

/** The first answer goes into the asker's thread. */
export async function answerQuestion(job: JobOf<"know-how.answer">, deps: Deps): Promise<void> {
  const asker = await askerOf(job, deps);
  if (asker === undefined || asker.office.id !== job.officeId) return;
  const { office } = asker;
  assertClean({ title: "", text: job.text });
  const { id, user: by, team } = job;
  const question = await deps.questions.answer(office.id, id, { by, text: job.text, at: job.at });
  if (question === undefined) return;
  const { answer } = question;
  if (answer?.text !== job.text || answer.by !== by) {
    const message = said(knowHowTexts[asker.language].alreadyAnswered);
    await deps.say({ officeId: office.id, key: `know-how/${id}/late/${by}`, team, channel: by, message });
    return tellExpert(question, office, deps);
  }
  const language = await languageFor(office, question.asker, deps);
  const to = { officeId: office.id, team, channel: question.asker };
  const thread = await deps.say({ ...to, key: `know-how/${id}/asker`, message: askedMessage(question, language) });
  const message = answeredMessage(office.id, question, language);
  await deps.say({ ...to, channel: thread.channel, threadTs: thread.ts, key: `know-how/${id}/answer`, message });
  await tellExpert(question, office, deps);
}
