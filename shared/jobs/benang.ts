import * as z from "zod/mini";
import { Language } from "#shared/offices/office.ts";
import { noticeKinds } from "#shared/preferences/preferences.ts";
import { instant, pressed, waitingForm } from "./parts.ts";

const date = z.iso.date();
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** A form that was handed in and shows what became of it. */
const handedIn = { ...waitingForm, officeId: z.string() };
/** A stretch of leave, local dates of the office, both included; `whose` is a person of its staff list. */
const leave = { ...handedIn, whose: z.string(), from: date, to: date };

/** Somebody wants to know what there is: by a command, or in a form that stands open. */
export const Help = z.object({
  type: z.literal("benang.help"),
  at: instant,
  ...pressed,
  responseUrl: z.optional(z.url()),
  viewId: z.optional(z.string()),
  /** What was typed and not understood. */
  unknown: z.optional(z.string().check(z.maxLength(80))),
  /** What it may have meant. */
  meant: z.optional(z.string()),
  /** That of the word which was typed. */
  language: z.optional(Language),
});
export const ShowSettings = z.object({ type: z.literal("benang.settings"), ...waitingForm });
export const SaveSettings = z.object({
  type: z.literal("benang.save-settings"),
  ...handedIn,
  /** The office's when absent. */
  language: z.optional(Language),
  quiet: z.optional(z.object({ from: time, to: time })),
  muted: z.array(z.enum(noticeKinds)),
});
/** Fills the form with somebody's leave: one's own, or, for an administrator, that of `whose`. */
export const ShowLeave = z.object({
  type: z.literal("benang.leave"),
  ...waitingForm,
  officeId: z.optional(z.string()),
  whose: z.optional(z.string()),
});
export const AddLeave = z.object({ type: z.literal("benang.add-leave"), ...leave });
export const DropLeave = z.object({ type: z.literal("benang.drop-leave"), ...leave });

export const benangJobs = [Help, ShowSettings, SaveSettings, ShowLeave, AddLeave, DropLeave] as const;
