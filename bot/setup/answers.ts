import type { ViewOutput } from "@slack/bolt";
import type { Language } from "#shared/offices/office.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { setupTexts } from "#shared/text/setup.ts";
import { answerTo, channelIn, ticksOf } from "../slack/view-answers.ts";

export type Values = ViewOutput["state"]["values"];

interface LinesOf {
  readonly most: number;
  readonly longest: number;
  readonly tooMany: string;
  readonly tooLong: string;
}

/** Reads the answers of a form, and collects what is wrong with them by field. */
export function answersOf(values: Values, language: Language) {
  const { errors: texts } = setupTexts[language];
  const errors: Record<string, string> = {};
  const wrong = (id: string, why: string) => {
    errors[id] ??= why;
    return undefined;
  };
  return {
    errors,
    wrong,
    texts,
    one: (id: string) => answerTo(values, id),
    must: (id: string) => answerTo(values, id) ?? wrong(id, texts.missing),
    isYes: (id: string) => answerTo(values, id) === "yes",
    many: (id: string) => ticksOf(values, id),
    channel: (id: string) => channelIn(values, id),
    whole(id: string, least: number, most: number): number | undefined {
      const text = answerTo(values, id)?.trim() ?? "";
      const count = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      return least <= count && count <= most ? count : wrong(id, texts.between(least, most));
    },
    /** What was typed, line by line; nothing for an empty field. */
    lines(id: string, { most, longest, tooMany, tooLong }: LinesOf): string[] {
      const text = answerTo(values, id) ?? "";
      const lines = text
        .split("\n")
        .map((line) => line.trim().normalize("NFC"))
        .filter((line) => line !== "");
      const [sensitive] = sensitiveIn(text);
      if (sensitive !== undefined) wrong(id, texts.sensitive(sensitive.found));
      if (lines.length > most) wrong(id, tooMany);
      if (lines.some((line) => line.length > longest)) wrong(id, tooLong);
      if (new Set(lines).size < lines.length) wrong(id, texts.twice);
      return lines;
    },
  };
}
export type Answers = ReturnType<typeof answersOf>;
