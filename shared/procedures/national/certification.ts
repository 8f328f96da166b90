import type { FeeRule } from "../fee.ts";
import { days, free, perCase, rows, sameDay } from "./rule.ts";

/** Circular 226/2016/TT-BTC. */
const copies: FeeRule = { kind: "per-page", firstPages: 2, first: 2_000, further: 1_000, capPerCopy: 200_000 };
const signature = perCase(10_000);
/** By agreement with the citizen; thirty days are the most that a slip may add. */
const agreed = { ...sameDay, slipDays: 30 };
const two = days(2);
const fifty = perCase(50_000);

/**
 * Certification: Decree 23/2015/ND-CP as amended by 07/2025 and 280/2025, in force since 1 November 2025. What is received
 * after 15:00 is due the next working day; many pages or hard content may take two working days more, on a slip.
 */
export const certification = [
  rows("2.000815", { ...sameDay, slipDays: 2 }, copies, "", "VV", { papers: ["original"] }),
  rows("2.000908", sameDay, free, "", "VV"),
  rows("2.000884", sameDay, signature, "signed-paper", "VV"),
  rows("2.000992 2.001008", agreed, signature, "translation", "VV"),
  rows("2.001035 2.001019", two, fifty, "draft ownership", "VV"),
  rows("2.001016", two, fifty, "draft kinship", "VV"),
  rows("2.001406", two, fifty, "draft ownership kinship", "VV"),
  rows("2.000913", sameDay, perCase(30_000), "draft certified-transaction", "VV"),
  rows("2.000927", sameDay, perCase(25_000), "certified-transaction", "VV"),
  rows("2.000942", sameDay, copies, "certified-transaction", "VV"),
  // Abolished by Decree 280/2025; what was received before keeps to it.
  rows("2.001009", two, fifty, "draft ownership", "UU", { validTo: "2025-10-31" }),
].flat();
