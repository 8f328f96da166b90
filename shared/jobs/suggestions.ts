import * as z from "zod/mini";
import { office } from "./parts.ts";

const suggestion = { ...office, id: z.string() };

/** The hour has come at which an answer, a confirmation or a reminder was due; the table says whether it still is. */
export const SuggestionClock = z.object({
  type: z.literal("suggestions.clock"),
  ...suggestion,
  what: z.enum(["remind", "overdue", "escalate", "confirm"]),
  /** The hour that it is about: what was reopened meanwhile has another. */
  until: z.iso.datetime(),
});
/** Brings the message of a suggestion up to what the table says, and tells those whom its last step concerns. */
export const ShowSuggestion = z.object({ type: z.literal("suggestions.show"), ...suggestion });

export const suggestionJobs = [SuggestionClock, ShowSuggestion] as const;
