import type { Language } from "#shared/offices/office.ts";
import { sealedTexts } from "#shared/text/sealed-texts.ts";
import { note } from "../slack/blocks.ts";
import { textInput } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { fields, write, writePlace } from "./names.ts";

/** Characters. */
const most = 3_000;

/** An anonymous suggestion and nothing else: it opens without a job, so that not even who opened it is in a queue. */
export function writeForm(officeId: string, language: Language): Modal {
  const { write: texts, form } = sealedTexts[language];
  return modal({
    callbackId: write,
    title: texts.title,
    submit: texts.submit,
    close: texts.close,
    metadata: writePlace(officeId, language),
    blocks: [
      note(form.note),
      textInput({ id: fields.words, label: texts.label, hint: texts.hint, most, multiline: true }),
    ],
  });
}
