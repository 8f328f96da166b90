import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { MatchedRoute } from "./routes.ts";

/** Content types whose body AWS passes as text; every other body, forms and nameless ones too, comes base64-encoded. */
const textTypes = /^(text\/|application\/(json|xml|javascript)\b)/i;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The path and query as an HTTP API sees them: the path decoded, and cut at a decoded question mark. */
export function targetOf(request: IncomingMessage): { path: string; query: string } {
  const [encoded, query = ""] = splitOnce(request.url ?? "/", "?");
  try {
    return { path: splitOnce(decodeURIComponent(encoded), "?")[0], query };
  } catch {
    return { path: encoded, query };
  }
}

/** The event of an HTTP API, payload format 2.0. @param now milliseconds since 1970; what the functions take as the time. */
export function httpEvent(
  request: IncomingMessage,
  body: Buffer,
  route: MatchedRoute,
  now: number,
): APIGatewayProxyEventV2 {
  const { path, query } = targetOf(request);
  const { cookie, ...headers } = headersOf(request);
  const base64 = !textTypes.test(headers["content-type"] ?? "");
  const parameters = queryOf(query);
  return {
    version: "2.0",
    routeKey: route.key,
    rawPath: path,
    rawQueryString: query,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/; */) }),
    headers,
    ...(parameters === undefined ? {} : { queryStringParameters: parameters }),
    ...(Object.keys(route.parameters).length === 0 ? {} : { pathParameters: route.parameters }),
    requestContext: contextOf(request, route, path, now),
    ...(body.length === 0 ? {} : { body: body.toString(base64 ? "base64" : "utf8") }),
    isBase64Encoded: body.length > 0 && base64,
  };
}

function contextOf(request: IncomingMessage, route: MatchedRoute, path: string, now: number) {
  const domainName = request.headers.host ?? "localhost";
  return {
    accountId: "000000000000",
    apiId: "local",
    domainName,
    domainPrefix: domainName.split(/[.:]/)[0] ?? "",
    http: {
      method: request.method ?? "GET",
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? "127.0.0.1",
      userAgent: request.headers["user-agent"] ?? "",
    },
    requestId: randomUUID(),
    routeKey: route.key,
    stage: "$default",
    time: commonLogTime(now),
    timeEpoch: now,
  };
}

/** Lower-case names, repeated headers joined with commas. */
function headersOf(request: IncomingMessage): Record<string, string | undefined> & { cookie?: string } {
  const entries = Object.entries(request.headersDistinct).map(([name, values = []]) => [name, values.join(",")]);
  return Object.fromEntries(entries);
}

function queryOf(query: string): Record<string, string> | undefined {
  if (query === "") return undefined;
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  }
  return parameters;
}

/** `22/Nov/2026:10:00:00 +0000` */
function commonLogTime(now: number): string {
  const [date = "", time = ""] = new Date(now).toISOString().split("T");
  const [year, month, day] = date.split("-");
  return `${day}/${months[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
}

function splitOnce(text: string, at: string): [string, string?] {
  const index = text.indexOf(at);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}
