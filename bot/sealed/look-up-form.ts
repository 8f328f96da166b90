import type { Language } from "#shared/offices/office.ts";
import { sealedTexts } from "#shared/text/sealed-texts.ts";
import { note } from "../slack/blocks.ts";
import { textInput } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { fields, lookUp, writePlace } from "./names.ts";

/** Asks for the token. */
export function lookUpForm(officeId: string, language: Language): Modal {
  const { lookUp: texts } = sealedTexts[language];
  return modal({
    callbackId: lookUp,
    title: texts.title,
    submit: texts.submit,
    close: texts.close,
    metadata: writePlace(officeId, language),
    // Generous: hyphens, blanks, and what phones put between.
    blocks: [textInput({ id: fields.token, label: texts.label, hint: texts.hint, most: 60 })],
  });
}

/** Stands there until the answer comes. */
export function waitingForm(language: Language): Modal {
  const { lookUp: texts } = sealedTexts[language];
  return modal({ callbackId: "sealed.waiting", title: texts.title, close: texts.close, blocks: [note(texts.waiting)] });
}
