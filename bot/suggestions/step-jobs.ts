import { promiseTimer } from "#shared/listening/promises.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { staffIn } from "#shared/offices/staff-office.ts";
import { assignSuggestion } from "#shared/suggestions/assign-suggestion.ts";
import { moveSuggestion } from "#shared/suggestions/move-suggestion.ts";
import { confirmSuggestion, reopenSuggestion } from "#shared/suggestions/reopen-suggestion.ts";
import { runClock } from "#shared/suggestions/run-clock.ts";
import type { StepChoice } from "#shared/suggestions/step-choices.ts";
import { stepsFor } from "#shared/suggestions/steps-for.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { movesOf } from "#shared/suggestions/suggestion-moves.ts";
import { withdrawSuggestion } from "#shared/suggestions/withdraw-suggestion.ts";
import type { JobOf } from "../slack/working.ts";
import { refuse } from "./refuse.ts";
import { showSuggestion } from "./show-suggestion.ts";
import { stepForm } from "./step-form.ts";
import type { SuggestionDeps } from "./suggestion-deps.ts";
import { remindOf, tellOfStep } from "./tell-of-step.ts";

/** Fills the form of a step with what this person may do as it stands now. */
export async function fillStep(job: JobOf<"suggestions.fill-step">, deps: SuggestionDeps): Promise<void> {
  const { officeId, id, team, user, viewId, at } = job;
  const office = await deps.offices.get(officeId);
  const suggestion = await deps.suggestions.get(officeId, id);
  if (suggestion === undefined || staffIn(office, team, user) === undefined) return;
  const { language = office.language } = await deps.preferences.of(officeId, user);
  const choices = stepsFor(user, suggestion, office);
  const to = choices.find((choice): choice is StepChoice => choice === job.to);
  const open = to === "merged" ? await deps.suggestions.listOpen(officeId) : [];
  const metadata = { officeId, id, language, seen: movesOf(suggestion) };
  const view = stepForm({ suggestion, metadata, choices, to, open }, { office, language, now: at });
  await deps.views.show(team, viewId, view);
}

/** Takes the step that somebody chose, shows where it stands now, and tells those whom it concerns. */
export async function takeChosenStep(job: JobOf<"suggestions.step">, deps: SuggestionDeps): Promise<void> {
  const office = await deps.offices.get(job.officeId);
  if (staffIn(office, job.team, job.user) === undefined) return;
  await refuse(job, office, deps, async () => {
    const suggestion = await step(job, office, deps);
    await askWhenDue(suggestion, job, office, deps);
    const number = suggestion.history.findIndex(({ request }) => request === job.request);
    await showSuggestion(suggestion, office, job.at, deps);
    await tellOfStep(suggestion, office, job.at, deps, number);
    await tellAnew(suggestion, job, office, deps);
  });
}

function step(job: JobOf<"suggestions.step">, office: OpenedOffice, deps: SuggestionDeps): Promise<Suggestion> {
  const { id, user: by, at, request, to, fields, seen, accountable = "" } = job;
  const base = { id, by, at, request };
  switch (to) {
    case "confirmed":
      return confirmSuggestion(base, office, deps);
    case "reopened":
      return reopenSuggestion({ ...base, note: fields.note ?? "" }, office, deps);
    case "assigned":
      return assignSuggestion({ ...base, accountable }, office, deps);
    case "withdrawn":
      return withdrawSuggestion(base, office, deps);
    default:
      return moveSuggestion({ ...base, to, fields, seen }, office, deps);
  }
}

/** Whoever promised something is asked on its day, in a session or out of it. */
async function askWhenDue(
  { id, commitment }: Suggestion,
  { to, user: leader }: JobOf<"suggestions.step">,
  office: OpenedOffice,
  { timers }: SuggestionDeps,
): Promise<void> {
  if (to !== "planned" || commitment === undefined) return;
  await timers.set(promiseTimer(office, { suggestion: id, due: commitment.due, leader }, "due"));
}

/** Once its author has said whether it is done, the question they were asked loses its buttons. */
async function tellAnew(
  suggestion: Suggestion,
  { user, at, id }: JobOf<"suggestions.step">,
  office: OpenedOffice,
  deps: SuggestionDeps,
) {
  const done = suggestion.history.findLastIndex(({ to }) => to === "done");
  const answered = suggestion.history.slice(done + 1).some(({ to }) => to === "confirmed" || to === "reopened");
  if (done < 0 || !answered || suggestion.author !== user) return;
  const job = { type: "suggestions.tell", officeId: office.id, at, id, user, as: "author", step: done } as const;
  await deps.jobs.sendAll([{ lane: office.slack.team, key: `suggestions.tell-anew/${id}/${done}/${at}`, job }]);
}

/** An hour has come: whatever it still means is done, shown and told. */
export async function clockStruck(job: JobOf<"suggestions.clock">, deps: SuggestionDeps): Promise<void> {
  const office = await deps.offices.get(job.officeId);
  const result = await runClock(job, office, deps);
  if (result.kind === "nothing") return;
  const { kind, suggestion } = result;
  if (kind === "remind") return remindOf(suggestion, kind, office, job.at, deps);
  await showSuggestion(suggestion, office, job.at, deps);
  if (kind === "overdue") return remindOf(suggestion, kind, office, job.at, deps);
  const number = suggestion.history.findLastIndex(({ to }) => to === kind);
  await tellOfStep(suggestion, office, job.at, deps, number);
}

/** Another feature has changed it: shows it, and tells of its last step. */
export async function show(job: JobOf<"suggestions.show">, deps: SuggestionDeps): Promise<void> {
  const office = await deps.offices.get(job.officeId);
  const suggestion = await deps.suggestions.get(office.id, job.id);
  if (suggestion === undefined) return;
  await showSuggestion(suggestion, office, job.at, deps);
  await tellOfStep(suggestion, office, job.at, deps);
}
