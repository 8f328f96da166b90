import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

// Global fetch would load undici at the first call: 40 ms more of a cold start than node:https.
const https = { request: httpsRequest, agent: new HttpsAgent({ keepAlive: true }) };
const http = { request: httpRequest, agent: new HttpAgent({ keepAlive: true }) };

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/**
 * One POST, never repeated. @param timeoutMs for the whole exchange.
 * @throws Error when there was no whole answer; unless `neverArrived` says so, the other side may have acted on it.
 */
export function httpPost(
  url: URL,
  headers: Record<string, string>,
  body: string,
  timeoutMs: number,
): Promise<HttpAnswer> {
  const { request, agent } = url.protocol === "https:" ? https : http;
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    const length = String(Buffer.byteLength(body));
    const sent = request(url, { method: "POST", agent, signal, headers: { ...headers, "content-length": length } });
    readAnswer(sent, resolve, reject);
    sent.end(body);
  });
}

function readAnswer(sent: ClientRequest, resolve: (answer: HttpAnswer) => void, reject: (error: Error) => void): void {
  sent.on("error", reject);
  sent.on("response", (response) => {
    const chunks: Buffer[] = [];
    response.on("error", reject);
    response.on("aborted", () => reject(new Error("The answer broke off")));
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
