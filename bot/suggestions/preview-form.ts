import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { suggestionFormTexts } from "#shared/text/suggestion-form.ts";
import { suggestionTexts } from "#shared/text/suggestions.ts";
import { bold, lineWithButton, note, paragraph } from "../slack/blocks.ts";
import { textInput } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { fromPeople } from "../slack/text.ts";
import type { RaiseMetadata } from "./form-metadata.ts";
import { raiseFields, suggestionActions, suggestionViews, writeRef } from "./names.ts";
import { mostWords } from "./raise-form.ts";
import { excerpt, lineOf } from "./suggestion-lines.ts";

/** Characters of a suggestion that is alike. */
const shownOfAlike = 300;

/**
 * How it will be posted, before anything is. @param alike up to three that are open and seem to say the same; none for an anonymous
 * one, whose words go through no queue but that of its keeper.
 */
export function previewForm(metadata: RaiseMetadata, text: string, alike: readonly Suggestion[] = []): Modal {
  const { language, as, place, name, officeId } = metadata;
  const { preview: texts, raise } = suggestionFormTexts[language];
  const { anonymous, wholeOffice } = suggestionTexts[language];
  const author = as === "anonymous" ? anonymous : name;
  return modal({
    callbackId: suggestionViews.send,
    title: texts.title,
    submit: texts.send,
    close: raise.close,
    metadata: JSON.stringify(metadata),
    blocks: [
      note(as === "anonymous" ? texts.anonymous : texts.named),
      paragraph(bold(fromPeople(texts.facts(place ?? wholeOffice, author)))),
      textInput({ id: raiseFields.text, label: raise.text, most: mostWords, multiline: true, written: text }),
      ...(alike.length === 0 ? [] : [paragraph(texts.alike)]),
      ...alike.map((one) =>
        lineWithButton(lineOf(`${one.id}: ${excerpt(one.text, shownOfAlike)}`), {
          actionId: suggestionActions.support,
          text: texts.support,
          value: writeRef(officeId, one.id),
        }),
      ),
    ],
  });
}

/** Said instead of the preview once somebody supports what is there already. */
export function supportedForm({ language }: Pick<RaiseMetadata, "language">, id: string): Modal {
  const { preview: texts, raise } = suggestionFormTexts[language];
  const words = texts.supported(id);
  return modal({
    callbackId: "suggestions.supported",
    title: texts.thanks,
    close: raise.close,
    blocks: [paragraph(words)],
  });
}
