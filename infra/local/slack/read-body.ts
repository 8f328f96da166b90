import type { IncomingMessage } from "node:http";

/** The whole body as UTF-8 text. @throws Error beyond `most` bytes. */
export async function readBody(request: IncomingMessage, most = 1_000_000): Promise<string> {
  return (await readBytes(request, most)).toString("utf8");
}

/** The whole body. @throws Error beyond `most` bytes. */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > most) throw new Error(`A request body of more than ${most} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
