import type { noticeRoles } from "#shared/jobs/suggestions.ts";
import type { AnswerRate } from "#shared/suggestions/answered-on-time.ts";
import type { Suggestion, SuggestionStep } from "#shared/suggestions/suggestion.ts";
import { isConfirmed, isOwed } from "#shared/suggestions/suggestion-moves.ts";
import { suggestionTexts } from "#shared/text/suggestions.ts";
import { writtenDate, writtenMoment } from "#shared/text/when.ts";
import { type Block, type ButtonOf, buttons, list, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { suggestionActions, writeRef } from "./names.ts";
import { dutyOf, excerpt, lineOf, nameOf, type Reading, saidWith, stateOf } from "./suggestion-lines.ts";

export type NoticeRole = (typeof noticeRoles)[number];

/** What one person is told about one step. */
export interface NoticeOf {
  readonly as: NoticeRole;
  readonly step: SuggestionStep;
  /** How the office keeps its word; for the chair. */
  readonly rate?: AnswerRate | undefined;
  /** To whom it went over the leader's head. */
  readonly chair?: string | undefined;
}

/** Characters of the suggestion that a direct message repeats. */
const repeated = 300;

export function noticeMessage(suggestion: Suggestion, notice: NoticeOf, reading: Reading): Message {
  const words = wordsOf(suggestion, notice, reading);
  const duty = notice.as === "author" && notice.step.to === "planned" ? dutyOf(suggestion, reading) : undefined;
  const said = [...saidWith(notice.step, reading.language), ...(duty === undefined ? [] : [[duty]])];
  const rate = rateOf(notice.rate, reading);
  const pressed = buttonsFor(suggestion, notice, reading);
  const blocks: Block[] = [
    paragraph(words),
    ...(suggestion.text === "" ? [] : [note(lineOf(`“${excerpt(suggestion.text, repeated)}”`))]),
    ...(said.length > 0 && notice.as !== "remind" && notice.as !== "overdue" ? [list(said)] : []),
    ...(rate === undefined ? [] : [paragraph(rate)]),
    ...(pressed.length > 0 ? [buttons(...pressed)] : []),
  ];
  return message(words, ...blocks);
}

function wordsOf(suggestion: Suggestion, { as, step, chair }: NoticeOf, reading: Reading): string {
  const { supported, owed } = suggestionTexts[reading.language];
  const { id, answerBy, commitment, mergedInto = "" } = suggestion;
  const until = writtenMoment(answerBy, reading.office.calendar.zone);
  switch (as) {
    case "author":
      return authorWords(suggestion, step, chair, reading);
    case "seconder":
      return step.to === "declined" ? supported.declined(id) : supported.done(id);
    case "joined":
      return supported.joined(mergedInto, id);
    case "owner":
      return owed.planned(id, writtenDate(commitment?.due ?? suggestion.date));
    case "chair":
      return owed.escalated(id, nameOf(suggestion.accountable, reading), until);
    case "remind":
      return owed.remind(id, until);
    case "overdue":
      return owed.overdue(id, until);
    case "accountable":
      return answererWords(id, step, until, reading);
  }
}

function answererWords(id: string, { to }: SuggestionStep, until: string, { language }: Reading): string {
  const { owed } = suggestionTexts[language];
  switch (to) {
    case "confirmed":
      return owed.confirmed(id);
    case "noted":
      return owed.noted(id);
    case "reopened":
      return owed.reopened(id, until);
    case "assigned":
      return owed.assigned(id, until);
    default:
      return owed.raised(id, until);
  }
}

function authorWords(
  suggestion: Suggestion,
  { to, by }: SuggestionStep,
  chair: string | undefined,
  reading: Reading,
): string {
  const texts = suggestionTexts[reading.language];
  const { id, accountable, answerBy, confirmBy } = suggestion;
  const moment = (instant: string) => writtenMoment(instant, reading.office.calendar.zone);
  switch (to) {
    case "raised":
      return texts.yours.raised(id, nameOf(accountable, reading), moment(answerBy));
    case "done":
      return texts.yours.done(id, moment(confirmBy ?? answerBy));
    case "confirmed":
      return by === "benang" ? texts.yours.silence(id) : texts.yours.moved(id, stateOf(suggestion, reading.language));
    case "reopened":
      return texts.yours.reopened(id);
    case "escalated":
      return texts.yours.escalated(id, nameOf(chair ?? "", reading));
    case "assigned":
      return texts.yours.raised(id, nameOf(accountable, reading), moment(answerBy));
    case "noted":
      return texts.yours.moved(id, stateOf(suggestion, reading.language));
    default:
      return texts.yours.moved(id, texts.states[to]);
  }
}

function rateOf(rate: AnswerRate | undefined, { language }: Reading): string | undefined {
  if (rate?.percent === undefined) return undefined;
  return suggestionTexts[language].owed.rate(rate.percent, rate.onTime, rate.onTime + rate.late);
}

/** What can be done about it, as long as it can: the same message loses its buttons when it is said again. */
function buttonsFor(suggestion: Suggestion, { as, step }: NoticeOf, { office, language }: Reading): ButtonOf[] {
  const texts = suggestionTexts[language];
  const value = writeRef(office.id, suggestion.id);
  if (as === "author" && step.to === "done") {
    if (suggestion.state !== "done" || isConfirmed(suggestion)) return [];
    const { confirm, notYet } = suggestionActions;
    return [
      { actionId: confirm, text: texts.confirm, value, style: "primary" },
      { actionId: notYet, text: texts.notYet, value },
    ];
  }
  const leads = as === "accountable" || as === "chair" || as === "remind" || as === "overdue";
  return leads && isOwed(suggestion) ? [{ actionId: suggestionActions.handle, text: texts.handle, value }] : [];
}
