import { longest } from "#shared/know-how/note.ts";
import type { Language } from "#shared/offices/office.ts";
import { knowHowTexts } from "#shared/text/know-how.ts";
import { note } from "../slack/blocks.ts";
import { textInput } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { fields, views } from "./names.ts";
import { type Place, writePlace } from "./places.ts";

/** Why an expert does not take a note. The button that opens it says all that it has to know. */
export function declineForm(place: Place): Modal {
  const texts = knowHowTexts[place.language];
  return modal({
    callbackId: views.decline,
    title: texts.declineTitle,
    submit: texts.send,
    close: texts.close,
    metadata: writePlace(place),
    blocks: [textInput({ id: fields.reason, label: texts.declineReason, most: longest.reason, multiline: true })],
  });
}

/** An expert's answer to a question. */
export function answerForm(place: Place): Modal {
  const texts = knowHowTexts[place.language];
  return modal({
    callbackId: views.answer,
    title: texts.replyTitle,
    submit: texts.send,
    close: texts.close,
    metadata: writePlace(place),
    blocks: [
      textInput({ id: fields.text, label: texts.replyText, hint: texts.formNote, most: longest.text, multiline: true }),
    ],
  });
}

/** Says why there is no form. @param language Vietnamese for a stranger, of whom nobody knows it. */
export function closingForm(words: string, language: Language = "vi"): Modal {
  const texts = knowHowTexts[language];
  return modal({ callbackId: "know-how.nothing", title: texts.formTitle, close: texts.close, blocks: [note(words)] });
}
