import type { ServerResponse } from "node:http";

interface Structured {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** Answers with what a function returned; without a status code an HTTP API takes the whole value as a JSON body. */
export function sendResult(response: ServerResponse, result: unknown): void {
  if (!isStructured(result)) {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result));
    return;
  }
  response.statusCode = result.statusCode;
  if (result.body !== undefined) response.setHeader("content-type", "text/plain; charset=utf-8");
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, `${value}`);
  if (result.cookies !== undefined) response.setHeader("set-cookie", [...result.cookies]);
  response.end(Buffer.from(result.body ?? "", result.isBase64Encoded === true ? "base64" : "utf8"));
}

function isStructured(result: unknown): result is Structured {
  return (
    typeof result === "object" && result !== null && "statusCode" in result && typeof result.statusCode === "number"
  );
}
