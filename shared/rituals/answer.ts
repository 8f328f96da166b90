import * as z from "zod/mini";
import type { WhichEvening } from "./evening.ts";

/** What a colleague answered in one evening: a reply, a direct message, or the form, which is one a person. */
export const Answer = z.object({
  /** The local date of the evening, not of the answer. */
  date: z.iso.date(),
  department: z.optional(z.string()),
  /** Slack user id. */
  user: z.string(),
  /** `web`: the form on the page for staff without Slack. */
  source: z.enum(["reply", "direct", "form", "web"]),
  /** What was written in Slack, by its channel and Slack's name of it; absent for a form. */
  message: z.optional(z.object({ channel: z.string(), ts: z.string() })),
  /** What was said, without anything that may not be repeated; to a question of the form, or freely. */
  parts: z.array(z.object({ question: z.optional(z.string()), text: z.string() })),
  /** The part of it that is a suggestion. */
  suggestion: z.optional(z.string()),
  /** Its author put a light bulb on it: all of it is a suggestion, however it is worded. */
  marked: z.optional(z.literal(true)),
  /** When it was first said. */
  at: z.iso.datetime(),
  /** When it was said as it stands now; an older word never replaces a newer one. */
  changedAt: z.iso.datetime(),
  /** Taken back; the row stays, so that what comes late does not bring it back. */
  withdrawn: z.optional(z.literal(true)),
});
export type Answer = z.infer<typeof Answer>;

export interface Answers {
  /** Keeps what was said last, in whatever order it comes; the same again changes nothing. @returns what is kept. */
  put(officeId: string, answer: Answer): Promise<Answer>;
  /** Marks a message as a suggestion; undefined when it is no answer of that evening. */
  mark(officeId: string, which: WhichEvening, by: Pick<Answer, "user" | "message">): Promise<Answer | undefined>;
  /** What one person said in an evening and did not take back, oldest first. */
  ofPerson(officeId: string, which: WhichEvening, user: string): Promise<Answer[]>;
  /** What was said in an evening and not taken back, oldest first. */
  ofEvening(officeId: string, which: WhichEvening): Promise<Answer[]>;
}

/** The people who answered. */
export function peopleOf(answers: readonly Pick<Answer, "user">[]): Set<string> {
  return new Set(answers.map(({ user }) => user));
}

/** What of an answer is a suggestion, as it stands now; undefined for none. */
export function suggestionIn({ marked, suggestion, parts, withdrawn }: Answer): string | undefined {
  if (withdrawn === true) return undefined;
  return suggestion ?? (marked === true ? parts[0]?.text : undefined);
}
