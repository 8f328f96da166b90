import type { Instant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { guarded } from "#shared/suggestions/guarded.ts";
import { confirmSuggestion, reopenSuggestion } from "#shared/suggestions/reopen-suggestion.ts";
import type { Suggestion, Suggestions } from "#shared/suggestions/suggestion.ts";
import { type StepOf, takeStep } from "#shared/suggestions/take-step.ts";
import type { Timers } from "#shared/timers/timer.ts";
import type { PendingAnswer } from "./sealed.ts";

/** Characters. */
export const longestAnswer = 500;

interface Deps {
  readonly suggestions: Suggestions;
  readonly timers: Timers;
}

/**
 * Writes what the holder of a token answered into the suggestion, as `author` and at the instant of the release. What the suggestion no
 * longer allows is dropped: it has moved on, which the holder sees by the token.
 */
export async function writeAnswer(
  suggestion: string,
  { key: request, act, words }: PendingAnswer,
  at: Instant,
  office: OpenedOffice,
  deps: Deps,
): Promise<Suggestion | undefined> {
  const step = { id: suggestion, by: "author", at, request };
  try {
    if (act === "confirm") return await confirmSuggestion(step, office, deps);
    if (act === "reopen") return await reopenSuggestion({ ...step, note: words ?? "" }, office, deps);
    return await addNote(step, words ?? "", office, deps);
  } catch (error) {
    if (!(error instanceof DomainError) || error.fact === "calendar-unknown") throw error;
    return undefined;
  }
}

/** A word of the author's under the suggestion; it moves nothing. @throws SensitiveWords, DomainError */
async function addNote(step: StepOf, words: string, office: OpenedOffice, { suggestions }: Deps): Promise<Suggestion> {
  const note = guarded("words", words, longestAnswer);
  return takeStep(step, () => ({ step: { to: "noted", note } }), office, suggestions);
}
