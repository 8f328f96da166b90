import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

/** One request of Slack's as the app took it. */
export interface Received {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** The event, the payload or the form. */
  readonly content: Readonly<Record<string, unknown>>;
}

/** How the app answers; it may also not. */
type Answer = (received: Received, response: ServerResponse) => unknown;

/** A small app that checks every signature by the published rule and keeps what it got. */
export async function receivingApp(signingSecret: string) {
  const received: Received[] = [];
  const refused: string[] = [];
  let answer: Answer = (_, response) => response.writeHead(200).end();
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (!isSigned(request, body, signingSecret)) {
      refused.push(body);
      response.writeHead(401).end();
      return;
    }
    const one = { headers: request.headers, body, content: contentOf(request, body) };
    received.push(one);
    answer(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The app does not listen");
  return {
    url: `http://127.0.0.1:${address.port}/slack/events`,
    received,
    refused,
    answers(next: Answer) {
      answer = next;
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function isSigned(request: IncomingMessage, body: string, secret: string): boolean {
  const seconds = String(request.headers["x-slack-request-timestamp"]);
  if (!/^\d{10}$/.test(seconds) || Math.abs(Date.now() / 1000 - Number(seconds)) > 300) return false;
  const right = `v0=${createHmac("sha256", secret).update(`v0:${seconds}:${body}`).digest("hex")}`;
  const given = String(request.headers["x-slack-signature"]);
  return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
}

function contentOf(request: IncomingMessage, body: string): Record<string, unknown> {
  if (request.headers["content-type"] === "application/json") return JSON.parse(body);
  const form = Object.fromEntries(new URLSearchParams(body));
  return form["payload"] === undefined ? form : JSON.parse(form["payload"]);
}
