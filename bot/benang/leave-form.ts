import type { LocalDate } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { Language } from "#shared/offices/office.ts";
import type { Leave } from "#shared/preferences/leave.ts";
import { benangTexts } from "#shared/text/benang.ts";
import { writtenDate } from "#shared/text/when.ts";
import { type Block, bold, lineWithButton, note, paragraph } from "../slack/blocks.ts";
import { datePicker } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { benangActions, benangViews, leaveFields as fields, writeForm } from "./names.ts";

interface LeaveOf {
  readonly language: Language;
  readonly officeId: string;
  /** Another person of the office, whose leave an administrator writes down. */
  readonly other?: { readonly slackUser: string; readonly name: string } | undefined;
  readonly leave: readonly Leave[];
  /** Local date of the office. */
  readonly today: LocalDate;
  /** What was to be added found no room. */
  readonly isFull?: boolean | undefined;
}

/** Days for which leave that is over stays in sight. */
const inSightDays = 31;

/** Somebody's leave: what is written down, each line with a button that takes it away, and a stretch to add. */
export function leaveForm({ language, officeId, other, leave, today, isFull }: LeaveOf): Modal {
  const { leave: texts, close } = benangTexts[language];
  const since = dateOf(dayNumber(today) - inSightDays);
  const inSight = leave.filter(({ to }) => to >= since);
  const past = leave.length - inSight.length;
  return modal({
    callbackId: benangViews.leave,
    title: texts.title,
    submit: texts.add,
    close,
    metadata: writeForm({ language, officeId, whose: other?.slackUser }),
    blocks: [
      ...(isFull ? [paragraph(bold(texts.tooMany))] : []),
      paragraph(other === undefined ? texts.own : bold(texts.whose(other.name))),
      ...(leave.length === 0 ? [note(texts.none)] : inSight.map((one) => lineOf(one, language))),
      ...(past > 0 ? [note(texts.past(past))] : []),
      datePicker({ id: fields.from, label: texts.from }),
      datePicker({ id: fields.to, label: texts.to }),
    ],
  });
}

function lineOf({ from, to }: Leave, language: Language): Block {
  const { leave: texts } = benangTexts[language];
  const days = dayNumber(to) - dayNumber(from) + 1;
  const words = days === 1 ? texts.day(writtenDate(from)) : texts.range(writtenDate(from), writtenDate(to), days);
  return lineWithButton(words, { actionId: benangActions.dropLeave, text: texts.drop, value: `${from}/${to}` });
}
