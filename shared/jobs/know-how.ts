import * as z from "zod/mini";
import { office, pressed, typed, waitingForm } from "./parts.ts";

const id = z.string().check(z.maxLength(20));
const words = (most: number) => z.string().check(z.maxLength(most));

/** Fills the form of a note: new, out of a thread or an answered question, or one that is to be changed. */
export const FillNoteForm = z.object({
  type: z.literal("know-how.form"),
  ...waitingForm,
  /** The message that solved it, and the first one of its thread. */
  thread: z.optional(z.object({ threadTs: z.string(), ts: z.string() })),
  question: z.optional(z.object({ officeId: z.string(), id })),
  note: z.optional(z.object({ officeId: z.string(), id })),
});
/** A note that was handed in; one form is one note, or one change of it. */
export const SaveNote = z.object({
  type: z.literal("know-how.save"),
  ...office,
  ...pressed,
  viewId: z.string(),
  title: words(150),
  text: words(3_000),
  procedure: z.optional(words(10)),
  basis: z.optional(words(300)),
  validUntil: z.optional(z.iso.date()),
  thread: z.optional(z.object({ channel: z.string(), threadTs: z.string(), ts: z.string() })),
  /** The note that was changed, as it was when the form was filled. */
  change: z.optional(z.object({ id, seen: z.int() })),
});
/** `/knowhow` and what was asked, without citizens' numbers. */
export const SearchNotes = z.object({ type: z.literal("know-how.search"), ...typed, words: words(300) });
/** Shows one note to whoever pressed. */
export const ShowNote = z.object({
  type: z.literal("know-how.show"),
  ...office,
  ...pressed,
  id,
  responseUrl: z.optional(z.url()),
});
/** What an expert decided about a note by a button. */
export const DecideNote = z.object({
  type: z.literal("know-how.decide"),
  ...office,
  ...pressed,
  id,
  did: z.enum(["confirmed", "renewed", "outdated"]),
  /** The version that they saw. */
  seen: z.int(),
});
/** An expert declines a note. */
export const DeclineNote = z.object({
  type: z.literal("know-how.decline"),
  ...office,
  ...pressed,
  id,
  reason: words(500),
});
/** Brings what people were told of a note up to what the table says, and asks its experts about a draft. */
export const TellOfNote = z.object({ type: z.literal("know-how.tell"), ...office, id });
/** Asks the experts of a note that may not be right any more, once for each thing that changed. */
export const AskAgain = z.object({ type: z.literal("know-how.recheck"), ...office, id });
/** Looks for notes that may not be right any more, and packs what has changed. */
export const CheckNotes = z.object({ type: z.literal("know-how.check"), ...office, date: z.iso.date() });
/** Nothing was found: somebody asks an expert. `source` names the press. */
export const AskExpert = z.object({
  type: z.literal("know-how.ask"),
  ...office,
  ...pressed,
  words: words(300),
  source: z.string(),
});
/** Brings the expert's side of a question up to what the table says. */
export const TellOfQuestion = z.object({ type: z.literal("know-how.question"), ...office, id });
/** An expert answers a question. */
export const AnswerQuestion = z.object({
  type: z.literal("know-how.answer"),
  ...office,
  ...pressed,
  id,
  text: words(3_000),
});

export const knowHowJobs = [
  FillNoteForm,
  SaveNote,
  SearchNotes,
  ShowNote,
  DecideNote,
  DeclineNote,
  TellOfNote,
  AskAgain,
  CheckNotes,
  AskExpert,
  TellOfQuestion,
  AnswerQuestion,
] as const;
