import * as z from "zod/mini";

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
