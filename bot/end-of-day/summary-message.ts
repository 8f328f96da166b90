import type { Language, Office } from "#shared/offices/office.ts";
import type { Evening } from "#shared/rituals/evening.ts";
import { beginning } from "#shared/rituals/evening-news.ts";
import type { EveningSummary } from "#shared/rituals/summarise-evening.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { endOfDayTexts } from "#shared/text/end-of-day.ts";
import { writtenDate } from "#shared/text/when.ts";
import { type Block, bold, figures, header, list, note, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";
import { nameOf } from "./evening-message.ts";

const excerptLength = 160;

/** What an evening came to, for the leaders. Nobody who was silent is named, and nobody who spoke. */
export function summaryMessage(office: Office, evening: Evening, summary: EveningSummary, language: Language): Message {
  const texts = endOfDayTexts[language].summary;
  const name = nameOf(office, evening);
  const date = writtenDate(evening.date);
  const title = name === undefined ? texts.title(date) : texts.titleOf(name, date);
  return message(
    `${title}: ${texts.of(summary)}`,
    header(title),
    figures([
      [texts.answered, texts.of(summary)],
      [texts.suggestions, String(summary.suggestions)],
      [texts.obstacles, String(summary.obstacles)],
    ]),
    ...themeBlocks(summary, texts),
    ...unansweredBlocks(summary.unanswered, texts),
  );
}

type Texts = (typeof endOfDayTexts)["vi"]["summary"];

function themeBlocks({ themes }: EveningSummary, texts: Texts): Block[] {
  if (themes.length === 0) return [];
  const lines = themes.map(({ words, people }) => [fromPeople(beginning(texts.theme(words, people), excerptLength))]);
  return [paragraph(bold(texts.themes)), list(lines)];
}

function unansweredBlocks(unanswered: readonly Suggestion[], texts: Texts): Block[] {
  if (unanswered.length === 0) return [note(texts.noneUnanswered)];
  const lines = unanswered.map(({ id, date, text }) => [
    texts.unansweredOf(id, writtenDate(date)),
    fromPeople(beginning(text, excerptLength)),
  ]);
  return [paragraph(bold(texts.unanswered)), list(lines)];
}
