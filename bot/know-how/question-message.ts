import type { Question } from "#shared/know-how/question.ts";
import type { Language } from "#shared/offices/office.ts";
import { knowHowTexts } from "#shared/text/know-how.ts";
import { buttons, mention, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";
import { actions } from "./names.ts";
import { writePlace } from "./places.ts";

/** A question before the expert, until somebody has answered it. */
export function expertQuestion(officeId: string, question: Question, language: Language): Message {
  const texts = knowHowTexts[language];
  const value = writePlace({ officeId, language, id: question.id, seen: 0 });
  const { answer } = question;
  return message(
    texts.asks,
    paragraph(mention(question.asker), " ", texts.asks),
    paragraph(fromPeople(question.words)),
    ...(answer === undefined
      ? [buttons({ actionId: actions.answer, text: texts.reply, value, style: "primary" })]
      : [paragraph(texts.answered, mention(answer.by), ":\n", fromPeople(answer.text))]),
  );
}

/** What whoever asked sees: the first message of the thread into which the answer comes. */
export function askedMessage({ expert, words }: Question, language: Language): Message {
  const texts = knowHowTexts[language];
  const first = paragraph(texts.asked, mention(expert), texts.askedEnd);
  return message(`${texts.asked}${texts.askedEnd}`, first, paragraph(fromPeople(words)));
}

/** The answer, and the way to keep it. */
export function answeredMessage(officeId: string, question: Question, language: Language): Message {
  const texts = knowHowTexts[language];
  const { by = question.expert, text = "" } = question.answer ?? {};
  const value = writePlace({ officeId, language, id: question.id, seen: 0 });
  return message(
    texts.answered,
    paragraph(texts.answered, mention(by), ":"),
    paragraph(fromPeople(text)),
    buttons({ actionId: actions.keep, text: texts.keep, value }),
  );
}
