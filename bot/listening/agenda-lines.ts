import type { AgendaItem } from "#shared/listening/session.ts";
import type { Language } from "#shared/offices/office.ts";
import { beginning } from "#shared/rituals/evening-news.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { listeningTexts } from "#shared/text/listening.ts";
import { bold, type Run } from "../slack/blocks.ts";
import { fromPeople } from "../slack/text.ts";

/** The suggestions of an agenda by their ids; those that are gone are missing. */
export type Said = ReadonlyMap<string, Suggestion>;

/** Characters of each. */
const excerptLength = 180;

/** A line of the agenda: which it is, why it is on, and how it begins. Never who said it. */
export function agendaLine(language: Language, { id, why }: AgendaItem, said: Said): Run[] {
  const texts = listeningTexts[language];
  const suggestion = said.get(id);
  const seconders = suggestion?.seconders.length ?? 0;
  const about = [
    texts.why[why],
    ...(seconders > 0 ? [texts.seconders(seconders)] : []),
    ...(isAnonymous(suggestion) ? [texts.anonymous] : []),
  ];
  return [bold(id), ` (${about.join(", ")}): `, ...wordsOf(language, suggestion)];
}

/** The same without why. */
export function shortLine(language: Language, id: string, said: Said): Run[] {
  return [bold(id), ": ", ...wordsOf(language, said.get(id))];
}

function wordsOf(language: Language, suggestion: Suggestion | undefined): Run[] {
  if (suggestion === undefined || suggestion.state === "withdrawn") return [listeningTexts[language].gone];
  return [fromPeople(beginning(suggestion.text, excerptLength))];
}

function isAnonymous(suggestion: Suggestion | undefined): boolean {
  return suggestion !== undefined && suggestion.author === undefined;
}
