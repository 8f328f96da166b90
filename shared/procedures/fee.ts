import * as z from "zod/mini";
import { DomainError } from "#shared/kernel/errors.ts";

const Dong = z.int("a whole number of dong").check(z.minimum(0), z.maximum(1_000_000_000));

/** What is asked for a dossier, in dong. */
export const FeeRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  /** Per page of one copy: the first pages dearer, a cap for each copy (Circular 226/2016/TT-BTC). */
  z.strictObject({
    kind: z.literal("per-page"),
    firstPages: z.int().check(z.minimum(1)),
    first: Dong,
    further: Dong,
    capPerCopy: Dong,
  }),
  z.strictObject({ kind: z.literal("per-case"), amount: Dong }),
  z.strictObject({ kind: z.literal("per-copy"), amount: Dong }),
  /** Set by the provincial council; until the office sets it, the officer states the amount. */
  z.strictObject({ kind: z.literal("local") }),
]);
export type FeeRule = z.infer<typeof FeeRule>;

/** What the officer says: copies asked for, pages of one copy, and the amount where no text of ours sets it. */
export interface FeeCounts {
  readonly copies?: number | undefined;
  readonly pages?: number | undefined;
  /** In dong. */
  readonly stated?: number | undefined;
}

/**
 * The fee in dong. @throws DomainError naming `copies`, `pages` or `fee`: what the rule needs and was not said, or an amount
 * where the rule sets it.
 */
export function feeOf(rule: FeeRule, { copies, pages, stated }: FeeCounts): number {
  if (rule.kind === "local") return stated ?? refuse("fee", "must be given: the office sets it for this procedure");
  if (stated !== undefined) return refuse("fee", "must be left out: the procedure's own rule sets it");
  switch (rule.kind) {
    case "none":
      return 0;
    case "per-case":
      return rule.amount;
    case "per-copy":
      return (copies ?? refuse("copies", perCopy)) * rule.amount;
    case "per-page":
      return (copies ?? refuse("copies", perCopy)) * oneCopy(rule, pages ?? refuse("pages", perPage));
  }
}

const perCopy = "must be given: how many copies are asked for";
const perPage = "must be given: how many pages one copy has";

function oneCopy(rule: Extract<FeeRule, { kind: "per-page" }>, pages: number): number {
  const dear = Math.min(pages, rule.firstPages);
  return Math.min(dear * rule.first + (pages - dear) * rule.further, rule.capPerCopy);
}

function refuse(field: string, problem: string): never {
  throw new DomainError("invalid", "fee-not-known", `${field} ${problem}`, [{ field, problem }]);
}
