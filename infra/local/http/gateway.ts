import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { FunctionFailed } from "../functions/function-failed.ts";
import { NotReady } from "../not-ready.ts";
import { httpEvent, targetOf } from "./http-event.ts";
import { sendResult } from "./http-result.ts";
import { type MatchedRoute, matchRoute, type Route } from "./routes.ts";

/** Bytes: what an HTTP API takes as a body. */
const largestBody = 10 * 1024 * 1024;
/** Bytes: what an HTTP API takes as request line and headers. */
const largestHead = 10_240;

/** What exists on the laptop alone: answers what no route of the template takes, below its path. */
export interface LocalPage {
  readonly path: string;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

type Invoke = (functionId: string, event: unknown) => Promise<unknown>;

export interface Gateway {
  readonly baseUrl: string;
  /** Begins to serve; until then requests wait for nothing and get a 503. */
  open(routes: readonly Route[], invoke: Invoke, pages: readonly LocalPage[]): void;
  stop(): Promise<void>;
}

/** Listens on 127.0.0.1. @throws NotReady when the port is taken. */
export async function startGateway(port: number): Promise<Gateway> {
  let serve = (_request: IncomingMessage, response: ServerResponse): void =>
    refuse(response, 503, "Service Unavailable");
  const server = createServer({ maxHeaderSize: largestHead }, (request, response) => serve(request, response));
  await listen(server, port);
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: (routes, invoke, pages) => {
      serve = (request, response) => {
        const route = matchRoute(routes, request.method ?? "GET", targetOf(request).path);
        const answered =
          route === undefined ? withoutRoute(request, response, pages) : throughApi(request, response, route, invoke);
        // What is left to throw is a caller that hung up in the middle of its body.
        answered.catch(() => response.destroy());
      };
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function withoutRoute(
  request: IncomingMessage,
  response: ServerResponse,
  pages: readonly LocalPage[],
): Promise<void> {
  const { path } = targetOf(request);
  const page = pages.find((one) => path === one.path || path.startsWith(`${one.path}/`));
  if (page !== undefined) return page.answer(request, response);
  refuse(response, 404, "Not Found");
}

async function throughApi(
  request: IncomingMessage,
  response: ServerResponse,
  route: MatchedRoute,
  invoke: Invoke,
): Promise<void> {
  const now = Date.now();
  const body = await bodyOf(request);
  if (body === undefined) return refuse(response, 413, "Request Entity Too Large");
  try {
    sendResult(response, await invoke(route.functionId, httpEvent(request, body, route, now)));
  } catch (error) {
    if (!(error instanceof FunctionFailed)) throw error;
    refuse(response, 500, "Internal Server Error");
  }
}

/** The whole body, or undefined when it is larger than an HTTP API takes. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  }
  return size > largestBody ? undefined : Buffer.concat(chunks);
}

/** The gateway's own words. */
function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ message }));
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EADDRINUSE") {
      throw new NotReady(`Port ${port} is taken: end what uses it or choose another with --port.`);
    }
    throw new NotReady(`Port ${port} cannot be opened (${code}): choose another with --port.`);
  }
}
