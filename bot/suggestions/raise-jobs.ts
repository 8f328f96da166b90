import type { OpenedOffice } from "#shared/offices/offices.ts";
import { staffIn } from "#shared/offices/staff-office.ts";
import { askerOf } from "#shared/preferences/asker.ts";
import { takesAnonymous } from "#shared/sealed/small-groups.ts";
import { alike } from "#shared/suggestions/alike.ts";
import { raiseSuggestion } from "#shared/suggestions/raise-suggestion.ts";
import { secondSuggestion } from "#shared/suggestions/second-suggestion.ts";
import type { Raise, Suggestion } from "#shared/suggestions/suggestion.ts";
import { staffNamed } from "#shared/suggestions/suggestion-moves.ts";
import { suggestionTexts } from "#shared/text/suggestions.ts";
import { anonymityNote } from "../sealed/anonymity-note.ts";
import { paragraph } from "../slack/blocks.ts";
import { message } from "../slack/message.ts";
import type { JobOf } from "../slack/working.ts";
import { RaiseMetadata, readMetadata } from "./form-metadata.ts";
import { previewForm, supportedForm } from "./preview-form.ts";
import { raiseForm, strangersForm } from "./raise-form.ts";
import { refuse } from "./refuse.ts";
import { showSuggestion } from "./show-suggestion.ts";
import type { SuggestionDeps } from "./suggestion-deps.ts";
import { nameOf } from "./suggestion-lines.ts";
import { tellOfStep } from "./tell-of-step.ts";

/** Fills the form that stands open, in the language of whoever asked and with the departments of their office. */
export async function fillForm(job: JobOf<"suggestions.fill-form">, deps: SuggestionDeps): Promise<void> {
  const { team, channel, user, viewId, said } = job;
  const asker = await askerOf({ team, channel, user }, deps);
  if (asker === undefined) return deps.views.show(team, viewId, strangersForm());
  const { office, staff, language } = asker;
  const author = said?.author === undefined ? undefined : staffNamed(said.author, office);
  const other = author === undefined || author.slackUser === user ? undefined : author;
  const name = (other ?? staff).name;
  const origin = said && { channel, ts: said.ts, link: said.link };
  const view = raiseForm({
    metadata: { officeId: office.id, language, name, origin, author: other?.slackUser },
    departments: office.departments,
    department: (other ?? staff).department,
    text: said?.text,
    takenFrom: other?.name,
    mayBeAnonymous: said === undefined && takesAnonymous(office),
    anonymity: said === undefined ? anonymityNote(office, language) : undefined,
  });
  await deps.views.show(team, viewId, view);
}

/** Shows in the preview what is open already and seems to say the same. */
export async function fillPreview(job: JobOf<"suggestions.fill-preview">, deps: SuggestionDeps): Promise<void> {
  const metadata = readMetadata(RaiseMetadata, job.metadata);
  const office = await deps.offices.get(job.officeId);
  if (metadata === undefined || staffIn(office, job.team, job.user) === undefined) return;
  const found = alike(job.text, await deps.suggestions.listOpen(office.id));
  if (found.length > 0) await deps.views.show(job.team, job.viewId, previewForm(metadata, job.text, found));
}

/** Raises what the form said; one form is one suggestion, and so is one message. */
export async function raise(job: JobOf<"suggestions.raise">, deps: SuggestionDeps): Promise<void> {
  const { team, user, viewId, text, department, origin, at } = job;
  const office = await deps.offices.get(job.officeId);
  if (staffIn(office, team, user) === undefined) return;
  const author = staffNamed(job.author ?? user, office)?.slackUser ?? user;
  const source =
    origin === undefined
      ? ({ source: "form", sourceKey: viewId } as const)
      : ({ source: "shortcut", sourceKey: `${origin.channel}/${origin.ts}` } as const);
  const raised = { ...source, author, department, text, at, origin, request: viewId };
  await refuse({ ...job, request: viewId }, office, deps, () => raiseOnce(raised, user, office, deps));
}

/** Keeps it, shows it, and tells whoever is to answer; what is followed already gains a supporter instead. */
export async function raiseOnce(
  raised: Raise,
  user: string,
  office: OpenedOffice,
  deps: SuggestionDeps,
): Promise<void> {
  const { origin, at } = raised;
  const known = origin && (await deps.suggestions.idAt(office.id, origin));
  const before = known === undefined ? undefined : await deps.suggestions.get(office.id, known);
  if (before !== undefined && before.state !== "withdrawn" && !isOf(before, raised)) {
    return joinKnown(before, raised, user, office, deps);
  }
  const again = before?.state === "withdrawn" ? { ...raised, sourceKey: `${raised.sourceKey}/${at}` } : raised;
  const suggestion = await raiseSuggestion(again, office, deps);
  await showSuggestion(suggestion, office, at, deps);
  await tellOfStep(suggestion, office, at, deps, 0);
  if (user !== raised.author) await tellTaken(suggestion, user, office, deps);
}

/** The same request again: nobody else has anything to do with it. */
function isOf({ history }: Suggestion, { request }: Raise): boolean {
  return history[0]?.request === request;
}

async function joinKnown(known: Suggestion, { at }: Raise, user: string, office: OpenedOffice, deps: SuggestionDeps) {
  const seconding = { officeId: office.id, id: known.id, user, seconded: true, at };
  const shown = (await secondSuggestion(seconding, deps.suggestions)) ?? known;
  await showSuggestion(shown, office, at, deps);
  const { language = office.language } = await deps.preferences.of(office.id, user);
  await sayTo(
    user,
    `suggestion/${known.id}/known/${user}`,
    suggestionTexts[language].yours.known(known.id),
    office,
    deps,
  );
}

/** Whose words it was that somebody else took. */
async function tellTaken(suggestion: Suggestion, user: string, office: OpenedOffice, deps: SuggestionDeps) {
  const { author, id } = suggestion;
  if (author === undefined || staffNamed(author, office)?.withoutSlack) return;
  const { language = office.language } = await deps.preferences.of(office.id, author);
  const words = suggestionTexts[language].yours.taken(id, nameOf(user, { office, language }));
  await sayTo(author, `suggestion/${id}/taken`, words, office, deps);
}

async function sayTo(user: string, key: string, words: string, office: OpenedOffice, { say }: SuggestionDeps) {
  const said = message(words, paragraph(words));
  await say({ officeId: office.id, key, team: office.slack.team, channel: user, message: said });
}

/** Supports what was found alike, and says so where the preview stood. */
export async function second(job: JobOf<"suggestions.second">, deps: SuggestionDeps): Promise<void> {
  const { officeId, id, team, user, at, viewId } = job;
  const office = await deps.offices.get(officeId);
  if (staffIn(office, team, user) === undefined) return;
  const shown = await secondSuggestion({ officeId, id, user, seconded: true, at }, deps.suggestions);
  if (shown === undefined) return;
  const { language = office.language } = await deps.preferences.of(officeId, user);
  await deps.views.show(team, viewId, supportedForm({ language }, shown.id));
  await showSuggestion(shown, office, at, deps);
}
