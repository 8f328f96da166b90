import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import type { Timers } from "#shared/timers/timer.ts";
import { closingAfter } from "./answer-clock.ts";
import { guarded } from "./guarded.ts";
import type { Suggestion, Suggestions } from "./suggestion.ts";
import { setAnswerClock } from "./suggestion-clock.ts";
import { MayNotStep, StepNotAllowed } from "./suggestion-errors.ts";
import { isConfirmed, mayMove, reopenable, staffNamed } from "./suggestion-moves.ts";
import { type StepOf, takeStep } from "./take-step.ts";
import { isAuthor } from "./withdraw-suggestion.ts";

/** Who may say at all that it is done indeed or not: its author, and the clock in their place. */
const mayConfirm = (by: string, suggestion: Suggestion) => by === "benang" || isAuthor(by, suggestion);

/**
 * Its author says that it is done indeed; the clock does when they say nothing. What is confirmed already stays so.
 * @throws SuggestionNotFound, MayNotStep, StepNotAllowed unless it is done
 */
export async function confirmSuggestion(
  step: StepOf,
  office: OpenedOffice,
  { suggestions }: { readonly suggestions: Suggestions },
): Promise<Suggestion> {
  const decide = (suggestion: Suggestion) => {
    if (!mayConfirm(step.by, suggestion)) throw new MayNotStep("confirmed");
    if (suggestion.state !== "done" || isConfirmed(suggestion)) throw new StepNotAllowed(suggestion, "confirmed");
    return { step: { to: "confirmed" } } as const;
  };
  return takeStep(step, decide, office, suggestions);
}

/**
 * Opens again what was closed, with a new hour for the answer: a leader whatever it was, its author what is said to be done.
 * @throws SuggestionNotFound, MayNotStep, StepNotAllowed, SensitiveWords; DomainError naming `note` without a reason
 */
export async function reopenSuggestion(
  { note, ...step }: StepOf & { readonly note: string },
  office: OpenedOffice,
  { suggestions, timers }: { readonly suggestions: Suggestions; readonly timers: Timers },
): Promise<Suggestion> {
  const reason = guarded("note", note, 500);
  const decide = (suggestion: Suggestion) => {
    assertMayReopen(step.by, suggestion, office);
    if (!reopenable.includes(suggestion.state)) throw new StepNotAllowed(suggestion, "reopened");
    const answerBy = closingAfter(office.calendar, step.at, setupOf(office).suggestions.answerWithinDays);
    const change = { state: "acknowledged", answerBy, confirmBy: undefined, mergedInto: undefined } as const;
    return { step: { to: "reopened", note: reason }, change } as const;
  };
  const opened = await takeStep(step, decide, office, suggestions);
  if (opened.state === "acknowledged") await setAnswerClock(opened, office, timers);
  return opened;
}

function assertMayReopen(by: string, suggestion: Suggestion, office: OpenedOffice): void {
  const staff = staffNamed(by, office);
  if (staff !== undefined && mayMove(staff, suggestion)) return;
  if (!isAuthor(by, suggestion)) throw new MayNotStep("reopened");
  if (suggestion.state !== "done" || isConfirmed(suggestion)) throw new StepNotAllowed(suggestion, "reopened");
}
