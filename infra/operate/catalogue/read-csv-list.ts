import { procedures } from "#shared/procedures/procedures.ts";
import { csvRecords } from "../../replay/csv-records.ts";
import { CannotDo } from "../cannot-do.ts";
import type { OwnList, OwnRow, RowFinding } from "./own-list.ts";
import { ownProcedureOf, type PrintedRow, printedProblems, printedRow } from "./printed-row.ts";
import { repeatedCodes } from "./repeated-codes.ts";

const codes = new Set(procedures.map(({ code }) => code));

/**
 * A list as a ward prints it: a column with the code (`code` or `code_as_printed`) and one with the name (`name`), and where
 * there are any `name_en`, `name_id`, `department` or `field`. What it does not say is taken as unknown, never guessed.
 * @throws CannotDo when there is no such header
 */
export async function readCsvList(file: string, text: string): Promise<OwnList> {
  const printed: PrintedRow[] = [];
  const findings: RowFinding[] = [];
  let columns: readonly string[] | undefined;
  for await (const { line, values } of csvRecords(linesOf(text), ({ length }) => length === columns?.length)) {
    if (columns === undefined) columns = headerOf(file, values);
    else if (values?.length === columns.length) printed.push(printedRow(line, columns, values));
    else
      findings.push({
        row: line,
        field: "row",
        problem: `${columns.length} values, as the header has; check its quotes`,
      });
  }
  return listOf(printed, findings);
}

/** Rows with a finding that is no warning are left out, and so are all that share a code with another. */
function listOf(printed: readonly PrintedRow[], broken: readonly RowFinding[]): OwnList {
  const findings = [...broken, ...printed.flatMap(printedProblems), ...repeatedCodes(printed)];
  const wrong = new Set(findings.filter(({ warning }) => warning !== true).map(({ row }) => row));
  const good = printed.filter(({ row }) => !wrong.has(row));
  const rows: OwnRow[] = good
    .filter(({ code }) => !codes.has(code))
    .map((row) => ({ row: row.row, procedure: ownProcedureOf(row) }));
  const known = good.filter(({ code }) => codes.has(code)).map(({ row, code }) => ({ row, code }));
  return { rows, known, findings };
}

function headerOf(file: string, values: readonly string[] = []): readonly string[] {
  const columns = values.map((value) => value.trim());
  const has = (...names: string[]) => names.some((name) => columns.includes(name));
  if (has("code", "code_as_printed") && has("name")) return columns;
  throw new CannotDo(
    `${file} has no header with the columns code and name; its first line is "${columns.join(",").slice(0, 100)}"`,
  );
}

async function* linesOf(text: string): AsyncGenerator<string> {
  yield text;
}
