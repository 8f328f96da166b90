import type { LocalDate } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { TimeRule } from "#shared/office-time/promise.ts";
import type { FeeRule } from "../fee.ts";
import type { Mark, Procedure } from "../procedure.ts";

/** Dossiers of earlier dates come from imported records; the commune tier itself took over on 1 July 2025. */
const validFrom = "2025-01-01";

export const sameDay = { kind: "same-day", cutOff: "15:00" } as const;
/** `verificationDays` in all, once another agency has to verify. */
export const days = (n: number, verificationDays?: number): TimeRule => ({
  kind: "working-days",
  days: n,
  ...(verificationDays && { verificationDays }),
});
/** No text that was found gives a limit: the officer states the hour until the office sets a rule. */
export const stated: TimeRule = { kind: "stated" };

export const free: FeeRule = { kind: "none" };
/** Set by the provincial council; no schedule was verified. */
export const local: FeeRule = { kind: "local" };
export const perCase = (amount: number): FeeRule => ({ kind: "per-case", amount });

type Letter = "V" | "S" | "U";
const marks: Record<Letter, Mark> = { V: "verified", S: "secondary", U: "unverified" };

/**
 * Rows of the catalogue that differ in their codes only. They are signed by the chair or a vice-chair and may be received
 * by any ward unless said otherwise. Every byte of them stands in the bundle that receives: hence the short form.
 * @param codes with spaces between.
 * @param papers ids of the paper catalogue with spaces between, besides the identity card.
 * @param known where the time rule and the fee come from, in this order: V an official text, S a secondary source, U nobody's text yet.
 */
export function rows(
  codes: string,
  time: TimeRule,
  fee: FeeRule,
  papers: string,
  known: `${Letter}${Letter}` = "UU",
  more: Partial<Procedure> = {},
): Procedure[] {
  return codes.split(" ").map((code) => ({
    code,
    validFrom,
    department: "justice",
    time,
    fee,
    papers: `identity ${papers}`.trim().split(" "),
    anyWard: true,
    signedBy: "chair",
    marks: { time: marks[known[0] as Letter], fee: marks[known[1] as Letter] },
    ...more,
  }));
}

/** The same with other properties in common. */
export function all(rules: readonly Procedure[], more: Partial<Procedure>): Procedure[] {
  return rules.map((row) => ({ ...row, ...more }));
}

/**
 * Versions on both sides of new laws: dossiers received before the first day of one stay under the old. Times and fees of
 * the later ones are those of the old law until somebody verifies them.
 */
export function renewed(rules: readonly Procedure[], ...firstDays: LocalDate[]): Procedure[] {
  return rules.flatMap((row) =>
    [row.validFrom, ...firstDays].map((first, index) => ({
      ...row,
      ...(index > 0 && { marks: { time: "unverified", fee: "unverified" } as const }),
      validFrom: first,
      ...(index < firstDays.length && { validTo: dateOf(dayNumber(firstDays[index] ?? "") - 1) }),
    })),
  );
}
