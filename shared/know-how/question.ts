import * as z from "zod/mini";
import { shortName } from "./note-id.ts";

/** What nobody had written down yet, asked of an expert. */
export const Question = z.object({
  /** `Q-7K3QF2`, made of office and the press that asked it. */
  id: z.string().check(z.regex(/^Q-[0-9A-HJKMNP-TV-Z]{6}$/)),
  /** Slack user ids. */
  asker: z.string(),
  expert: z.string(),
  words: z.string(),
  askedAt: z.iso.datetime(),
  answer: z.optional(z.object({ by: z.string(), text: z.string(), at: z.iso.datetime() })),
});
export type Question = z.infer<typeof Question>;

export interface Questions {
  /** Keeps it once under its id. @returns what is kept. */
  add(officeId: string, question: Question): Promise<Question>;
  get(officeId: string, id: string): Promise<Question | undefined>;
  /** The first answer stands. @returns the question as it stands then, undefined when there is none. */
  answer(officeId: string, id: string, answer: NonNullable<Question["answer"]>): Promise<Question | undefined>;
}

/** The same press is the same question. */
export function questionId(officeId: string, source: string): string {
  return `Q-${shortName(`question ${officeId} ${source}`)}`;
}
