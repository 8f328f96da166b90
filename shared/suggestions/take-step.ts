import type { Instant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Suggestion, SuggestionStep, Suggestions } from "./suggestion.ts";
import { SuggestionNotFound } from "./suggestion-errors.ts";

/** One request for a step: the same again comes to the same. */
export interface StepOf {
  readonly id: string;
  /** Slack user id; `author` for an anonymous author who proved it by the token, `benang` for the clock. */
  readonly by: string;
  readonly at: Instant;
  /** Names the request once and for all: a form, a press, an hour of the clock. */
  readonly request: string;
}

/** What the step makes of it. @throws DomainError when it may not be taken */
export type Decide = (suggestion: Suggestion) => Decided | Promise<Decided>;

export interface Decided {
  readonly step: Omit<SuggestionStep, "at" | "by" | "request">;
  readonly change?: Partial<Suggestion>;
}

/** Nobody goes round in circles for this long. */
const mostSteps = 60;
/** Somebody else may be faster so many times. */
const tries = 5;
/** Steps of the office's own keeping, of which "you said, we did" does not tell. */
const untold: readonly SuggestionStep["to"][] = ["escalated", "assigned", "noted", "withdrawn"];

/**
 * Takes one step by one conditional write; a request that took its step before takes none.
 * @throws SuggestionNotFound, whatever `decide` throws, DomainError `too-many-steps`
 */
export async function takeStep(
  step: StepOf,
  decide: Decide,
  office: OpenedOffice,
  suggestions: Pick<Suggestions, "get" | "replace">,
): Promise<Suggestion> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const was = await suggestions.get(office.id, step.id);
    if (was === undefined) throw new SuggestionNotFound(step.id);
    if (was.history.some(({ request }) => request === step.request)) return was;
    const next = after(was, step, await decide(was));
    const told = !untold.includes(next.history.at(-1)?.to ?? "raised");
    const movedOn = told ? localDate(step.at, office.calendar.zone) : undefined;
    const kept = await suggestions.replace(office.id, next, was.version, movedOn);
    if (kept !== undefined) return kept;
  }
  throw new Error(`Suggestion ${step.id} is being moved by too many at once`);
}

function after(was: Suggestion, { at, by, request }: StepOf, { step, change }: Decided): Suggestion {
  if (was.history.length >= mostSteps) {
    throw new DomainError("conflict", "too-many-steps", `Suggestion ${was.id} has taken ${mostSteps} steps`);
  }
  return { ...was, ...change, history: [...was.history, { ...step, at, by, request }], version: was.version + 1 };
}
