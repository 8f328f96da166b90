import * as z from "zod/mini";
import { office, pressed, waitingForm } from "./parts.ts";

const session = { ...office, date: z.iso.date() };

/** The hour of the listening session has come on a working day; whether one is due on it, the worker decides. */
export const CallListening = z.object({ type: z.literal("listening.call"), ...session });
/** A leader calls it now, or lets the next one be; `date` is what they read when they pressed. */
export const CallListeningNow = z.object({ type: z.literal("listening.call-now"), ...office, ...pressed });
export const SkipListening = z.object({
  type: z.literal("listening.skip-next"),
  ...office,
  ...pressed,
  date: z.optional(z.iso.date()),
});
/** Somebody pressed a button of the session's message; `from` is what had been counted when it was shown. */
export const StepListening = z.object({
  type: z.literal("listening.step"),
  ...session,
  ...pressed,
  step: z.enum(["begin", "speak", "invite", "next", "extend", "end"]),
  from: z.int(),
});
/** Brings the session's message, and what its clock does, up to now. */
export const LookAtListening = z.object({ type: z.literal("listening.look"), ...session });
/** Fills the form of a note or a commitment. */
export const FillListeningForm = z.object({
  type: z.literal("listening.form"),
  officeId: z.string(),
  date: z.iso.date(),
  ...waitingForm,
  form: z.enum(["note", "commitment"]),
});
const handedIn = { ...session, ...pressed, viewId: z.string(), item: z.optional(z.string()), text: z.string() };
export const NoteListening = z.object({ type: z.literal("listening.note"), ...handedIn });
export const CommitListening = z.object({
  type: z.literal("listening.commit"),
  ...handedIn,
  owner: z.string(),
  due: z.iso.date(),
});
const promised = { ...office, suggestion: z.string(), due: z.iso.date() };
/** The day of a commitment has come, or is over (a suggestion's `commitment`): whether it still is open, the table says. */
export const DueListening = z.object({
  type: z.literal("listening.due"),
  ...promised,
  /** Who listened, and is told when nothing came of it. */
  leader: z.optional(z.string()),
  stage: z.enum(["due", "overdue"]),
});
/** Tells one person of a commitment, when their quiet hours allow. */
export const TellListening = z.object({
  type: z.literal("listening.tell"),
  ...promised,
  user: z.string(),
  what: z.enum(["told", "due", "overdue", "overdue-to-leader"]),
});

export const listeningJobs = [
  CallListening,
  CallListeningNow,
  SkipListening,
  StepListening,
  LookAtListening,
  FillListeningForm,
  NoteListening,
  CommitListening,
  TellListening,
  DueListening,
] as const;
