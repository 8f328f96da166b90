import type { LogRow } from "#infra/replay/log-row.ts";

/** A text in pieces of a few characters, as a stream may cut it anywhere. */
export async function* inPieces(text: string, length = 7): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += length) yield text.slice(start, start + length);
}

export async function allOf(rows: AsyncIterable<LogRow>): Promise<LogRow[]> {
  const all: LogRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}
