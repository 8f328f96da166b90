import * as z from "zod/mini";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { authorActs } from "./sealing.ts";

/** Why something handed in was not taken; its author reads it by the token. */
export const refusals = ["sensitive-words", "too-small", "not-staff"] as const;

/** What the holder of a token answered; it is written into the suggestion with the next release, at that instant and no other. */
export const PendingAnswer = z.object({
  /** Random, so that the step of the suggestion that comes of it names nobody's form. */
  key: z.string(),
  act: z.enum(authorActs),
  words: z.optional(z.string()),
  at: z.iso.datetime(),
});
export type PendingAnswer = z.infer<typeof PendingAnswer>;

/** Who wrote what. Nothing of it but the text and the department ever leaves the table, and those with a batch. */
export const SealedItem = z.object({
  /** Hash of the form that it came from. */
  key: z.string(),
  /** Random; what the suggestion's id is made of. */
  sourceKey: z.string(),
  author: z.string(),
  team: z.string(),
  department: z.optional(z.string()),
  /** Gone once it is released. */
  text: z.optional(z.string()),
  /** When it was handed in. */
  at: z.iso.datetime(),
  refused: z.optional(z.enum(refusals)),
  /** Date of its release. */
  batch: z.optional(z.iso.date()),
  /** Id of the suggestion that came of it. */
  suggestion: z.optional(z.string()),
  pending: z.optional(PendingAnswer),
});
export type SealedItem = z.infer<typeof SealedItem>;

/** What goes out together, settled before the first of it does. */
export const Batch = z.object({
  date: z.iso.date(),
  /** The only instant that anything of it carries. */
  at: z.iso.datetime(),
  /** In the order in which they go out, which is no order of theirs. */
  items: z.array(z.object({ key: z.string(), department: z.optional(z.string()) })),
  /** Keys of items whose holder answered. */
  answers: z.array(z.string()),
});
export type Batch = z.infer<typeof Batch>;

/** Where an office's releases stand. */
export interface Releasing {
  /** Date of the last batch that is all out. */
  readonly doneThrough?: LocalDate | undefined;
  /** The batch that is going out. */
  readonly batch?: Batch | undefined;
  /** Counts the changes; 0 before the first. */
  readonly version: number;
}

/** Each call is one conditional write, or a few that bear being made again. */
export interface SealedItems {
  /**
   * Keeps what a form said, with one more token that opens it. The same form again is the same item: what was said last counts, until
   * it is released. @returns what is kept
   */
  keep(officeId: string, item: SealedItem, replyHash: string): Promise<SealedItem>;
  get(officeId: string, key: string): Promise<SealedItem | undefined>;
  byReply(officeId: string, replyHash: string): Promise<SealedItem | undefined>;
  bySuggestion(officeId: string, suggestion: string): Promise<SealedItem | undefined>;
  /** What waits for a release: items that are not out, and those whose holder answered. What came moments ago may be missing. */
  waiting(officeId: string): Promise<SealedItem[]>;
  /** Keeps an answer until the next release; a later one takes its place. @returns false for one that was dealt with. */
  answer(officeId: string, key: string, answer: PendingAnswer): Promise<boolean>;
  /** The item is out. */
  released(officeId: string, key: string, batch: LocalDate, suggestion: string): Promise<void>;
  /** It may not be let out: its words are gone. */
  refuse(officeId: string, key: string, reason: NonNullable<SealedItem["refused"]>): Promise<void>;
  /** The answer is in the suggestion. */
  answered(officeId: string, key: string, answer: PendingAnswer): Promise<void>;
}

export interface Releases {
  releasing(officeId: string): Promise<Releasing>;
  /** @returns false when somebody else changed it meanwhile. */
  put(officeId: string, next: Omit<Releasing, "version">, was: Releasing): Promise<boolean>;
}

/** Tries at tokens. */
export interface Tries {
  /** Counts one try, however often it is delivered. @returns false when the person has had theirs for this hour. */
  take(officeId: string, user: string, attempt: string, now: Instant): Promise<boolean>;
}
