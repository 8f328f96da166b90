import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { StepChoice } from "./step-choices.ts";
import { openStates, type Suggestion } from "./suggestion.ts";
import { isConfirmed, mayAssign, mayMove, mayTake, moves, reopenable, staffNamed } from "./suggestion-moves.ts";
import { isAuthor } from "./withdraw-suggestion.ts";

/** What a person may do with a suggestion as it stands; the write of each step checks it once more. */
export function stepsFor(user: string, suggestion: Suggestion, office: OpenedOffice): StepChoice[] {
  const staff = staffNamed(user, office);
  if (staff === undefined) return [];
  const leads = mayMove(staff, suggestion);
  const { state } = suggestion;
  const owns = isAuthor(user, suggestion);
  const reopens = reopenable.includes(state) && (leads || (owns && state === "done" && !isConfirmed(suggestion)));
  return [
    ...moves[state].filter((to) => mayTake(staff, to, suggestion)),
    ...(reopens ? (["reopened"] as const) : []),
    ...(mayAssign(staff) && openStates.includes(state) ? (["assigned"] as const) : []),
    ...(owns && state === "new" ? (["withdrawn"] as const) : []),
  ];
}
