import type { LocalDate } from "#shared/kernel/clock.ts";
import { paperName } from "#shared/procedures/called.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";
import { receptionFormTexts } from "#shared/text/reception-form.ts";
import { type Block, note } from "../slack/blocks.ts";
import { checkboxes, datePicker, number, radio, select, timePicker } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { fields, receptionView } from "./form-names.ts";
import { formLanguage, procedureGroups } from "./procedure-choices.ts";

export const most = { copies: 1_000, pages: 10_000 };

/** What the form has to know when it comes back: where it was asked for and can be answered, and whose fields it shows. */
export interface FormOf {
  readonly channel: string;
  readonly responseUrl: string;
  readonly procedure?: Procedure | undefined;
}

/** The reception form, with the fields that the chosen procedure needs. Nothing in it asks about the citizen. */
export function receptionForm({ channel, responseUrl, procedure }: FormOf, date: LocalDate): Modal {
  const texts = receptionFormTexts[formLanguage];
  return modal({
    callbackId: receptionView,
    title: texts.title,
    submit: texts.submit,
    close: texts.close,
    metadata: [channel, procedure?.code, responseUrl].join(" "),
    blocks: [
      note(texts.note),
      select({
        id: fields.procedure,
        label: texts.procedure,
        placeholder: texts.choose,
        groups: procedureGroups(date),
        chosen: procedure?.code,
        tells: true,
      }),
      ...(procedure === undefined ? [] : ofProcedure(procedure, date)),
      radio({
        id: fields.channel,
        label: texts.channel,
        chosen: "direct",
        choices: Object.entries(texts.channels).map(([value, text]) => ({ value, text })),
      }),
    ],
  });
}

/** Undefined for what none of our forms says. */
export function readForm(metadata: string) {
  const [, channel, procedure, responseUrl] = /^([A-Z0-9]{2,24}) ([\d.]*) (https?:\S+)$/.exec(metadata) ?? [];
  return channel === undefined || responseUrl === undefined ? undefined : { channel, procedure, responseUrl };
}

function ofProcedure({ papers, fee, time }: Procedure, date: LocalDate): Block[] {
  const texts = receptionFormTexts[formLanguage];
  const choices = papers.map((paper) => ({ value: paper, text: paperName(paper, formLanguage) }));
  const counted = fee.kind === "per-page" || fee.kind === "per-copy";
  return [
    ...(choices.length === 0 ? [] : [checkboxes({ id: fields.papers, label: texts.papers, optional: true, choices })]),
    ...(counted ? [number({ id: fields.copies, label: texts.copies, optional: true, most: most.copies })] : []),
    ...(fee.kind === "per-page"
      ? [number({ id: fields.pages, label: texts.pages, optional: true, most: most.pages })]
      : []),
    ...(time.kind === "stated"
      ? [
          datePicker({ id: fields.statedDate, label: texts.statedDate, date, hint: texts.stated }),
          timePicker({ id: fields.statedTime, label: texts.statedTime, time: "17:00" }),
        ]
      : []),
  ];
}
