import * as z from "zod/mini";
import { elementsOf, type FoundElement } from "./found-element.ts";
import type { StateValues } from "./state.ts";
import { textsOf } from "./state-value.ts";

/** Slack's own client would not send the form: what is wrong, by block id. */
export class HeldBack extends Error {
  readonly problems: Readonly<Record<string, string>>;

  constructor(problems: Readonly<Record<string, string>>) {
    super(`Slack does not send the form: ${Object.entries(problems).flat().join(" ")}`);
    this.problems = problems;
  }
}

/** @throws HeldBack when an input is missing or outside its own limits; blocks of other kinds are never checked. */
export function holdBack(blocks: readonly unknown[], values: StateValues): void {
  const problems = elementsOf(blocks).flatMap((one) => {
    const problem = one.isInput ? problemOf(one, values) : undefined;
    return problem === undefined ? [] : [[one.blockId, problem] as const];
  });
  if (problems.length > 0) throw new HeldBack(Object.fromEntries(problems));
}

function problemOf({ blockId, element, optional }: FoundElement, values: StateValues): string | undefined {
  const texts = textsOf(element, values[blockId]?.[element.action_id]);
  const [text = ""] = texts;
  if (text.trim() === "") return optional ? undefined : "Vui lòng điền mục này.";
  if (element.type === "plain_text_input") return lengthProblem(element, text);
  if (element.type === "number_input") return numberProblem(element, text);
  if (element.type === "email_text_input" && !/^\S+@\S+\.\S+$/.test(text)) return "Vui lòng ghi địa chỉ thư điện tử.";
  if (element.type === "url_text_input" && !URL.canParse(text)) return "Vui lòng ghi địa chỉ trang web.";
  return tooMany(element, texts);
}

const Length = z.object({ min_length: z._default(z.number(), 0), max_length: z._default(z.number(), 3000) });

function lengthProblem(element: unknown, text: string): string | undefined {
  const { min_length: least, max_length: most } = Length.parse(element);
  if (text.length < least) return `Vui lòng ghi ít nhất ${least} ký tự.`;
  return text.length > most ? `Vui lòng ghi không quá ${most} ký tự.` : undefined;
}

const Range = z.object({
  is_decimal_allowed: z._default(z.boolean(), false),
  min_value: z.optional(z.string()),
  max_value: z.optional(z.string()),
});

function numberProblem(element: unknown, text: string): string | undefined {
  const { is_decimal_allowed: decimals, min_value: least, max_value: most } = Range.parse(element);
  if (!(decimals ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/).test(text)) return `Vui lòng ghi một số${decimals ? "" : " nguyên"}.`;
  if (least !== undefined && Number(text) < Number(least)) return `Vui lòng ghi số từ ${least} trở lên.`;
  return most !== undefined && Number(text) > Number(most) ? `Vui lòng ghi số không quá ${most}.` : undefined;
}

const Most = z.object({ max_selected_items: z._default(z.number(), Number.POSITIVE_INFINITY) });

function tooMany(element: unknown, texts: readonly string[]): string | undefined {
  const { max_selected_items: most } = Most.parse(element);
  return texts.length > most ? `Vui lòng chọn không quá ${most}.` : undefined;
}
