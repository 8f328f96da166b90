import * as z from "zod/mini";
import type { Instant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { ProcedureCode } from "#shared/procedures/procedure.ts";

/** `draft` waits for an expert; `outdated` was right once; `withdrawn` was declined or taken back and is found no more. */
export const noteStates = ["draft", "confirmed", "outdated", "withdrawn"] as const;
export const NoteState = z.enum(noteStates);
export type NoteState = z.infer<typeof NoteState>;

/** Characters. */
export const longest = { title: 150, text: 3_000, basis: 300, reason: 500 } as const;
const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/** One step of its life. */
export const NoteStep = z.object({
  did: z.enum(["saved", "edited", "confirmed", "declined", "renewed", "outdated", "withdrawn"]),
  at: z.iso.datetime(),
  /** Slack user id. */
  by: z.string(),
  reason: z.optional(words(longest.reason)),
});
export type NoteStep = z.infer<typeof NoteStep>;

/** Where it was learned: a thread in Slack, whose message it was saved from, or a form. */
export const NoteSource = z.union([
  z.object({ channel: z.string(), threadTs: z.string(), ts: z.string() }),
  z.object({ form: z.string() }),
]);
export type NoteSource = z.infer<typeof NoteSource>;

/** What a note says; the rest is about it. */
export const NoteContent = z.object({
  title: words(longest.title),
  text: words(longest.text),
  /** Of the national catalogue or the office's own; absent for what concerns none. */
  procedure: z.optional(ProcedureCode),
  /** Legal basis, as people cite it. */
  basis: z.optional(words(longest.basis)),
  /** Local date, the last on which it holds. */
  validUntil: z.optional(z.iso.date()),
});
export type NoteContent = z.infer<typeof NoteContent>;

/** What colleagues found out once and the office keeps. Never anything about a citizen. */
export const Note = z.extend(NoteContent, {
  /** `KN-7K3QF2`, made of office and source: the same thread is one note. */
  id: z.string().check(z.regex(/^KN-[0-9A-HJKMNP-TV-Z]{6}$/)),
  /** First day of the procedure's version that it was written for or renewed under. */
  procedureFrom: z.optional(z.iso.date()),
  /** Whose experts answer for it. */
  department: z.string(),
  /** Slack user id. */
  author: z.string(),
  source: NoteSource,
  state: NoteState,
  confirmedBy: z.optional(z.string()),
  /** The latest steps; the stream keeps the long story. */
  history: z.array(NoteStep),
  /** Counts the steps; the condition of every write. */
  version: z.int(),
  /** When it was last written, by the clock of whoever wrote: searches ask what is newer than what they know. */
  updatedAt: z.iso.datetime(),
});
export type Note = z.infer<typeof Note>;

/** Steps that are kept beside the note. */
export const keptSteps = 30;

/** Notes of an office. */
export interface Notes {
  /** Keeps it once under its id; the same again changes nothing. One write. @returns what is kept. */
  add(officeId: string, note: Note): Promise<Note>;
  get(officeId: string, id: string): Promise<Note | undefined>;
  /** One conditional write on `version`; undefined when it changed meanwhile. */
  replace(officeId: string, next: Note, wasVersion: number): Promise<Note | undefined>;
  /** Ids and times of those that were written at `from` or later, oldest first; may lag behind a write by moments. */
  writtenSince(officeId: string, from: Instant): Promise<readonly Pick<Note, "id" | "updatedAt">[]>;
}

export class NoteNotFound extends DomainError {
  override name = "NoteNotFound";
  constructor(id: string) {
    super("not-found", "note-not-found", `The office has no note ${id}`);
  }
}

/** Somebody else was quicker, or the step does not fit where the note stands. */
export class NoteMoved extends DomainError {
  override name = "NoteMoved";
  readonly state: NoteState;
  constructor({ id, state }: Pick<Note, "id" | "state">) {
    super("conflict", "note-moved", `Note ${id} is ${state} and was changed meanwhile`);
    this.state = state;
  }
}
