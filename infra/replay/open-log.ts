import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type LogRow, LogUnreadable } from "./log-row.ts";
import { readCsv } from "./read-csv.ts";
import { readXes } from "./read-xes.ts";

/**
 * The rows of a process log, CSV or XES, plain or packed with gzip: told by what is inside, not by the name.
 * Read as a stream; one case, or one record, is held at a time.
 * @throws LogUnreadable when the file is missing, packed badly, empty or of another kind.
 */
export async function* readLog(file: string): AsyncGenerator<LogRow> {
  const text = decode(await unpacked(file));
  const { start, whole } = await peek(text);
  if (start === "") throw new LogUnreadable(`${file} is empty`);
  yield* start.startsWith("<") ? readXes(whole) : readCsv(whole);
}

async function unpacked(file: string): Promise<Readable> {
  if (!(await isGzip(file))) return createReadStream(file);
  // A fault on the way reaches whoever reads the end of the pipe.
  return pipeline(createReadStream(file), createGunzip(), () => {});
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file).catch((error: Error) => {
    throw new LogUnreadable(`${file} cannot be opened: ${error.message}`);
  });
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(2), position: 0 });
    return buffer.readUInt16BE(0) === 0x1f8b;
  } finally {
    await handle.close();
  }
}

/** UTF-8 text without its byte-order mark. */
async function* decode(bytes: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true });
  } catch (error) {
    throw new LogUnreadable(`the log breaks off: ${(error as Error).message}`, { cause: error });
  }
  yield decoder.decode();
}

/** The first characters that are not blank, and the text again from its beginning. */
async function peek(text: AsyncGenerator<string>): Promise<{ start: string; whole: AsyncGenerator<string> }> {
  let seen = "";
  while (seen.trim() === "") {
    const { value, done } = await text.next();
    if (done) break;
    seen += value;
  }
  async function* whole() {
    yield seen;
    yield* text;
  }
  return { start: seen.trim(), whole: whole() };
}
