import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Suggestion, Suggestions } from "./suggestion.ts";
import { MovedMeanwhile } from "./suggestion-errors.ts";
import { type StepOf, takeStep } from "./take-step.ts";

/** Nothing is part of more. */
const longestChain = 10;

/** What a suggestion is part of now, itself when of none; undefined where the way leads nowhere or round in a circle. */
export async function wholeOf(
  suggestion: Suggestion,
  officeId: string,
  suggestions: Pick<Suggestions, "get">,
): Promise<Suggestion | undefined> {
  let whole: Suggestion | undefined = suggestion;
  for (let step = 0; step < longestChain && whole !== undefined; step += 1) {
    if (whole.mergedInto === undefined) return whole;
    whole = await suggestions.get(officeId, whole.mergedInto);
  }
  return undefined;
}

/**
 * Its author and those who seconded it second what it is part of now. Two that were merged into each other at the same moment are
 * both opened again, so that neither is lost. Bears being done twice. @throws MovedMeanwhile then
 */
export async function joinMerged(
  merged: Suggestion,
  step: StepOf,
  office: OpenedOffice,
  suggestions: Suggestions,
): Promise<Suggestion> {
  const whole = await wholeOf(merged, office.id, suggestions);
  if (whole === undefined) {
    const back = { ...step, by: "benang", request: `${step.request}/back` };
    const opened = await takeStep(back, reopened, office, suggestions);
    throw new MovedMeanwhile(opened);
  }
  const people = new Set([...merged.seconders, ...(merged.author === undefined ? [] : [merged.author])]);
  for (const user of people) await suggestions.second(office.id, whole.id, user, true, step.at);
  return merged;
}

const reopened = () =>
  ({ step: { to: "reopened" }, change: { state: "acknowledged", mergedInto: undefined } }) as const;
