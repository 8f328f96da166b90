import type { ViewOutput } from "@slack/bolt";
import type { Language } from "#shared/offices/office.ts";
import { type Sensitive, sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { suggestionFormTexts } from "#shared/text/suggestion-form.ts";
import { answerTo } from "../slack/view-answers.ts";
import { raiseFields } from "./names.ts";
import { mostWords } from "./raise-form.ts";

type Values = ViewOutput["state"]["values"];

export type CheckedWords = { readonly text: string } | { readonly errors: Record<string, string> };

/** The words of a suggestion, or what is wrong with them. */
export function checkWords(values: Values, language: Language): CheckedWords {
  const { errors } = suggestionFormTexts[language];
  const text = (answerTo(values, raiseFields.text) ?? "").normalize("NFC").trim();
  const refuse = (problem: string) => ({ errors: { [raiseFields.text]: problem } });
  if (text === "") return refuse(errors.missing);
  if (text.length > mostWords) return refuse(errors.tooLong(mostWords));
  const found = sensitiveIn(text);
  return found.length > 0 ? refuse(sensitiveError(found, language)) : { text };
}

/** Names what has to go, in the words of whoever wrote it. */
export function sensitiveError(found: readonly Sensitive[], language: Language): string {
  const { errors } = suggestionFormTexts[language];
  return errors.sensitive(found.map(({ kind, found: words }) => `${errors.kinds[kind]} (${words})`).join(", "));
}

/** The department that was chosen and what it is called. */
export function chosenDepartment(values: Values): { readonly department?: string; readonly place?: string } {
  const department = answerTo(values, raiseFields.department);
  const place = values[raiseFields.department]?.[raiseFields.department]?.selected_option?.text.text;
  return { ...(department !== undefined && { department }), ...(place !== undefined && { place }) };
}
