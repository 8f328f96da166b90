import type { OwnProcedure } from "#shared/procedures/procedure.ts";

/** Something about a row of an office's list, and what would be right. Rows with one that is no warning are left out. */
export interface RowFinding {
  /** Line of a CSV file, number of the entry in a JSON list. */
  readonly row: number;
  readonly field: string;
  readonly problem: string;
  readonly warning?: boolean;
}

export interface OwnRow {
  readonly row: number;
  readonly procedure: OwnProcedure;
}

/** An office's list as it was read. */
export interface OwnList {
  /** Rows that the national catalogue does not know, or that are given rules of their own. */
  readonly rows: readonly OwnRow[];
  /** Rows that name a procedure of the national catalogue and nothing else: its rule stays. */
  readonly known: readonly { readonly row: number; readonly code: string }[];
  readonly findings: readonly RowFinding[];
}

/** One line per finding, in the order of the rows: `row 23: code: 2.000720, ...`. */
export function findingLine({ row, field, problem, warning = false }: RowFinding): string {
  return `row ${row}: ${warning ? "warning: " : ""}${field}: ${problem}`;
}
