import * as z from "zod/mini";
import type { LocalDate } from "#shared/kernel/clock.ts";

/** What a colleague wrote in an evening thread. */
export const Answer = z.object({
  /** The local date of the evening, not of the reply. */
  date: z.iso.date(),
  /** Slack's name of the reply, which no other reply of that channel has. */
  ts: z.string(),
  /** Slack user id. */
  author: z.string(),
  /** Without citizens' numbers. */
  text: z.string(),
  at: z.iso.datetime(),
});
export type Answer = z.infer<typeof Answer>;

export interface Answers {
  /** Keeps it once; the same reply again changes nothing. */
  add(officeId: string, answer: Answer): Promise<void>;
  /** Those of one evening, oldest first. */
  ofDate(officeId: string, date: LocalDate): Promise<Answer[]>;
}
