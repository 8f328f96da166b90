import type { ViewOutput } from "@slack/bolt";
import type * as z from "zod/mini";
import type { GiveKudos } from "#shared/jobs/kudos.ts";
import { awardLevels } from "#shared/kudos/award-levels.ts";
import type { Award, Evidence } from "#shared/kudos/kudos.ts";
import { citationLength, problemOf, reasonLength, tidy } from "#shared/kudos/reason.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { kudosFormTexts } from "#shared/text/kudos-form.ts";
import { readCode } from "../dossier-card/read-code.ts";
import { answerTo, ticksOf } from "../slack/view-answers.ts";
import type { KudosFormOf } from "./form-of.ts";
import { kudosFields as fields } from "./kudos-names.ts";

type Values = ViewOutput["state"]["values"];
type Errors = Record<string, string>;
type Given = Pick<
  z.infer<typeof GiveKudos>,
  "people" | "group" | "value" | "reason" | "isPrivate" | "evidence" | "award"
>;

/** What was answered, or what is wrong with it by field, in the language of the form. */
export function readAnswers(values: Values, of: KudosFormOf): Given | { readonly errors: Errors } {
  const errors = { ...choiceErrors(values, of), ...wordErrors(values, of) };
  if (Object.keys(errors).length > 0) return { errors };
  const group = answerTo(values, fields.group);
  const value = answerTo(values, fields.value);
  const evidence = dossierIn(values) ?? of.evidence;
  return {
    people: ticksOf(values, fields.people),
    ...(group !== undefined && { group: { kind: "department", id: group } as const }),
    ...(value !== undefined && { value }),
    reason: words(values, fields.reason),
    isPrivate: ticksOf(values, fields.visibility).length > 0,
    ...(evidence !== undefined && { evidence }),
    ...(of.award && { award: awardIn(values) }),
  };
}

function choiceErrors(values: Values, { award, language }: KudosFormOf): Errors {
  const texts = kudosFormTexts[language];
  const nobody = ticksOf(values, fields.people).length === 0 && answerTo(values, fields.group) === undefined;
  const code = answerTo(values, fields.dossier);
  return {
    ...(nobody && { [fields.people]: texts.chooseSomebody }),
    ...(answerTo(values, fields.value) === undefined && { [fields.value]: texts.missing }),
    ...(code !== undefined && readCode(code) === undefined && { [fields.dossier]: texts.notACode }),
    ...(award && levelIn(values) === undefined && { [fields.level]: texts.missing }),
  };
}

function wordErrors(values: Values, of: KudosFormOf): Errors {
  return {
    ...wordError(fields.reason, words(values, fields.reason), reasonLength, of),
    ...(of.award && wordError(fields.citation, words(values, fields.citation), citationLength, of)),
  };
}

function wordError(field: string, text: string, length: typeof reasonLength | typeof citationLength, of: KudosFormOf) {
  const texts = kudosFormTexts[of.language];
  switch (problemOf(text, length)) {
    case "short":
      return { [field]: texts.short(length.least) };
    case "long":
      return { [field]: texts.long(length.most) };
    case "sensitive": {
      const kinds = [...new Set(sensitiveIn(text).map(({ kind }) => texts.sensitiveKinds[kind]))];
      return { [field]: texts.sensitive(kinds.join(", ")) };
    }
    default:
      return {};
  }
}

const words = (values: Values, field: string) => tidy(answerTo(values, field) ?? "");
const levelIn = (values: Values) => awardLevels.find((level) => level === answerTo(values, fields.level));

function awardIn(values: Values): Award {
  return { level: levelIn(values) ?? "noted", citation: words(values, fields.citation) };
}

function dossierIn(values: Values): Evidence | undefined {
  const code = readCode(answerTo(values, fields.dossier) ?? "");
  return code === undefined ? undefined : { kind: "dossier", ref: code };
}
