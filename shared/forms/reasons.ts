import * as z from "zod/mini";

/**
 * Why an office refuses to receive a dossier (Form 03) or stops one (Form 05). Closed lists of ours, so that no free text
 * about a citizen is stored; what they do not say is written on the form by hand.
 */
export const RefusalReason = z.enum(["not-competent", "incomplete", "conditions", "duplicate", "not-in-person"]);
export type RefusalReason = z.infer<typeof RefusalReason>;

export const StopReason = z.enum(["conditions", "no-supplement", "duplicate", "verification", "superseded"]);
export type StopReason = z.infer<typeof StopReason>;
