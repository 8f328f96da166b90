import * as z from "zod/mini";
import type { Instant } from "#shared/kernel/clock.ts";
import { Queue } from "./overload.ts";

/** One stretch of overload of one department, from the reading that raised it to the one that cleared it. */
export const Episode = z.object({
  department: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.optional(z.iso.datetime()),
  /** Slack user ids of those who offered to help; a set, so that a button pressed five times is one offer. */
  helpers: z.array(z.string()),
  /** The queue when it was last looked at while the episode lasted. */
  queue: z.optional(Queue),
});
export type Episode = z.infer<typeof Episode>;

export interface Episodes {
  /**
   * Brings the episode's row up to what the department's newest reading says, and returns it.
   * @param startedAt with the department the name of the episode; undefined is returned when there never was one.
   */
  follow(officeId: string, department: string, startedAt: Instant): Promise<Episode | undefined>;
  /** Counts the person in, once. @returns undefined when the episode is over. */
  addHelper(officeId: string, department: string, startedAt: Instant, user: string): Promise<Episode | undefined>;
  /** Episodes of these departments that started from `from` up to and without `to`. */
  startedBetween(officeId: string, departments: readonly string[], from: Instant, to: Instant): Promise<Episode[]>;
}
