import * as z from "zod/mini";
import { instant, office, pressed, waitingForm } from "./parts.ts";

/** Which evening of an office. */
const evening = {
  ...office,
  date: z.iso.date(),
  /** Whose own evening it is; the office's when absent. */
  department: z.optional(z.string()),
};
/** A message of a person as it stood last. */
const said = {
  team: z.string(),
  channel: z.string(),
  ts: z.string(),
  user: z.string(),
  text: z.string(),
  /** When it was first said. */
  at: instant,
  /** When it was edited or deleted; absent for a message as it was first said. */
  changedAt: z.optional(instant),
  withdrawn: z.optional(z.literal(true)),
};
/** One question and what was answered to it. */
export const AnsweredQuestion = z.object({ question: z.string(), text: z.string().check(z.maxLength(3_000)) });
/** Whoever runs evenings asked for it. */
const asked = { ...office, ...pressed, department: z.optional(z.string()) };

/** Opens (or, when it is too late, skips and says so) an evening thread of one office and local date. */
export const OpenEndOfDay = z.object({ type: z.literal("end-of-day.open"), ...evening });
/** A message that a person wrote, edited or deleted inside a thread of a channel the bot is in. */
export const RecordReply = z.object({ type: z.literal("end-of-day.reply"), ...said, threadTs: z.string() });
/** The same in a direct message to the bot: an answer while an evening of theirs is open. */
export const RecordDirect = z.object({ type: z.literal("end-of-day.direct"), ...said });
/** Somebody put a light bulb on their own message: it is a suggestion. */
export const MarkReply = z.object({ type: z.literal("end-of-day.mark"), at: instant, ...pressed, ts: z.string() });
/** Fills the form that stands open. */
export const FillEveningForm = z.object({ type: z.literal("end-of-day.form"), ...evening, ...waitingForm });
/** The form as it was handed in; all of it empty withdraws what was said. */
export const AnswerByForm = z.object({
  type: z.literal("end-of-day.answer"),
  ...evening,
  team: z.string(),
  user: z.string(),
  viewId: z.string(),
  answers: z.array(AnsweredQuestion).check(z.maxLength(5)),
  suggestion: z.optional(z.string()),
});
/** Somebody wants to see what they answered. */
export const ShowMine = z.object({ type: z.literal("end-of-day.show-mine"), ...evening, ...pressed });
/** Brings the reply that counts the answers up to what the table says. */
export const ShowRecorded = z.object({ type: z.literal("end-of-day.show-recorded"), ...evening });
/** Reminds those who have not answered, or one of them. */
export const RemindSilent = z.object({
  type: z.literal("end-of-day.remind"),
  ...evening,
  user: z.optional(z.string()),
});
/** The window is over. */
export const CloseEvening = z.object({ type: z.literal("end-of-day.close"), ...evening });
/** The summary for one leader, whose quiet hours are over. */
export const ShowSummary = z.object({ type: z.literal("end-of-day.summary"), ...evening, user: z.string() });
/** Shows the thread as it would be to whoever asks, and to nobody else. */
export const PreviewEvening = z.object({ type: z.literal("end-of-day.preview"), ...asked });
/** Opens today's thread now. */
export const AskNow = z.object({ type: z.literal("end-of-day.ask-now"), ...asked });
/** Opens the thread of a working day of the last week that had none. */
export const AskPastDay = z.object({ type: z.literal("end-of-day.past-day"), ...asked, date: z.iso.date() });
/** No threads up to and including a date; goes on again when it is absent. */
export const PauseEvenings = z.object({
  type: z.literal("end-of-day.pause"),
  ...asked,
  through: z.optional(z.iso.date()),
});

export const endOfDayJobs = [
  OpenEndOfDay,
  RecordReply,
  RecordDirect,
  MarkReply,
  FillEveningForm,
  AnswerByForm,
  ShowMine,
  ShowRecorded,
  RemindSilent,
  CloseEvening,
  ShowSummary,
  PreviewEvening,
  AskNow,
  AskPastDay,
  PauseEvenings,
] as const;
