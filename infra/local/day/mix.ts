import type { Office } from "#shared/offices/office.ts";

/** What one dossier of a day is about. */
export type ProcedureMix = readonly (readonly [procedure: string, dossiers: number])[];

/**
 * Field figures: Ba Diem, about 350 dossiers a day of which about 200 are certified copies (domain ground truth s12);
 * the other fields in the shares of Hai Chau's first week (certification 58 %, civil status 17 %, business 7 %).
 */
const commune: ProcedureMix = [
  ["2.000815", 200],
  ["2.000884", 24],
  ["2.001035", 14],
  ["1.001193", 20],
  ["1.000656", 2],
  ["1.000894", 8],
  ["1.004873", 22],
  ["2.000635", 16],
  ["1.001612", 30],
  ["1.014028", 4],
  ["1.014027", 10],
];

/** Tang Nhon Phu, 300 visitors a day at 12 counters (s9): four in five bring a dossier, the others ask or fetch a result. */
const ward: ProcedureMix = [
  ["2.000815", 124],
  ["2.000884", 18],
  ["2.001035", 8],
  ["1.001193", 14],
  ["1.000656", 2],
  ["1.000894", 6],
  ["1.004873", 16],
  ["2.000635", 12],
  ["1.001612", 28],
  ["1.014028", 4],
  ["1.014027", 8],
];

/** The procedures of one day, as many of each as the office's visitors make likely. */
export function mixOf({ kind, visitorsPerDay }: Pick<Office, "kind" | "visitorsPerDay">): string[] {
  const [mix, visitors] = kind === "ward" ? [ward, 300] : [commune, 350];
  return mix.flatMap(([procedure, dossiers]) =>
    Array<string>(Math.round((dossiers * visitorsPerDay) / visitors)).fill(procedure),
  );
}
