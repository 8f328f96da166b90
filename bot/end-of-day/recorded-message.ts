import type { Language } from "#shared/offices/office.ts";
import { type Answer, suggestionIn } from "#shared/rituals/answer.ts";
import { beginning } from "#shared/rituals/evening-news.ts";
import { endOfDayTexts } from "#shared/text/end-of-day.ts";
import { bold, paragraph, type Run } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";

/** A thread of a long evening shows its newest answers; all of them are kept. */
const shownAnswers = 20;
/** Characters of each, so that twenty fit into one paragraph. */
const excerptLength = 120;

/** The one reply in the thread: how many answers and suggestions there are, and the newest of them. @param answers oldest first. */
export function recordedMessage(language: Language, answers: readonly Answer[]): Message {
  const texts = endOfDayTexts[language];
  const count = answers.length;
  const suggestions = answers.filter((answer) => suggestionIn(answer) !== undefined).length;
  const shown = answers.slice(-shownAnswers);
  const title = texts.recorded({ answers: count, suggestions });
  const newest = count === shown.length ? [] : [` ${texts.latest(shown.length)}`];
  const lines = shown.flatMap((answer, index): Run[] => [
    `\n${count - shown.length + index + 1}. `,
    fromPeople(beginning(wordsOf(answer), excerptLength)),
  ]);
  return message(title, paragraph(bold(title), ...newest, ...lines));
}

/**
 * What was said in one answer, on one line. A suggestion of the form is posted under its author's name: beside their other answers it
 * would name whose they are.
 */
function wordsOf({ parts, suggestion = "" }: Answer): string {
  return parts.length === 0 ? suggestion : parts.map(({ text }) => text).join(" · ");
}
