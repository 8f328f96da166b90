import type { FeeRule } from "./fee.ts";
import type { Procedure } from "./procedure.ts";

/** Certification follows Decree 23/2015 as amended by 280/2025; what is received after 15:00 is due the next working day. */
const sameDay = { kind: "same-day", cutOff: "15:00" } as const;
const days = (n: number) => ({ kind: "working-days", days: n }) as const;
const perCase = (amount: number): FeeRule => ({ kind: "per-case", amount });
/** Circular 226/2016/TT-BTC. */
const copies: FeeRule = { kind: "per-page", firstPages: 2, first: 2_000, further: 1_000, capPerCopy: 200_000 };
const free: FeeRule = { kind: "none" };

/** Effective dates: the commune tier took over on 1 July 2025; dossiers of earlier dates come from imported records. */
const validFrom = "2025-01-01";
const usual: Omit<Procedure, "code" | "time"> = {
  validFrom,
  department: "justice",
  fee: free,
  papers: ["identity"],
  anyWard: true,
  signedBy: "chair",
  marks: { time: "verified", fee: "verified" },
};
const guessed = { time: "unverified", fee: "unverified" } as const;

/** The national catalogue, as far as the commune tier uses it. */
export const procedures: readonly Procedure[] = [
  { ...usual, papers: ["original"], code: "2.000815", time: { ...sameDay, slipDays: 2 }, fee: copies },
  { ...usual, papers: ["identity"], code: "2.000884", time: sameDay, fee: perCase(10_000) },
  { ...usual, code: "2.001035", time: days(2), fee: perCase(50_000) },
  // Abolished by Decree 280/2025 on 1 November 2025; what was received before keeps to it.
  { ...usual, code: "2.001009", validTo: "2025-10-31", time: days(2), fee: perCase(50_000), marks: guessed },
  { ...usual, code: "1.001193", time: sameDay },
  { ...usual, code: "1.000656", time: { ...sameDay, verificationDays: 3 }, outOfHoursMinutes: 60 },
  { ...usual, code: "1.000894", time: { ...sameDay, verificationDays: 5 } },
  { ...usual, code: "1.004873", time: days(3), fee: { kind: "local" } },
  { ...usual, code: "2.000635", time: sameDay, fee: { kind: "per-copy", amount: 8_000 }, marks: guessed },
  { ...usual, code: "1.001612", department: "economy", time: days(3), fee: perCase(100_000), marks: guessed },
  { ...usual, code: "1.014028", department: "social", time: days(3), marks: guessed },
  { ...usual, code: "1.014027", department: "social", time: days(10), marks: guessed },
];
