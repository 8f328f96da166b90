import type { Session } from "#shared/listening/session.ts";
import { commitmentLength, noteLength } from "#shared/listening/session.ts";
import { beginning } from "#shared/rituals/evening-news.ts";
import { listeningFormTexts } from "#shared/text/listening-form.ts";
import { type Block, paragraph } from "../slack/blocks.ts";
import { datePicker, radio, textInput, userSelect } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import type { Said } from "./agenda-lines.ts";
import {
  commitmentView,
  type FormName,
  fields,
  leastCommitment,
  noteView,
  type OfForm,
  otherItem,
  writeForm,
} from "./names.ts";

/** Characters of a suggestion beside its id in a choice, which takes 75. */
const choiceLength = 60;

/** The form of a live note. */
export function noteForm(of: OfForm, session: Session, said: Said): Modal {
  const texts = listeningFormTexts[of.language];
  return modal({
    callbackId: noteView,
    title: texts.note,
    submit: texts.save,
    close: texts.close,
    metadata: writeForm(of),
    blocks: [
      ...itemChoice(of, session, said),
      textInput({ id: fields.text, label: texts.text, hint: texts.textHint, most: noteLength, multiline: true }),
    ],
  });
}

/** The form of a commitment. @param due date that is chosen at first. */
export function commitmentForm(of: OfForm, session: Session, said: Said, due: string): Modal {
  const texts = listeningFormTexts[of.language];
  const what = { id: fields.text, label: texts.what, hint: texts.textHint, multiline: true };
  return modal({
    callbackId: commitmentView,
    title: texts.commitment,
    submit: texts.save,
    close: texts.close,
    metadata: writeForm(of),
    blocks: [
      ...itemChoice(of, session, said),
      textInput({ ...what, least: leastCommitment, most: commitmentLength }),
      userSelect({ id: fields.owner, label: texts.owner }),
      datePicker({ id: fields.due, label: texts.due, date: due }),
    ],
  });
}

/** Why there is no form. */
export function refusedForm({ language }: Pick<OfForm, "language">, form: FormName, words: string): Modal {
  const texts = listeningFormTexts[language];
  return modal({ callbackId: "listening.refused", title: texts[form], close: texts.close, blocks: [paragraph(words)] });
}

/** Which item it is about: the one that is being heard, unless something else is chosen. */
function itemChoice({ language }: OfForm, { agenda, current }: Session, said: Said): Block[] {
  if (agenda.length === 0) return [];
  const texts = listeningFormTexts[language];
  const choices = agenda.map(({ id }) => ({
    value: id,
    text: `${id} ${beginning(said.get(id)?.text ?? "", choiceLength)}`.trim(),
  }));
  return [
    radio({
      id: fields.item,
      label: texts.item,
      choices: [...choices, { value: otherItem, text: texts.other }],
      chosen: agenda[current]?.id ?? otherItem,
    }),
  ];
}
