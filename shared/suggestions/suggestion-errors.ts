import { DomainError } from "#shared/kernel/errors.ts";
import type { Sensitive } from "./sensitive.ts";
import type { Suggestion, SuggestionStep } from "./suggestion.ts";

/** Something in the words must not be posted; `found` says what, for whoever wrote it. */
export class SensitiveWords extends DomainError {
  override name = "SensitiveWords";
  readonly found: readonly Sensitive[];
  constructor(field: string, found: readonly Sensitive[]) {
    const kinds = [...new Set(found.map(({ kind }) => kind))].join(", ");
    const problem = `must be without what must not be posted: ${kinds}`;
    super("invalid", "sensitive-words", `${field} ${problem}`, [{ field, problem }]);
    this.found = found;
  }
}

export class SuggestionNotFound extends DomainError {
  override name = "SuggestionNotFound";
  constructor(id: string) {
    super("not-found", "suggestion-not-found", `There is no suggestion ${id}`);
  }
}

/** Not this step from where it stands. */
export class StepNotAllowed extends DomainError {
  override name = "StepNotAllowed";
  readonly suggestion: Suggestion;
  constructor(suggestion: Suggestion, to: SuggestionStep["to"]) {
    super("conflict", "step-not-allowed", `Suggestion ${suggestion.id} cannot go from ${suggestion.state} to ${to}`);
    this.suggestion = suggestion;
  }
}

/** Somebody else was faster: what the person decided was decided about something else. */
export class MovedMeanwhile extends DomainError {
  override name = "MovedMeanwhile";
  readonly suggestion: Suggestion;
  constructor(suggestion: Suggestion) {
    super("conflict", "moved-meanwhile", `Suggestion ${suggestion.id} has moved meanwhile`);
    this.suggestion = suggestion;
  }
}

/** This person may not take this step. */
export class MayNotStep extends DomainError {
  override name = "MayNotStep";
  constructor(to: SuggestionStep["to"]) {
    super("forbidden", "may-not-step", `This person may not do this: ${to}`);
  }
}
