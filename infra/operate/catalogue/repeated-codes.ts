import { fold } from "#shared/kernel/fold.ts";
import { procedureNames } from "#shared/procedures/procedure-names.ts";
import type { RowFinding } from "./own-list.ts";
import type { PrintedRow } from "./printed-row.ts";

const nationalName = new Map(Object.entries(procedureNames).map(([code, { vi }]) => [code, fold(vi)]));

/**
 * One code cannot stand for two procedures. Where a name is that of the national catalogue, its row is right; otherwise
 * nobody can say which is, and neither is taken.
 */
export function repeatedCodes(printed: readonly PrintedRow[]): RowFinding[] {
  const byCode = [...Map.groupBy(printed, ({ code }) => code)].filter(([, rows]) => rows.length > 1);
  return byCode.flatMap(([code, rows]) => {
    const lines = `${rows.map(({ row }) => row).join(" and ")}`;
    const right = rows.filter(({ name }) => fold(name) === nationalName.get(code));
    const wrong = right.length === 1 ? rows.filter((row) => row !== right[0]) : rows;
    const which = right.length === 1 ? `row ${right[0]?.row} has its name` : "only one of them can be right";
    return wrong.map(({ row }) => ({
      row,
      field: "code",
      problem: `a code of its own; ${code} is printed in rows ${lines}, and ${which}`,
    }));
  });
}
