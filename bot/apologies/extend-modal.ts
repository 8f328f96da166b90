import type { Cause } from "#shared/dossiers/move-input.ts";
import { apologyFormTexts } from "#shared/text/apology-form.ts";
import { paragraph } from "../slack/blocks.ts";
import { datePicker, radio, timePicker } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { approveView, type ToExtend, writeExtend } from "./extend-button.ts";

/** Names of the answers. */
export const extendFields = { date: "date", time: "time", cause: "cause" } as const;

/** The form that extends a promise: the proposal as it was made, to be changed. @param channel where the answer is told. */
export function extendModal(of: ToExtend, channel: string): Modal {
  const texts = apologyFormTexts[of.language];
  const [date = "", time = ""] = of.proposed.split(" ");
  return modal({
    callbackId: approveView,
    title: texts.title,
    submit: texts.submit,
    close: texts.close,
    metadata: `${channel}/${writeExtend(of)}`,
    blocks: [
      paragraph(texts.about(of.code, written(of.promised))),
      datePicker({ id: extendFields.date, label: texts.date, date }),
      timePicker({ id: extendFields.time, label: texts.time, time }),
      radio({
        id: extendFields.cause,
        label: texts.cause,
        choices: Object.entries(texts.causes).map(([value, text]) => ({ value, text })),
      }),
    ],
  });
}

/** `2026-11-20 16:45` as people write it. */
function written(moment: string): string {
  const [date = "", time = ""] = moment.split(" ");
  return `${time} ${date.split("-").reverse().join("/")}`;
}

export interface ExtendAnswers {
  readonly date: string;
  readonly time: string;
  readonly cause: Cause;
}

/** What was answered, or what is wrong with it, by field. */
export function checkAnswers(
  { date, time, cause }: { date?: string | undefined; time?: string | undefined; cause?: string | undefined },
  { promised, language }: ToExtend,
): ExtendAnswers | { readonly errors: Record<string, string> } {
  const texts = apologyFormTexts[language];
  if (date === undefined) return { errors: { [extendFields.date]: texts.missing } };
  if (time === undefined) return { errors: { [extendFields.time]: texts.missing } };
  if (cause === undefined || !Object.hasOwn(texts.causes, cause))
    return { errors: { [extendFields.cause]: texts.missing } };
  if (`${date} ${time}` <= promised) return { errors: { [extendFields.time]: texts.later } };
  return { date, time, cause: cause as Cause };
}
