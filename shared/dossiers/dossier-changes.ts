import { readDossier } from "./dossier-item.ts";
import { type StepFact, stepsSince } from "./dossier-steps.ts";

/** What one write changed in a table: plain items before and after. */
export interface Change {
  readonly before: Record<string, unknown> | undefined;
  readonly after: Record<string, unknown> | undefined;
}

/** The steps that a change of the Dossiers table holds: what the history gained. None for other items. */
export function stepsOfChange({ before, after }: Change): StepFact[] {
  if (after === undefined || after["sk"] !== "dossier") return [];
  return stepsSince(readDossier(after), before === undefined ? 0 : readDossier(before).version);
}
