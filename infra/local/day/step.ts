import type { Instant } from "#shared/kernel/clock.ts";

/** One thing that happens in the day. */
export interface Step {
  readonly at: Instant;
  /** Steps of one lane happen one after the other, those of different lanes side by side. */
  readonly lane: string;
  /** Waits for everything before it, and everything after waits for it. */
  readonly alone?: boolean;
  /** What is said when it fails, such as `finish the 12th dossier of 26842`. */
  readonly what: string;
  /** Does it and checks the answer. @returns words for whoever watches. @throws Error saying what was wrong. */
  act(): Promise<string | undefined>;
}

/** The office answered otherwise than the day needs. */
export class StepFailed extends Error {
  override name = "StepFailed";
}
