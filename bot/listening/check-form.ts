import type { ViewOutput } from "@slack/bolt";
import { commitmentLength, noteLength } from "#shared/listening/session.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { Language } from "#shared/offices/office.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { listeningFormTexts } from "#shared/text/listening-form.ts";
import { answerTo } from "../slack/view-answers.ts";
import { fields, leastCommitment, type OfForm, otherItem } from "./names.ts";

type Values = ViewOutput["state"]["values"];

/** What is wrong, by field. */
export interface FormErrors {
  readonly errors: Record<string, string>;
}

export interface NoteAnswers {
  readonly text: string;
  /** Id of the suggestion that it is about. */
  readonly item?: string;
}

export interface CommitmentAnswers extends NoteAnswers {
  readonly owner: string;
  readonly due: string;
}

const farthestDays = 366;
const suggestionId = /^GY-[0-9A-Z]{5,8}$/;

export function checkNote(values: Values, language: Language): NoteAnswers | FormErrors {
  const text = words(values);
  const wrong = wrongWords(text, { least: 1, most: noteLength }, language);
  return wrong === undefined ? { text, ...itemOf(values) } : { errors: { [fields.text]: wrong } };
}

export function checkCommitment(values: Values, { language, date }: OfForm): CommitmentAnswers | FormErrors {
  const texts = listeningFormTexts[language];
  const text = words(values);
  const owner = answerTo(values, fields.owner);
  const due = answerTo(values, fields.due);
  const wrong = {
    [fields.text]: wrongWords(text, { least: leastCommitment, most: commitmentLength }, language),
    [fields.owner]: owner === undefined ? texts.missing : undefined,
    [fields.due]: wrongDate(due, date, language),
  };
  const errors = Object.fromEntries(
    Object.entries(wrong).flatMap(([name, one]) => (one === undefined ? [] : [[name, one]])),
  );
  if (owner === undefined || due === undefined || Object.keys(errors).length > 0) return { errors };
  return { text, owner, due, ...itemOf(values) };
}

function words(values: Values): string {
  return (answerTo(values, fields.text) ?? "").normalize("NFC").trim();
}

function itemOf(values: Values): { item?: string } {
  const item = answerTo(values, fields.item);
  return item !== undefined && item !== otherItem && suggestionId.test(item) ? { item } : {};
}

function wrongWords(text: string, { least, most }: { least: number; most: number }, language: Language) {
  const texts = listeningFormTexts[language];
  const [first] = sensitiveIn(text);
  if (first !== undefined) return texts.sensitive(first.found);
  const length = Array.from(text).length;
  if (length === 0) return texts.missing;
  if (length < least) return texts.short(least);
  return text.length > most ? texts.long(most) : undefined;
}

/** @param from date of the session. */
function wrongDate(due: string | undefined, from: string, language: Language): string | undefined {
  const texts = listeningFormTexts[language];
  if (due === undefined) return texts.missing;
  if (due < from) return texts.past;
  return due > dateOf(dayNumber(from) + farthestDays) ? texts.tooFar : undefined;
}
