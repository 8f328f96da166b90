import type { IncomingMessage, ServerResponse } from "node:http";
import type { WorkspaceParts } from "../parts.ts";
import { readBody, readBytes } from "../read-body.ts";
import type { ResponseUrls } from "../response-urls.ts";
import { type WebApiOptions, webApi } from "./web-api.ts";

/** The largest file that the local workspace takes; Slack's limit is 1 GB. */
const mostBytes = 10_000_000;

/** The workspace's own address: `/api/{method}`, the response URLs and the addresses for files. */
export function route(options: WebApiOptions & { readonly links: ResponseUrls }) {
  const answerApi = webApi(options);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const method = /^\/api\/([A-Za-z0-9.]+)$/.exec(pathname)?.[1];
    if (method !== undefined) return answerApi(request, response, method);
    const answer = request.method === "POST" ? await answerPost(options, request, pathname) : undefined;
    if (answer === undefined) return void response.writeHead(404).end();
    response.writeHead(answer.status, { "content-type": "text/plain; charset=utf-8" }).end(answer.body);
  };
}

async function answerPost(
  { parts, links }: WebApiOptions & { readonly links: ResponseUrls },
  request: IncomingMessage,
  pathname: string,
) {
  if (pathname.startsWith("/actions/")) return links.answer(pathname, await readBody(request));
  const fileId = /^\/upload\/v1\/(F[A-Z0-9]+)$/.exec(pathname)?.[1];
  return fileId === undefined ? undefined : takeFile(parts, fileId, await readUpload(request));
}

/** Raw bytes, or the one file of a form: Slack takes both. */
async function readUpload(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const bytes = await readBytes(request, mostBytes);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return bytes;
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const file = [...form.values()].find((value) => value instanceof File);
  return Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer());
}

/** Bytes that were not announced, or not as many, are not taken. */
async function takeFile({ files, slack }: WorkspaceParts, fileId: string, bytes: Buffer<ArrayBuffer>) {
  if (!files.fill(fileId, bytes)) return { status: 400, body: "invalid_upload" };
  await slack.upload(fileId, bytes);
  return { status: 200, body: `OK - ${bytes.length}` };
}
