import { parse } from "csv-parse/sync";

/** A quoted value that runs on for longer than this many lines was never meant to. */
const longestRecord = 50;

export interface CsvRecord {
  /** The line it begins on, counted from 1. */
  readonly line: number;
  /** Absent where quotes do not match, so that the values cannot be told apart. */
  readonly values?: readonly string[];
}

interface Line {
  readonly number: number;
  readonly text: string;
}

type Fits = (values: readonly string[]) => boolean;

/**
 * The records of a comma-separated text (RFC 4180), blank lines left out. A record that cannot be taken apart costs only
 * its first line: reading starts again on the next, which a parser of the whole text does not do.
 * @param fits whether a record of several lines has as many values as it should; if not, a quote has swallowed other records.
 */
export async function* csvRecords(text: AsyncIterable<string>, fits: Fits): AsyncGenerator<CsvRecord> {
  const held: Line[] = [];
  for await (const line of numberedLines(text)) {
    held.push(line);
    yield* settle(held, fits, false);
  }
  yield* settle(held, fits, true);
}

function* settle(held: Line[], fits: Fits, atEnd: boolean): Generator<CsvRecord> {
  while (held.length > 0) {
    const length = recordLength(held);
    if (length === undefined && held.length < longestRecord && !atEnd) return;
    const record = takeRecord(held, length ?? 1, fits);
    if (record !== undefined) yield record;
  }
}

/** Takes the first record off the lines held; nothing where that was a blank line. */
function takeRecord(held: Line[], length: number, fits: Fits): CsvRecord | undefined {
  const values = valuesOf(held.slice(0, length), fits);
  const [first] = held.splice(0, values === undefined ? 1 : length);
  if (first === undefined || first.text.trim() === "") return undefined;
  return { line: first.number, ...(values && { values }) };
}

/** How many lines the first record takes: the shortest run of lines in which quotes come in pairs. */
function recordLength(held: readonly Line[]): number | undefined {
  let quotes = 0;
  for (const [index, { text }] of held.entries()) {
    quotes += text.split('"').length - 1;
    if (quotes % 2 === 0) return index + 1;
  }
  return undefined;
}

function valuesOf(lines: readonly Line[], fits: Fits): readonly string[] | undefined {
  const text = lines.map((line) => line.text).join("\n");
  if (!text.includes('"')) return text.split(",");
  try {
    const [values = []] = parse(text, { record_delimiter: "\u0000" });
    return lines.length === 1 || fits(values) ? values : undefined;
  } catch {
    return undefined;
  }
}

async function* numberedLines(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0;
  let rest = "";
  for await (const chunk of text) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield { number: ++number, text: withoutReturn(line) };
  }
  if (rest !== "") yield { number: number + 1, text: withoutReturn(rest) };
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
