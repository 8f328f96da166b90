import type { ViewOutput } from "@slack/bolt";
import { longest, type NoteContent } from "#shared/know-how/note.ts";
import type { Language } from "#shared/offices/office.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { knowHowTexts } from "#shared/text/know-how.ts";
import { answerTo, ticksOf } from "../slack/view-answers.ts";
import { fields } from "./names.ts";

type Values = ViewOutput["state"]["values"];
interface Refused {
  readonly errors: Record<string, string>;
}

/** What was written into the form of a note, or what is wrong with it, by field. */
export function readNote(values: Values, language: Language): NoteContent | Refused {
  const title = wordsIn(values, fields.title, longest.title);
  const text = wordsIn(values, fields.text, longest.text);
  const basis = wordsIn(values, fields.basis, longest.basis);
  const errors = { ...errorsOf({ title, text, basis }, language), ...missing({ title, text }, language) };
  if (title === undefined || text === undefined || Object.keys(errors).length > 0) return { errors };
  const validUntil = answerTo(values, fields.validUntil);
  const [procedure] = ticksOf(values, fields.procedure);
  return {
    title,
    text,
    ...(procedure !== undefined && { procedure }),
    ...(basis !== undefined && { basis }),
    ...(validUntil !== undefined && { validUntil }),
  };
}

/** The one text of a short form, or what is wrong with it. */
export function readWords(values: Values, field: "reason" | "text", language: Language): string | Refused {
  const words = wordsIn(values, field, longest[field]);
  const errors = { ...errorsOf({ [field]: words }, language), ...missing({ [field]: words }, language) };
  return words === undefined || Object.keys(errors).length > 0 ? { errors } : words;
}

function wordsIn(values: Values, field: string, most: number): string | undefined {
  const words = answerTo(values, field)?.normalize("NFC").trim().slice(0, most).toWellFormed();
  return words === "" ? undefined : words;
}

type Written = Readonly<Record<string, string | undefined>>;

function errorsOf(written: Written, language: Language): Record<string, string> {
  const found = Object.entries(written).flatMap(([field, words = ""]) => {
    const sensitive = sensitiveIn(words).map((one) => one.found);
    return sensitive.length === 0 ? [] : [[field, knowHowTexts[language].sensitive(sensitive.join(", "))]];
  });
  return Object.fromEntries(found);
}

function missing(written: Written, language: Language): Record<string, string> {
  const empty = Object.entries(written).filter(([, words]) => words === undefined);
  return Object.fromEntries(empty.map(([field]) => [field, knowHowTexts[language].missing]));
}
