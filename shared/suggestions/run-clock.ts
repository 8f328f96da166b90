import type * as z from "zod/mini";
import type { SuggestionClock } from "#shared/jobs/suggestions.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Timers } from "#shared/timers/timer.ts";
import { confirmSuggestion } from "./reopen-suggestion.ts";
import type { Suggestion, Suggestions } from "./suggestion.ts";
import { setClock } from "./suggestion-clock.ts";
import { StepNotAllowed } from "./suggestion-errors.ts";
import { isOwed } from "./suggestion-moves.ts";
import { type StepOf, takeStep } from "./take-step.ts";

type Fired = Omit<z.infer<typeof SuggestionClock>, "type">;

interface Deps {
  readonly suggestions: Suggestions;
  readonly timers: Timers;
}

/** What is to be said now; nothing where it was answered, reopened or confirmed before the clock came. */
export type ClockResult =
  | { readonly kind: "nothing" }
  | { readonly kind: "remind" | "overdue" | "escalated" | "confirmed"; readonly suggestion: Suggestion };

/** An hour has come: looks at the table whether it still means something, does that once, and sets what comes next. */
export async function runClock(fired: Fired, office: OpenedOffice, deps: Deps): Promise<ClockResult> {
  const suggestion = await deps.suggestions.get(office.id, fired.id);
  if (suggestion === undefined) return { kind: "nothing" };
  if (fired.what === "confirm") return confirm(fired, suggestion, office, deps);
  if (!isOwed(suggestion) || suggestion.answerBy !== fired.until) return { kind: "nothing" };
  if (fired.what === "escalate") return escalate(fired, office, deps);
  const next = fired.what === "remind" ? "overdue" : "escalate";
  await setClock(next, suggestion, office, deps.timers);
  // A reminder that comes after the hour is no news: the next clock says it.
  const late = fired.what === "remind" && fired.at >= suggestion.answerBy;
  return late ? { kind: "nothing" } : { kind: fired.what, suggestion };
}

/** Silence counts as a yes, and says so: the step is the clock's. */
async function confirm(fired: Fired, was: Suggestion, office: OpenedOffice, deps: Deps): Promise<ClockResult> {
  const step = stepOf(fired);
  const again = was.history.some(({ request }) => request === step.request);
  if (!again && was.confirmBy !== fired.until) return { kind: "nothing" };
  return unlessMoved("confirmed", confirmSuggestion(step, office, deps));
}

async function escalate(fired: Fired, office: OpenedOffice, deps: Deps): Promise<ClockResult> {
  const decide = (suggestion: Suggestion) => {
    if (!isOwed(suggestion)) throw new StepNotAllowed(suggestion, "escalated");
    return { step: { to: "escalated" } } as const;
  };
  return unlessMoved("escalated", takeStep(stepOf(fired), decide, office, deps.suggestions));
}

/** Somebody may move it between our look and our step: then there is nothing to say. */
async function unlessMoved(kind: "escalated" | "confirmed", stepped: Promise<Suggestion>): Promise<ClockResult> {
  try {
    return { kind, suggestion: await stepped };
  } catch (error) {
    if (error instanceof StepNotAllowed) return { kind: "nothing" };
    throw error;
  }
}

function stepOf({ id, at, what, until }: Fired): StepOf {
  return { id, by: "benang", at, request: `${what}/${until}` };
}
