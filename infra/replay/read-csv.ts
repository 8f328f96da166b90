import { csvRecords } from "./csv-records.ts";
import { type LogRow, LogUnreadable, present } from "./log-row.ts";

const required = ["case:concept:name", "concept:name", "time:timestamp"];

/**
 * The rows of a comma-separated log with the columns of a pm4py export.
 * @throws LogUnreadable when there is no usable header.
 */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<LogRow> {
  let columns: readonly string[] | undefined;
  for await (const { line, values } of csvRecords(text, ({ length }) => length === columns?.length)) {
    if (columns === undefined) columns = headerOf(values);
    else yield { line, ...rowOf(columns, values) };
  }
  if (columns === undefined) throw new LogUnreadable("the log has no header line");
}

function headerOf(values: readonly string[] = []): readonly string[] {
  const missing = required.filter((column) => !values.includes(column));
  if (missing.length === 0) return values;
  const found = values.slice(0, 20).join(", ").slice(0, 200);
  throw new LogUnreadable(`the first line is no header of an event log: no ${missing.join(", ")} in "${found}"`);
}

function rowOf(columns: readonly string[], values: readonly string[] | undefined): Omit<LogRow, "line"> {
  if (values === undefined) return { case: {}, broken: "quotes do not match" };
  if (values.length !== columns.length)
    return { case: {}, broken: `${values.length} values for ${columns.length} columns` };
  const cells = columns.map((column, index) => [column, values[index]?.trim() ?? ""] as const);
  const ofCase = cells.filter(([column]) => column.startsWith("case:"));
  return {
    case: present(Object.fromEntries(ofCase.map(([column, value]) => [column.slice("case:".length), value]))),
    event: present(Object.fromEntries(cells.filter(([column]) => !column.startsWith("case:")))),
  };
}
