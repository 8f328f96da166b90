import type { Language } from "#shared/offices/office.ts";
import type { Answer } from "#shared/rituals/answer.ts";
import type { Evening } from "#shared/rituals/evening.ts";
import { beginning } from "#shared/rituals/evening-news.ts";
import { endOfDayTexts } from "#shared/text/end-of-day.ts";
import { writtenDate } from "#shared/text/when.ts";
import { type Block, bold, buttons, list, note, paragraph, type Run } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";
import { actions, buttonValue } from "./names.ts";

/** Answers that are shown to their author, and characters of each. */
const most = { shown: 20, letters: 300 };

/** The one reminder of an evening, to somebody who has not answered. @param time wall time at which the window ends */
export function reminderMessage(
  language: Language,
  { officeId, evening, time }: { officeId: string; evening: Evening; time: string },
): Message {
  const texts = endOfDayTexts[language];
  const value = buttonValue({ officeId, ...evening });
  const words = texts.remind(time);
  return message(
    words,
    paragraph(words),
    buttons({ actionId: actions.form, text: texts.byForm, value, style: "primary" }),
  );
}

/** What a person answered in an evening, for their eyes. */
export function mineMessage(language: Language, evening: Evening, answers: readonly Answer[]): Message {
  const texts = endOfDayTexts[language];
  const date = writtenDate(evening.date);
  if (answers.length === 0) return message(texts.nothingYet(date), paragraph(texts.nothingYet(date)));
  const title = texts.mineOf(date);
  return message(title, paragraph(bold(title)), ...answerBlocks(language, evening, answers), note(texts.takeBack));
}

/** Tells somebody who wrote to the bot that it was noted, or is withdrawn. */
export function keptMessage(language: Language, evening: Evening, answers: readonly Answer[]): Message {
  const texts = endOfDayTexts[language];
  const date = writtenDate(evening.date);
  if (answers.length === 0) return message(texts.takenBack(date), paragraph(texts.takenBack(date)));
  const title = texts.kept(date);
  return message(title, paragraph(bold(title)), ...answerBlocks(language, evening, answers), note(texts.keptHow));
}

/** Answers as a list, each under its question. */
export function answerBlocks(language: Language, { questions }: Evening, answers: readonly Answer[]): Block[] {
  const { isSuggestion } = endOfDayTexts[language];
  const lines = answers.slice(-most.shown).flatMap(({ parts, suggestion, message: written }): Run[][] => [
    ...parts.map(({ question, text }): Run[] => {
      const asked = questions.find(({ id }) => id === question)?.text;
      const excerpt = fromPeople(beginning(text, most.letters));
      return asked === undefined ? [excerpt] : [bold(fromPeople(asked)), " ", excerpt];
    }),
    ...(written === undefined && suggestion !== undefined
      ? [[bold(`${isSuggestion}: `), fromPeople(beginning(suggestion, most.letters))]]
      : []),
  ]);
  return lines.length === 0 ? [] : [list(lines)];
}

/** One sentence. */
export function sentence(words: string): Message {
  return message(words, paragraph(words));
}
