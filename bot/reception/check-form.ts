import type { ViewOutput } from "@slack/bolt";
import type * as z from "zod/mini";
import type { ReceiveInSlack } from "#shared/jobs.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";
import { receptionFormTexts } from "#shared/text/reception-form.ts";
import { answerTo, ticksOf } from "../slack/view-answers.ts";
import { fields } from "./form-names.ts";
import { formLanguage } from "./procedure-choices.ts";
import { most } from "./reception-form.ts";

type Values = ViewOutput["state"]["values"];
type Given = Pick<z.infer<typeof ReceiveInSlack>, "procedure" | "handedIn" | "papers" | "copies" | "pages" | "stated">;
type Errors = Record<string, string>;

/** What was answered in the form of a procedure, or what is wrong with it, by field. */
export function checkForm(values: Values, procedure: Procedure): Given | { readonly errors: Errors } {
  const errors = { ...countErrors(values, procedure), ...statedErrors(values, procedure) };
  if (Object.keys(errors).length > 0) return { errors };
  const channel = answerTo(values, fields.channel);
  const [date, time] = statedIn(values);
  return {
    procedure: procedure.code,
    handedIn: channel === "online" || channel === "post" ? channel : "direct",
    papers: ticksOf(values, fields.papers),
    ...countOf(values, "copies"),
    ...countOf(values, "pages"),
    ...(date !== undefined && time !== undefined && { stated: `${date} ${time}` }),
  };
}

type Count = keyof typeof most;

function countErrors(values: Values, { fee }: Procedure): Errors {
  const texts = receptionFormTexts[formLanguage];
  const wrong = (["copies", "pages"] as const).filter((field) => countIn(values, field) === "wrong");
  if (wrong.length > 0) return Object.fromEntries(wrong.map((field) => [fields[field], texts.count(most[field])]));
  const missing = (["copies", "pages"] as const).filter((field) => countIn(values, field) === undefined);
  if (fee.kind !== "per-page" || missing.length !== 1) return {};
  return Object.fromEntries(missing.map((field) => [fields[field], texts.both]));
}

function statedErrors(values: Values, { time: rule }: Procedure): Errors {
  const { missing } = receptionFormTexts[formLanguage];
  const [date, time] = statedIn(values);
  if (rule.kind !== "stated") return {};
  return {
    ...(date === undefined && { [fields.statedDate]: missing }),
    ...(time === undefined && { [fields.statedTime]: missing }),
  };
}

function statedIn(values: Values) {
  return [answerTo(values, fields.statedDate), answerTo(values, fields.statedTime)] as const;
}

function countOf(values: Values, field: Count): Partial<Record<Count, number>> {
  const count = countIn(values, field);
  return typeof count === "number" ? { [field]: count } : {};
}

function countIn(values: Values, field: Count): number | "wrong" | undefined {
  const text = answerTo(values, fields[field])?.trim();
  if (text === undefined) return undefined;
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= most[field] ? count : "wrong";
}
