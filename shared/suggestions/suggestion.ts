import * as z from "zod/mini";
import type { LocalDate } from "#shared/kernel/clock.ts";

/** What a colleague wrote in an evening thread. */
export const Suggestion = z.object({
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
export type Suggestion = z.infer<typeof Suggestion>;

export interface Suggestions {
  /** Keeps it once; the same reply again changes nothing. */
  add(officeId: string, suggestion: Suggestion): Promise<void>;
  /** Those of one evening, oldest first. */
  ofDate(officeId: string, date: LocalDate): Promise<Suggestion[]>;
}
