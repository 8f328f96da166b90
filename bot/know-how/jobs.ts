import type { HandlersOf } from "../slack/working.ts";
import { checkNotes } from "./check-job.ts";
import { decide, decline } from "./decide-jobs.ts";
import type { Deps } from "./deps.ts";
import { fillForm } from "./form-jobs.ts";
import { answerQuestion, ask, tellOfQuestion } from "./question-jobs.ts";
import { saveForm } from "./save-job.ts";
import { answerSearch, showNote } from "./search-jobs.ts";
import { recheck, tell } from "./tell-jobs.ts";

/** What the worker does with what colleagues know. */
export function knowHowHandlers(deps: Deps): HandlersOf<"know-how"> {
  return {
    "know-how.form": (job) => fillForm(job, deps),
    "know-how.save": (job) => saveForm(job, deps),
    "know-how.search": (job) => answerSearch(job, deps),
    "know-how.show": (job) => showNote(job, deps),
    "know-how.decide": (job) => decide(job, deps),
    "know-how.decline": (job) => decline(job, deps),
    "know-how.tell": (job) => tell(job, deps),
    "know-how.recheck": (job) => recheck(job, deps),
    "know-how.check": (job) => checkNotes(job, deps),
    "know-how.ask": (job) => ask(job, deps),
    "know-how.question": (job) => tellOfQuestion(job, deps),
    "know-how.answer": (job) => answerQuestion(job, deps),
  };
}
