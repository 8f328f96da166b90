import type { Language } from "#shared/offices/office.ts";

// Apart from the forms, so that waiting for them does not load them.
/** Action ids of buttons, and callback ids of the forms that they open. */
export const write = "sealed.write";
export const lookUp = "sealed.look-up";
export const answer = "sealed.answer";
export const askUnsealing = "sealed.ask-unsealing";
export const showUnsealing = "sealed.show-unsealing";
export const decideUnsealing = "sealed.decide-unsealing";

/** Names of the answers. */
export const fields = {
  token: "token",
  act: "act",
  words: "words",
  suggestion: "suggestion",
  reason: "reason",
  decision: "decision",
} as const;

/** Of which office, in whose language; `rest` is a hash, a suggestion's id, or that and an instant. Nothing in it names a person. */
export interface Place {
  readonly officeId: string;
  readonly language: Language;
  readonly rest: readonly string[];
}

export function writePlace(officeId: string, language: Language, ...rest: readonly string[]): string {
  return [officeId, language, ...rest].join(" ");
}

const shape = /^\d{5} (?:vi|en|id)(?: [\w:.-]{1,60}){0,2}$/;

/** Undefined for what none of our buttons and forms says. */
export function readPlace(text: string | undefined): Place | undefined {
  if (text === undefined || !shape.test(text)) return undefined;
  const [officeId = "", language, ...rest] = text.split(" ");
  return { officeId, language: language as Language, rest };
}
