import * as z from "zod/mini";
import { TimeRule } from "#shared/office-time/promise.ts";
import { Mark, ProcedureName } from "#shared/procedures/procedure.ts";

const Instant = z.iso.datetime();

/** One date between receipt and promise. */
export const ExplainedDay = z.object({
  date: z.iso.date(),
  /** Whether it is one of the days that the rule counts. */
  counts: z.boolean(),
  /** `receipt`: the day of receipt, which does not count; the others as `DayReason`. */
  why: z.enum(["receipt", "week", "national", "own"]),
  /** Vietnamese name of the national day, or the office's reason. */
  name: z.optional(z.string()),
});
export type ExplainedDay = z.infer<typeof ExplainedDay>;

/** The rule under which the promise was made, pinned at reception. */
export const ExplainedRule = z.object({
  time: TimeRule,
  outOfHoursMinutes: z.optional(z.int()),
  validFrom: z.iso.date(),
  validTo: z.optional(z.iso.date()),
  source: ProcedureName,
  mark: Mark,
});
export type ExplainedRule = z.infer<typeof ExplainedRule>;

/** The hour that was printed on the receipt. */
export const FirstPromise = z.object({
  /** Reception, or acceptance of what was submitted: from here the clock ran. */
  from: Instant,
  /** `imported`: taken over with the hour that another software had promised. */
  basis: z.enum(["rule", "out-of-hours", "slip", "verification", "imported"]),
  /** Nothing where the record does not say. */
  promisedAt: z.optional(Instant),
  /** Wall time; whether it came in by then, and while the office was yet to close. */
  cutOff: z.optional(z.object({ at: z.string(), met: z.boolean() })),
  /** Dates from receipt to promise, where days are counted. */
  days: z.array(ExplainedDay),
  /** What was announced later did not count. */
  knownOn: z.iso.date(),
});
export type FirstPromise = z.infer<typeof FirstPromise>;

/** What moved the promise afterwards, oldest first. */
export const PromiseChange = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("pause"),
    why: z.enum(["supplement", "payment"]),
    from: Instant,
    to: Instant,
    /** What was left when the clock stopped and was given back: minutes of working time, or of any for what may not wait. */
    minutesLeft: z.optional(z.int()),
    promisedAt: z.optional(Instant),
  }),
  z.object({
    kind: z.literal("extension"),
    at: Instant,
    cause: z.string(),
    /** Slack id of the member of staff who answers for it. */
    approver: z.string(),
    promisedAt: Instant,
  }),
]);
export type PromiseChange = z.infer<typeof PromiseChange>;

/** Why a citizen was told this hour and no other, under the rules and the calendar known when it was promised. */
export const PromiseExplanation = z.object({
  code: z.string(),
  procedure: z.string(),
  zone: z.string(),
  /** The hour that the citizen was told last. */
  promisedAt: Instant,
  /** The hour that rules, calendar and history come to; absent where they cannot say. */
  recomputedAt: z.optional(Instant),
  /** Whether the two are the same. */
  agrees: z.boolean(),
  /** Absent when the version that the dossier pins is no longer known. */
  rule: z.optional(ExplainedRule),
  first: FirstPromise,
  changes: z.array(PromiseChange),
});
export type PromiseExplanation = z.infer<typeof PromiseExplanation>;
