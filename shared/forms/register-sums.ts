import type { Dossier } from "#shared/dossiers/dossier.ts";
import { outcomeOf } from "./outcome.ts";
import { register } from "./words.ts";

export interface RegisterSums {
  readonly received: number;
  readonly returned: number;
  /** Early or by the promised hour. */
  readonly onTime: number;
  readonly late: number;
  readonly open: number;
  /** Refused, withdrawn or stopped. */
  readonly unsettled: number;
  /** Dong taken in and not given back. */
  readonly fees: number;
}

/** What the dossiers of a period came to; every dossier is on time, late, open or unsettled, and one of these only. */
export function registerSums(dossiers: readonly Dossier[], zone: string): RegisterSums {
  const results = dossiers.map((dossier) => outcomeOf(dossier, zone));
  const count = (...wanted: string[]) => results.filter((result) => wanted.includes(result)).length;
  return {
    received: dossiers.length,
    returned: dossiers.filter(({ status }) => status === "returned").length,
    onTime: count("early", "onTime"),
    late: count("overdue"),
    open: count("running"),
    unsettled: count("unsettled"),
    fees: dossiers.reduce((sum, dossier) => sum + feeKept(dossier), 0),
  };
}

/** In dong; nothing where it was not paid, or given back after a refusal. */
export function feeKept({ fee, paid, history }: Dossier): number {
  const isRefunded = history.some(({ move }) => move === "refund");
  return paid === true && !isRefunded ? (fee ?? 0) : 0;
}

/** `12 tiếp nhận, 10 đã trả, …` */
export function sumWords(sums: RegisterSums): string {
  const { fees: _, ...counts } = sums;
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${register.sums[name as keyof typeof counts]}`)
    .join("; ");
}
