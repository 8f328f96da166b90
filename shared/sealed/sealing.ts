import * as z from "zod/mini";
import { instant } from "#shared/jobs/parts.ts";
import { Language } from "#shared/offices/office.ts";

/** What a person did in a form; Slack's id of the form names it, and the answer is shown there and nowhere else. */
const inForm = {
  officeId: z.string(),
  at: instant,
  team: z.string(),
  user: z.string(),
  viewId: z.string(),
  language: Language,
};
/** SHA-256 of a reply token; the token itself leaves the author's screen for nowhere. */
const byToken = { ...inForm, replyHash: z.string() };

/** A colleague proposes something and stays unnamed. */
export const SealSubmission = z.object({
  type: z.literal("seal.submit"),
  ...byToken,
  text: z.string().check(z.minLength(1), z.maxLength(3_000)),
  /** Whose matter it is, as the author says. */
  department: z.optional(z.string()),
});
/** Somebody wants to know what became of the suggestion of a token. */
export const SealLookUp = z.object({ type: z.literal("seal.look-up"), ...byToken });

export const authorActs = ["confirm", "reopen", "note"] as const;
/** Whoever holds the token answers for the author. */
export const SealAnswer = z.object({
  type: z.literal("seal.answer"),
  ...byToken,
  act: z.enum(authorActs),
  words: z.optional(z.string().check(z.maxLength(500))),
});

/**
 * Why an author may be named, and nothing else is a reason: a written demand of an investigating body, procuracy or court (Law
 * 101/2015/QH13), a denunciation that must be verified (Law 25/2018/QH14), a state secret let out (Law 29/2018/QH14), or somebody's
 * life or health in danger (Law 91/2025/QH15 on personal data).
 */
export const unsealReasons = ["proceedings", "denunciation", "state-secret", "danger"] as const;
export const UnsealReason = z.enum(unsealReasons);
export type UnsealReason = z.infer<typeof UnsealReason>;

const suggestion = { suggestion: z.string() };
/** One of the two officers asks for an author's name. */
export const AskUnsealing = z.object({
  type: z.literal("seal.ask-unsealing"),
  ...inForm,
  ...suggestion,
  reason: UnsealReason,
  words: z.string().check(z.maxLength(1_000)),
});
/** An officer looks at what was asked for, and at the name once there were two of them. */
export const ShowUnsealing = z.object({ type: z.literal("seal.show-unsealing"), ...inForm, ...suggestion });
/** The second officer decides on what they saw. */
export const DecideUnsealing = z.object({
  type: z.literal("seal.decide-unsealing"),
  ...inForm,
  ...suggestion,
  /** When that was asked which they saw. */
  askedAt: instant,
  approve: z.boolean(),
});

/**
 * What only the function that keeps anonymous authors reads. The receiver alone may send it, for it speaks for whoever Slack says
 * pressed: whoever else could send here could approve an unsealing in somebody's name.
 */
export const Sealing = z.discriminatedUnion("type", [
  SealSubmission,
  SealLookUp,
  SealAnswer,
  AskUnsealing,
  ShowUnsealing,
  DecideUnsealing,
]);
export type Sealing = z.infer<typeof Sealing>;
export type SealingOf<Type extends Sealing["type"]> = Extract<Sealing, { type: Type }>;

/** The hour of release has come for an office; on a queue of its own, since whoever sends it speaks for nobody. */
export const Release = z.object({ officeId: z.string(), date: z.iso.date(), at: instant });
export type Release = z.infer<typeof Release>;

/** How often a message is tried before it lies among the dead letters and an operator hears of it. */
export const mostSealTries = 8;
