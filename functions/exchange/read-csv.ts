import { CsvError, parse } from "csv-parse/sync";
import { type Adapted, adapt, type FieldName, fieldNamed } from "./field-names.ts";
import { assertRows, mostRows, refuseBody } from "./refuse-body.ts";

const needed: readonly FieldName[] = ["code", "version", "procedure", "channel", "status", "receivedAt"];

/**
 * CSV with a header row (RFC 4180), with or without a byte order mark, parted by commas, semicolons as spreadsheets here write
 * them, or tabs. A row with too few or too many columns cannot be taken; the others can.
 * @throws DomainError naming `body`
 */
export function readCsv(text: string, ignored: Set<string>): Adapted[] {
  const [header = [], ...rows] = recordsOf(text.replace(/^\uFEFF/, ""));
  if (typeof header === "string") return refuseBody("not-csv", `must begin with a header row; it ${header}`);
  assertHeader(header);
  assertRows(rows.length);
  return rows.map((row) => {
    const problem = typeof row === "string" ? row : columnsWrong(row, header);
    if (typeof row === "string" || problem !== undefined) {
      return { row: {}, problems: [{ field: "row", problem: problem ?? "" }] };
    }
    return adapt(
      header.map((name, index) => [name, row[index]] as const),
      ignored,
    );
  });
}

function assertHeader(header: readonly string[]): void {
  const found = header.map(fieldNamed);
  const missing = needed.filter((field) => !found.includes(field));
  if (missing.length > 0)
    refuseBody("columns-missing", `must have the columns ${missing.join(", ")} in its header row`);
  const twice = header.find((_, index) => found[index] !== undefined && found.indexOf(found[index]) !== index);
  if (twice !== undefined) refuseBody("repeated-column", `must have one column for ${fieldNamed(twice)}`);
}

function columnsWrong(row: readonly string[], header: readonly string[]): string | undefined {
  if (row.length === header.length) return undefined;
  return `must have ${header.length} columns like the header row; it has ${row.length}`;
}

/** Each record, or what is wrong with it in its place. */
function recordsOf(text: string): (string[] | string)[] {
  const records: (string[] | string)[] = [];
  const skipped = (error: unknown): undefined => {
    if (!(error instanceof CsvError) || error.code !== "CSV_QUOTE_NOT_CLOSED") throw error;
    records.push("must close its quotation mark; what follows was not read");
  };
  parse(text, {
    delimiter: delimiterOf(text),
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: true,
    relax_column_count: true,
    // A stray quotation mark stays in its field, which then says what is wrong with it.
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: skipped,
    on_record: (record: string[]) => {
      records.push(record);
      if (records.length > mostRows + 1) assertRows(records.length);
      return null;
    },
  });
  return records;
}

/** The one that the header row has most of. */
function delimiterOf(text: string): string {
  const [header = ""] = text.split(/\r?\n/, 1);
  const count = (mark: string) => header.split(mark).length;
  return [",", ";", "\t"].toSorted((one, other) => count(other) - count(one))[0] ?? ",";
}
