import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/**
 * One POST, never repeated. @param timeoutMs for the whole exchange.
 * @throws Error when there was no whole answer; unless `neverArrived` says so, the other side may have acted on it.
 */
export type HttpPost = (
  url: URL,
  headers: Record<string, string>,
  body: string,
  timeoutMs: number,
) => Promise<HttpAnswer>;

/**
 * Milliseconds. A connection that lay idle for longer is not used again: while Lambda freezes a function, the other side hangs up
 * unheard, and a post into such a connection has an unknown outcome.
 */
const idleMs = 3_000;

/** Keeps connections for the next post. Not by global fetch: loading it costs a cold start 40 ms more than node:https. */
export function httpPoster(nowMs: () => number): HttpPost {
  const https = { request: httpsRequest, agent: new HttpsAgent({ keepAlive: true }) };
  const http = { request: httpRequest, agent: new HttpAgent({ keepAlive: true }) };
  let lastUse = nowMs();
  return (url, headers, body, timeoutMs) => {
    const { request, agent } = url.protocol === "https:" ? https : http;
    if (nowMs() - lastUse > idleMs) hangUp(agent);
    lastUse = nowMs();
    const signal = AbortSignal.timeout(timeoutMs);
    return new Promise((resolve, reject) => {
      const length = String(Buffer.byteLength(body));
      const sent = request(url, { method: "POST", agent, signal, headers: { ...headers, "content-length": length } });
      readAnswer(sent, resolve, reject);
      sent.end(body);
    });
  };
}

export const httpPost: HttpPost = httpPoster(Date.now);

function hangUp({ freeSockets }: HttpAgent): void {
  for (const socket of Object.values(freeSockets).flat()) socket?.destroy();
}

function readAnswer(sent: ClientRequest, resolve: (answer: HttpAnswer) => void, reject: (error: Error) => void): void {
  sent.on("error", reject);
  sent.on("response", (response) => {
    const chunks: Buffer[] = [];
    response.on("error", reject);
    response.on("data", (chunk: Buffer) => chunks.push(chunk));
    response.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
  });
}

const beforeSending = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** Whether it is certain that nobody read the request: there was no connection. */
export function neverArrived(error: unknown): boolean {
  return beforeSending.has((error as { code?: string } | undefined)?.code ?? "");
}
