import type { Instant } from "#shared/kernel/clock.ts";
import { wholeOf } from "./join-merged.ts";
import type { Suggestion, Suggestions } from "./suggestion.ts";

/** Somebody's "me too", or that it is none any longer. */
export interface Seconding {
  readonly officeId: string;
  readonly id: string;
  /** Slack user id. */
  readonly user: string;
  readonly seconded: boolean;
  readonly at: Instant;
}

/** Counts for what the suggestion is part of now as well. @returns what shows it, undefined when there is no such suggestion. */
export async function secondSuggestion(
  { officeId, id, user, seconded, at }: Seconding,
  suggestions: Pick<Suggestions, "get" | "second">,
): Promise<Suggestion | undefined> {
  const said = await suggestions.second(officeId, id, user, seconded, at);
  const whole = said && (await wholeOf(said, officeId, suggestions));
  if (whole === undefined || whole.id === id) return said;
  return suggestions.second(officeId, whole.id, user, seconded, at);
}
