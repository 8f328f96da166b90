import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Language } from "#shared/offices/office.ts";
import { listeningTexts } from "#shared/text/texts.ts";
import { writtenDate } from "#shared/text/when.ts";
import { type Block, mention, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";

export interface PromiseOf {
  /** Id of the suggestion that holds it. */
  readonly suggestion: string;
  readonly owner: string;
  readonly text: string;
  readonly due: LocalDate;
}

export type PromiseNotice = "told" | "due" | "overdue" | "overdue-to-leader";

/** What one person is told of a promise. @param done the button that reports it done. */
export function promiseMessage(
  language: Language,
  what: PromiseNotice,
  { owner, text, due, suggestion }: PromiseOf,
  done: readonly Block[] = [],
): Message {
  const texts = listeningTexts[language];
  const until = writtenDate(due);
  const words = {
    told: texts.told(until),
    due: texts.due(until),
    overdue: texts.overdue(until),
    "overdue-to-leader": texts.overdueLeader(until),
  }[what];
  const who = what === "overdue-to-leader" ? [mention(owner)] : [];
  return message(
    `${suggestion}: ${words.trim()}`,
    paragraph(...who, words),
    paragraph(`${suggestion}: `, fromPeople(text)),
    ...done,
  );
}
