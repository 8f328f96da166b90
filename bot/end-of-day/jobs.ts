import { toInstant } from "#shared/kernel/clock.ts";
import { openEvening } from "#shared/rituals/open-evening.ts";
import type { HandlersOf, JobOf } from "../slack/working.ts";
import { answerByForm, fillForm, showMine } from "./answer-by-form.ts";
import { close, showSummary } from "./close.ts";
import type { EveningDeps } from "./evening-deps.ts";
import { hearDirect, hearMark, hearReply } from "./hear-answers.ts";
import { remind } from "./remind.ts";
import { askNow, askPastDay, pause, preview } from "./run-evenings.ts";
import { showEvening, showRecorded } from "./show-evening.ts";

/** What the worker does in the evening. */
export function endOfDayHandlers(deps: EveningDeps): HandlersOf<"end-of-day"> {
  return {
    "end-of-day.open": (job, waitedMs) => open(job, waitedMs, deps),
    "end-of-day.reply": (job) => hearReply(job, deps),
    "end-of-day.direct": (job) => hearDirect(job, deps),
    "end-of-day.mark": (job) => hearMark(job, deps),
    "end-of-day.form": (job) => fillForm(job, deps),
    "end-of-day.answer": (job) => answerByForm(job, deps),
    "end-of-day.show-mine": (job) => showMine(job, deps),
    "end-of-day.show-recorded": (job) => countAnew(job, deps),
    "end-of-day.remind": (job) => remind(job, deps),
    "end-of-day.close": (job) => close(job, deps),
    "end-of-day.summary": (job) => showSummary(job, deps),
    "end-of-day.preview": (job) => preview(job, deps),
    "end-of-day.ask-now": (job) => askNow(job, deps),
    "end-of-day.past-day": (job) => askPastDay(job, deps),
    "end-of-day.pause": (job) => pause(job, deps),
  };
}

/** Nobody is asked at midnight because Slack, the queue or we were down: what waited is as late as what was found late. */
async function open(job: JobOf<"end-of-day.open">, waitedMs: number | undefined, deps: EveningDeps): Promise<void> {
  const office = await deps.offices.get(job.officeId);
  const evening = await openEvening(office, job, toInstant(Date.parse(job.at) + (waitedMs ?? 0)), deps);
  if (evening !== undefined) await showEvening(office, evening, deps);
}

async function countAnew(job: JobOf<"end-of-day.show-recorded">, deps: EveningDeps): Promise<void> {
  const office = await deps.offices.get(job.officeId);
  const evening = await deps.evenings.read(office.id, job);
  if (evening !== undefined) await showRecorded(office, evening, deps);
}
