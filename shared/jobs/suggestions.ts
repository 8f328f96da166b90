import * as z from "zod/mini";
import { MoveFields } from "#shared/suggestions/move-fields.ts";
import { stepChoices } from "#shared/suggestions/step-choices.ts";
import { instant, office, pressed, waitingForm } from "./parts.ts";

const suggestion = { ...office, id: z.string() };
const by = { team: z.string(), user: z.string() };
const text = z.string().check(z.maxLength(3_000));
/** The message in Slack that a suggestion comes from. */
const origin = z.optional(z.object({ channel: z.string(), ts: z.string(), link: z.optional(z.string()) }));

/** What a colleague says in the form, under their own name: an anonymous one never becomes a job. */
const said = { text, department: z.optional(z.string()), origin, author: z.optional(z.string()) };

/** The hour has come at which an answer, a confirmation or a reminder was due; the table says whether it still is. */
export const SuggestionClock = z.object({
  type: z.literal("suggestions.clock"),
  ...suggestion,
  what: z.enum(["remind", "overdue", "escalate", "confirm"]),
  /** The hour that it is about: what was reopened meanwhile has another. */
  until: instant,
});
/** Brings the message of a suggestion up to what the table says, and tells those whom its last step concerns. */
export const ShowSuggestion = z.object({ type: z.literal("suggestions.show"), ...suggestion });

/** What somebody is told, and as whom. */
export const noticeRoles = [
  "author",
  "seconder",
  "accountable",
  "owner",
  "chair",
  "joined",
  "remind",
  "overdue",
] as const;
export const TellOfSuggestion = z.object({
  type: z.literal("suggestions.tell"),
  ...suggestion,
  user: z.string(),
  as: z.enum(noticeRoles),
  /** Which step of its history it is about, from 0. */
  step: z.int(),
  /** It waited for somebody's quiet hours to end. */
  late: z.optional(z.boolean()),
});
/** Fills the form of a suggestion; from a message when it was asked for there. */
export const FillSuggestionForm = z.object({
  type: z.literal("suggestions.fill-form"),
  ...waitingForm,
  said: z.optional(z.object({ text, ts: z.string(), author: z.optional(z.string()), link: z.optional(z.string()) })),
});
/** Looks whether something alike is open already, and says so in the preview. */
export const FillPreview = z.object({
  type: z.literal("suggestions.fill-preview"),
  ...office,
  ...by,
  viewId: z.string(),
  text,
  /** Of the form, which is shown anew. */
  metadata: z.string().check(z.maxLength(3_000)),
});
export const RaiseInSlack = z.object({
  type: z.literal("suggestions.raise"),
  ...office,
  ...by,
  viewId: z.string(),
  ...said,
});
/** "I support that one instead", in the preview. */
export const SecondInPreview = z.object({
  type: z.literal("suggestions.second"),
  ...suggestion,
  ...by,
  viewId: z.string(),
});
/** A reaction to a message, of which only the worker knows whether it stands for a suggestion. */
export const ReactToMessage = z.object({
  type: z.literal("suggestions.react"),
  at: instant,
  ...pressed,
  ts: z.string(),
  /** "Me too", or the author's wish that their words become a suggestion. */
  means: z.enum(["second", "raise"]),
  added: z.boolean(),
});
/** Fills the form of a step; with its fields once it is chosen. */
export const FillStepForm = z.object({
  type: z.literal("suggestions.fill-step"),
  ...waitingForm,
  officeId: z.string(),
  id: z.string(),
  to: z.optional(z.string()),
});
export const StepInSlack = z.object({
  type: z.literal("suggestions.step"),
  ...suggestion,
  ...by,
  /** The form or the press: the same again is one step. */
  request: z.string(),
  to: z.enum([...stepChoices, "confirmed"]),
  /** How far it had moved when the person saw it. */
  seen: z.optional(z.int()),
  fields: MoveFields,
  accountable: z.optional(z.string()),
});

export const suggestionJobs = [
  SuggestionClock,
  ShowSuggestion,
  TellOfSuggestion,
  FillSuggestionForm,
  FillPreview,
  RaiseInSlack,
  SecondInPreview,
  ReactToMessage,
  FillStepForm,
  StepInSlack,
] as const;
