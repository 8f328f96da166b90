import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Suggestion, Suggestions } from "./suggestion.ts";
import { MayNotStep, StepNotAllowed } from "./suggestion-errors.ts";
import { type StepOf, takeStep } from "./take-step.ts";

/**
 * Takes a suggestion back, while nobody has answered it: its words are gone, and the row says only that there was one.
 * @throws SuggestionNotFound, MayNotStep for anybody but its author, StepNotAllowed once somebody has taken it on
 */
export async function withdrawSuggestion(
  step: StepOf,
  office: OpenedOffice,
  { suggestions }: { readonly suggestions: Pick<Suggestions, "get" | "replace"> },
): Promise<Suggestion> {
  return takeStep(
    step,
    (suggestion) => {
      if (!isAuthor(step.by, suggestion)) throw new MayNotStep("withdrawn");
      if (suggestion.state !== "new") throw new StepNotAllowed(suggestion, "withdrawn");
      return { step: { to: "withdrawn" }, change: { state: "withdrawn", text: "", folded: "" } };
    },
    office,
    suggestions,
  );
}

/** Whether the person is its author: by their id, or as the one who proved it by the token of an anonymous one. */
export function isAuthor(by: string, { author, replyHash }: Suggestion): boolean {
  return author === undefined ? replyHash !== undefined && by === "author" : by === author;
}
