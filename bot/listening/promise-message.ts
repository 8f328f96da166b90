import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Language } from "#shared/offices/office.ts";
import { listeningTexts } from "#shared/text/listening.ts";
import { writtenDate } from "#shared/text/when.ts";
import { type ButtonOf, buttons, mention, paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { fromPeople } from "../slack/text.ts";
import { writeRef } from "../suggestions/names.ts";
import { doneAction } from "./names.ts";

export interface PromiseOf {
  /** Id of the suggestion that holds it. */
  readonly suggestion: string;
  readonly owner: string;
  readonly text: string;
  readonly due: LocalDate;
}

export type PromiseNotice = "told" | "due" | "overdue" | "overdue-to-leader";

/** What one person is told of a promise; whoever made it can say that it is kept. */
export function promiseMessage(
  officeId: string,
  language: Language,
  what: PromiseNotice,
  { owner, text, due, suggestion }: PromiseOf,
): Message {
  const texts = listeningTexts[language];
  const until = writtenDate(due);
  const words = {
    told: texts.told(until),
    due: texts.due(until),
    overdue: texts.overdue(until),
    "overdue-to-leader": texts.overdueLeader(until),
  }[what];
  const isLeader = what === "overdue-to-leader";
  return message(
    `${suggestion}: ${words.trim()}`,
    paragraph(...(isLeader ? [mention(owner)] : []), words),
    paragraph(`${suggestion}: `, fromPeople(text)),
    ...(isLeader ? [] : [buttons(doneButton(officeId, suggestion, texts.done))]),
  );
}

export function doneButton(officeId: string, suggestion: string, text: string): ButtonOf {
  return { actionId: doneAction, text, value: writeRef(officeId, suggestion) };
}
