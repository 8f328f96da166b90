import * as z from "zod/mini";
import { Award, Evidence, ThankedGroup } from "#shared/kudos/kudos.ts";
import { instant, office, pressed, typed, waitingForm } from "./parts.ts";

const user = z.string();
const place = { id: z.string(), date: z.iso.date() };
const users = z.array(user).check(z.maxLength(400));
/** A group as it was typed: its id in Slack, and what it is called there. */
const userGroups = z.array(z.object({ id: z.string(), name: z.string().check(z.maxLength(80)) })).check(z.maxLength(5));

/** What somebody typed behind `/kudos`: those that Slack knows by id, and the rest, in which names may stand. */
const words = { users, userGroups, text: z.string().check(z.maxLength(3000)) };

/** Fills the form that somebody opened. */
export const FillKudosForm = z.object({
  type: z.literal("kudos.form"),
  ...waitingForm,
  award: z.optional(z.boolean()),
  /** `dropped`: what was typed may not be kept, and was not. */
  typed: z.optional(z.object({ ...words, dropped: z.optional(z.boolean()) })),
  /** The message that it was opened from; `author` is absent where no person wrote it. */
  message: z.optional(z.object({ channel: z.string(), ts: z.string(), author: z.optional(user) })),
  /** The draft that it was opened from. */
  draft: z.optional(z.object({ officeId: z.string(), id: z.string() })),
});
/** Thanks that were typed in full. */
export const TypedKudos = z.object({
  type: z.literal("kudos.typed"),
  ...typed,
  /** Names the command, once and for all. */
  source: z.string(),
  ...words,
});
/** A form of thanks that was handed in. */
export const GiveKudos = z.object({
  type: z.literal("kudos.give"),
  ...office,
  ...pressed,
  /** Names the form, or the draft that it was opened from. */
  source: z.string(),
  people: users,
  group: z.optional(ThankedGroup),
  value: z.optional(z.string()),
  reason: z.string().check(z.maxLength(3000)),
  isPrivate: z.boolean(),
  evidence: z.optional(Evidence),
  award: z.optional(Award),
});
/** Whoever gave thanks takes them back. */
export const WithdrawKudos = z.object({ type: z.literal("kudos.withdraw"), ...office, ...pressed, ...place });
/** Tells one person of thanks to them, or that they were taken back. */
export const TellKudos = z.object({ type: z.literal("kudos.tell"), ...office, ...place, to: user });
/** Shows whoever decides a word of thanks that they may send. Once for one evidence. */
export const DraftKudos = z.object({
  type: z.literal("kudos.draft"),
  ...office,
  to: users.check(z.minLength(1)),
  reason: z.string().check(z.maxLength(500)),
  evidence: Evidence,
  /** Whom it is shown to; who decides for the department that was helped, or the first leader, when absent. */
  leader: z.optional(user),
});
/** The week's thanks, on its first working day, and the month's. */
export const TellDigest = z.object({ type: z.literal("kudos.digest"), ...office, date: z.iso.date() });
/** What administrators should look at; `unasked` says nothing when there is nothing. */
export const ShowSignals = z.object({
  type: z.literal("kudos.signals"),
  at: instant,
  team: z.string(),
  user,
  officeId: z.optional(z.string()),
  unasked: z.optional(z.boolean()),
});
/** Tells a head whom nobody thanked for long. */
export const TellQuiet = z.object({ type: z.literal("kudos.quiet"), ...office, date: z.iso.date(), user });

export const kudosJobs = [
  FillKudosForm,
  TypedKudos,
  GiveKudos,
  WithdrawKudos,
  TellKudos,
  DraftKudos,
  TellDigest,
  ShowSignals,
  TellQuiet,
] as const;
