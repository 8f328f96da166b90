import type { Instant } from "#shared/kernel/clock.ts";
import type { Language, Office } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { eveningSetup } from "#shared/offices/setup.ts";
import type { Suggestion, SuggestionStep } from "#shared/suggestions/suggestion.ts";
import { isConfirmed, isOwed, staffNamed } from "#shared/suggestions/suggestion-moves.ts";
import { suggestionTexts } from "#shared/text/suggestions.ts";
import { writtenDate, writtenMoment } from "#shared/text/when.ts";
import { link, type Run } from "../slack/blocks.ts";
import { cut, fromPeople, type PeopleText } from "../slack/text.ts";

/** A suggestion in words, for one reader: in which language, and where the clock stands. */
export interface Reading {
  readonly office: OpenedOffice;
  readonly language: Language;
  readonly now: Instant;
}

export function nameOf(user: string, { office, language }: Pick<Reading, "office" | "language">): string {
  return staffNamed(user, office)?.name ?? suggestionTexts[language].formerColleague;
}

export function stateOf(suggestion: Suggestion, language: Language): string {
  const texts = suggestionTexts[language];
  if (!isConfirmed(suggestion)) return texts.states[suggestion.state];
  const bySilence = suggestion.history.findLast(({ to }) => to === "confirmed")?.by === "benang";
  return bySilence ? texts.confirmedBySilence : texts.confirmed;
}

/** Whose matter it is, who said it and when. */
export function factsOf({ department, author, date }: Suggestion, reading: Reading): string {
  const texts = suggestionTexts[reading.language];
  const place = departmentName(department, reading.office) ?? texts.wholeOffice;
  return texts.facts(place, author === undefined ? texts.anonymous : nameOf(author, reading), writtenDate(date));
}

export function departmentName(
  id: string | undefined,
  { departments }: Pick<Office, "departments">,
): string | undefined {
  return departments.find((department) => department.id === id)?.name;
}

/** Who owes what until when; undefined where nobody owes anything. */
export function dutyOf(suggestion: Suggestion, reading: Reading): string | undefined {
  const texts = suggestionTexts[reading.language];
  const { accountable, answerBy, commitment, confirmBy, mergedInto, state } = suggestion;
  const moment = (instant: Instant) => writtenMoment(instant, reading.office.calendar.zone);
  if (isOwed(suggestion)) {
    const owes = reading.now > answerBy ? texts.overdue : texts.owes;
    return owes(nameOf(accountable, reading), moment(answerBy));
  }
  if (state === "planned" && commitment)
    return texts.plan(nameOf(commitment.owner, reading), writtenDate(commitment.due));
  if (state === "done" && confirmBy && !isConfirmed(suggestion)) return texts.confirmUntil(moment(confirmBy));
  return state === "merged" && mergedInto !== undefined ? texts.into(mergedInto) : undefined;
}

/** What was said with a step, each on a line of its own. */
export function saidWith({ note, basis, whom, evidence, to }: SuggestionStep, language: Language): Run[][] {
  const texts = suggestionTexts[language];
  const isLink = evidence?.startsWith("https://") === true;
  return [
    ...(note === undefined ? [] : [[fromPeople(note)]]),
    ...(basis === undefined ? [] : [[texts.basis, fromPeople(basis)]]),
    ...(whom === undefined || to === "assigned" ? [] : [[fromPeople(texts.whom(whom))]]),
    ...(evidence === undefined ? [] : [[texts.evidence, isLink ? link(evidence, evidence) : fromPeople(evidence)]]),
  ];
}

/** The beginning of it on one line. */
export function excerpt(text: string, most: number): string {
  return cut(text.replace(/\s+/g, " ").trim(), most);
}

/** Our own words and the beginning of somebody's. */
export function lineOf(words: string): PeopleText {
  return fromPeople(words);
}

/** Where suggestions of a department are shown: in the channel of its own evening, else in that of the office's. */
export function channelFor({ department }: Suggestion, office: OpenedOffice): string {
  const own = department === undefined ? undefined : eveningSetup(office, department)?.channel;
  return own ?? office.slack.channels.endOfDay;
}
