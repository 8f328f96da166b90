import type { Language } from "#shared/offices/office.ts";
import type { Answer } from "#shared/rituals/answer.ts";
import { endOfDayTexts } from "#shared/text/texts.ts";
import { bold, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";

/** A thread of a long evening shows its newest suggestions; all of them are kept. */
const shownSuggestions = 20;
/** Characters of each, so that twenty fit into one paragraph. */
const excerptLength = 120;

/** The one reply in the thread that names what was recorded. @param suggestions at least one, oldest first. */
export function recordedMessage(language: Language, suggestions: readonly Answer[]): Message {
  const texts = endOfDayTexts[language];
  const count = suggestions.length;
  const shown = suggestions.slice(-shownSuggestions);
  const title = count === shown.length ? texts.recorded(count) : texts.recordedLatest(count, shown.length);
  const lines = shown.flatMap(({ text }, index) => [
    `\n${count - shown.length + index + 1}. `,
    fromPeople(excerpt(text)),
  ]);
  return message(title, paragraph(bold(title), ...lines));
}

/** The beginning of a text on one line, cut between words. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const points = Array.from(line);
  if (points.length <= excerptLength) return line;
  const kept = points.slice(0, excerptLength).join("");
  return `${kept.slice(0, kept.lastIndexOf(" ") + 1).trimEnd() || kept}…`;
}
