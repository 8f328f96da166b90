import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from "saxes";
import { type LogRow, LogUnreadable, present } from "./log-row.ts";

type Values = Record<string, string>;

/**
 * The rows of a log in the XML of the XES standard (IEEE 1849). Attributes inside of attributes are left alone, and so is
 * everything outside of traces and events. No entity is ever fetched.
 * @throws LogUnreadable where the XML is broken, with the line.
 */
export async function* readXes(text: AsyncIterable<string>): AsyncGenerator<LogRow> {
  const ready: LogRow[] = [];
  const parser = xesParser((row) => ready.push(row));
  for await (const chunk of text) {
    feed(parser, () => parser.write(chunk));
    yield* ready.splice(0);
  }
  feed(parser, () => parser.close());
  yield* ready.splice(0);
}

function feed(parser: SaxesParser, step: () => void): void {
  try {
    step();
  } catch (error) {
    throw new LogUnreadable(`the XML is broken at line ${parser.line}: ${(error as Error).message}`, { cause: error });
  }
}

interface OpenTrace {
  readonly line: number;
  readonly values: Values;
  readonly events: { readonly line: number; readonly values: Values }[];
}

const newTrace = (line: number): OpenTrace => ({ line, values: {}, events: [] });

/** Gives out the rows of a trace when it ends, because its own attributes may stand after its events. */
function xesParser(give: (row: LogRow) => void): SaxesParser {
  const parser = new SaxesParser();
  const path: string[] = [];
  let trace = newTrace(0);
  parser.on("opentag", (tag: SaxesTagPlain) => {
    const name = localName(tag.name);
    const parent = path.at(-1);
    path.push(name);
    if (name === "trace") trace = newTrace(parser.line);
    else if (name === "event") trace.events.push({ line: parser.line, values: {} });
    else if (parent === "trace") set(trace.values, tag.attributes);
    else if (parent === "event") set(trace.events.at(-1)?.values ?? {}, tag.attributes);
  });
  parser.on("closetag", () => {
    const name = path.pop();
    const ended = name === "trace" || (name === "event" && !path.includes("trace"));
    if (!ended) return;
    for (const row of rowsOf(trace)) give(row);
    trace = newTrace(0);
  });
  return parser;
}

function set(values: Values, { key, value }: Record<string, SaxesAttributePlain | string>): void {
  if (typeof key === "string" && typeof value === "string") values[key] = value.trim();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function rowsOf({ line, values, events }: OpenTrace): LogRow[] {
  const ofCase = present(values);
  if (events.length === 0) return [{ line, case: ofCase }];
  return events.map((event) => ({ line: event.line, case: ofCase, event: present(event.values) }));
}
