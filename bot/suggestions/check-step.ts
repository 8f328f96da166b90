import type { ViewOutput } from "@slack/bolt";
import type * as z from "zod/mini";
import type { StepInSlack } from "#shared/jobs/suggestions.ts";
import type { Language } from "#shared/offices/office.ts";
import {
  type FieldFault,
  faultsOf,
  leastWords,
  type MoveField,
  type MoveFields,
  MoveTo,
} from "#shared/suggestions/move-fields.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { suggestionFormTexts } from "#shared/text/suggestion-form.ts";
import { answerTo } from "../slack/view-answers.ts";
import { sensitiveError } from "./check-raise.ts";
import type { StepMetadata } from "./form-metadata.ts";
import { suggestionActions } from "./names.ts";

type Values = ViewOutput["state"]["values"];
type Given = Pick<z.infer<typeof StepInSlack>, "to" | "fields" | "accountable">;
type Errors = Record<string, string>;

const names: readonly MoveField[] = ["note", "basis", "whom", "evidence", "into", "owner", "due"];

/** What was chosen and said in the form of a step, or what is wrong with it, by field. */
export function checkStep(values: Values, { language, to }: StepMetadata): Given | { readonly errors: Errors } {
  const { errors: texts } = suggestionFormTexts[language];
  const chosen = answerTo(values, suggestionActions.to);
  if (chosen === undefined) return { errors: { [suggestionActions.to]: texts.missing } };
  // Handed in before the fields of this step were shown.
  if (chosen !== to) return { errors: { [suggestionActions.to]: texts.notReady } };
  const fields: MoveFields = Object.fromEntries(
    names.flatMap((name) => {
      const given = answerTo(values, name)?.trim();
      return given === undefined ? [] : [[name, given]];
    }),
  );
  const move = MoveTo.safeParse(chosen);
  if (move.success) return given({ to: move.data, fields }, named(faultsOf(move.data, fields), language));
  return checkOther(chosen, fields, answerTo(values, "accountable"), language);
}

function checkOther(
  to: string,
  fields: MoveFields,
  accountable: string | undefined,
  language: Language,
): Given | { readonly errors: Errors } {
  const { errors: texts } = suggestionFormTexts[language];
  if (to === "withdrawn") return { to, fields: {} };
  if (to === "assigned") {
    return given({ to, fields: {}, accountable }, accountable === undefined ? { accountable: texts.missing } : {});
  }
  const found = sensitiveIn(fields.note ?? "");
  const short = (fields.note ?? "").length < leastWords;
  const problem = found.length > 0 ? sensitiveError(found, language) : short ? texts.tooShort(leastWords) : undefined;
  return given({ to: "reopened", fields }, problem === undefined ? {} : { note: problem });
}

function given(of: Given, errors: Errors): Given | { readonly errors: Errors } {
  return Object.keys(errors).length > 0 ? { errors } : of;
}

function named(faults: Partial<Record<MoveField, FieldFault>>, language: Language): Errors {
  const { errors: texts } = suggestionFormTexts[language];
  const words = (fault: FieldFault): string => {
    switch (fault.fault) {
      case "missing":
        return texts.missing;
      case "too-short":
        return texts.tooShort(fault.least);
      case "no-evidence":
        return texts.noEvidence;
      default:
        return sensitiveError(fault.found, language);
    }
  };
  return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, words(fault)]));
}
