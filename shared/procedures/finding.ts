import type { Procedure, ProcedureName } from "./procedure.ts";

/** What is checked together: rules, and the names that they lean on. */
export interface Catalogue {
  readonly procedures: readonly Procedure[];
  readonly names: Readonly<Record<string, ProcedureName>>;
  readonly papers: Readonly<Record<string, ProcedureName>>;
}

/** Something about an entry that is wrong, or, as a warning, that somebody should look at. */
export interface Finding {
  /** Code and first day of the version: `2.000815 from 2025-01-01`. */
  readonly entry: string;
  readonly field: string;
  /** What would be right. */
  readonly problem: string;
  readonly warning?: boolean;
}

export function entryOf({ code, validFrom }: Procedure): string {
  return `${code} from ${validFrom}`;
}
