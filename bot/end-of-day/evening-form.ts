import type { Language } from "#shared/offices/office.ts";
import { longestAnswer } from "#shared/rituals/answer-evening.ts";
import type { EveningOfPerson } from "#shared/rituals/evening-for.ts";
import { beginning } from "#shared/rituals/evening-news.ts";
import { endOfDayTexts } from "#shared/text/end-of-day.ts";
import { writtenDate } from "#shared/text/when.ts";
import { type Block, bold, note, paragraph } from "../slack/blocks.ts";
import { textInput } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { fromPeople } from "../slack/text.ts";
import type { FormMetadata } from "./form-metadata.ts";
import { fields, formView } from "./names.ts";

/** Characters of what somebody wanted to try. */
const triedLength = 600;

/** The form of one person and evening, with what they said before, and what is carried over where they said nothing yet. */
export function eveningForm(officeId: string, language: Language, person: EveningOfPerson): Modal {
  const texts = endOfDayTexts[language].form;
  const { evening, questions, form, carriedOver } = person;
  const { date, department } = evening;
  const metadata: FormMetadata = { officeId, date, department, language, questions: questions.map(({ id }) => id) };
  return modal({
    callbackId: formView,
    title: texts.title,
    submit: texts.submit,
    close: texts.close,
    metadata: JSON.stringify(metadata),
    blocks: [
      note(texts.about(writtenDate(date))),
      ...triedBlocks(carriedOver.tried, texts.tried),
      ...questions.map(({ id, text }, index) =>
        textInput({
          id: fields.answer(index),
          label: text,
          optional: true,
          multiline: true,
          most: longestAnswer,
          ...writtenTo(id, person, texts.stillThere),
        }),
      ),
      textInput({
        id: fields.suggestion,
        label: texts.suggestion,
        hint: texts.suggestionHint,
        optional: true,
        multiline: true,
        most: longestAnswer,
        written: form?.suggestion,
      }),
      note(texts.shown),
    ],
  });
}

/** A form that only says why there is none. */
export function noForm(language: Language, words: string): Modal {
  const { title, close } = endOfDayTexts[language].form;
  return modal({ callbackId: formView, title, close, blocks: [note(words)] });
}

function triedBlocks(tried: string | undefined, words: string): Block[] {
  return tried === undefined ? [] : [paragraph(bold(words), " ", fromPeople(beginning(tried, triedLength)))];
}

/** What stands in a field at first: what was said before; else an obstacle of the last time, which may be in the way still. */
function writtenTo(question: string, { form, carriedOver }: EveningOfPerson, stillThere: string) {
  if (form !== undefined) return { written: form.parts.find((part) => part.question === question)?.text };
  if (question !== "obstacle" || carriedOver.obstacle === undefined) return {};
  return { written: carriedOver.obstacle, hint: stillThere };
}
