import type { Dossier } from "./dossier.ts";

/** What the citizen gets back, in dong: the fee that was paid for a dossier the office then refused to take. */
export function refundDue({ status, paid, fee = 0 }: Pick<Dossier, "status" | "paid" | "fee">): number {
  return status === "refused" && paid === true ? fee : 0;
}
