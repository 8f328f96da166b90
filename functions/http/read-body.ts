import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { DomainError } from "#shared/kernel/errors.ts";

const limit = 64 * 1024;

/** A JSON body as it came. An absent body is an empty object, so that a call whose fields are all optional needs none. */
export function readBody(event: APIGatewayProxyEventV2): unknown {
  const bytes = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  if (bytes.length > limit) refuse("body-too-large", `must be at most ${limit} bytes`);
  const text = decode(bytes);
  if (text.trim() === "") return {};
  if (!/^application\/json\s*(;|$)/i.test(event.headers["content-type"] ?? "")) {
    refuse("not-json", "must be sent with content-type application/json");
  }
  try {
    return JSON.parse(text);
  } catch {
    return refuse("not-json", "must be well-formed JSON");
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("not-utf8", "must be UTF-8");
  }
}

function refuse(fact: string, problem: string): never {
  throw new DomainError("invalid", fact, `The body ${problem}`, [{ field: "body", problem }]);
}
