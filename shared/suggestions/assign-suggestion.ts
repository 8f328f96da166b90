import { DomainError } from "#shared/kernel/errors.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { openStates, type Suggestion, type Suggestions } from "./suggestion.ts";
import { MayNotStep, StepNotAllowed } from "./suggestion-errors.ts";
import { mayAnswer, mayAssign, staffNamed } from "./suggestion-moves.ts";
import { type StepOf, takeStep } from "./take-step.ts";

/**
 * Names another leader to answer; the hour stays as it is.
 * @throws SuggestionNotFound, MayNotStep, StepNotAllowed; DomainError naming `accountable` for whoever leads nobody or is not in Slack
 */
export async function assignSuggestion(
  { accountable, ...step }: StepOf & { readonly accountable: string },
  office: OpenedOffice,
  { suggestions }: { readonly suggestions: Suggestions },
): Promise<Suggestion> {
  const named = staffNamed(accountable, office);
  if (named === undefined || !mayAnswer(named)) {
    const problem = "must be a leader or a head of this office who is in Slack";
    throw new DomainError("invalid", "not-a-leader", `accountable ${problem}`, [{ field: "accountable", problem }]);
  }
  const decide = (suggestion: Suggestion) => {
    const staff = staffNamed(step.by, office);
    if (staff === undefined || !mayAssign(staff)) throw new MayNotStep("assigned");
    if (!openStates.includes(suggestion.state)) throw new StepNotAllowed(suggestion, "assigned");
    return { step: { to: "assigned", whom: accountable }, change: { accountable } } as const;
  };
  return takeStep(step, decide, office, suggestions);
}
