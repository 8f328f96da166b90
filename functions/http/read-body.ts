import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { DomainError, type RefusalKind } from "#shared/kernel/errors.ts";
import { repeatedKey } from "./repeated-key.ts";
import type { TextBody } from "./route.ts";

/** Bytes; the largest request of ours but one is under one kilobyte. */
const usualLimit = 64 * 1024;

/** A JSON body as it came. An absent body is an empty object, so that a call whose fields are all optional needs none. */
export function readBody(event: APIGatewayProxyEventV2): unknown {
  const text = readText(event, /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i, "application/json in UTF-8");
  return text.trim() === "" ? {} : parseJson(text);
}

/** The text and the media type of a body that is no JSON. @throws DomainError naming `body` */
export function readTextBody(event: APIGatewayProxyEventV2, { types, mostBytes }: TextBody) {
  const type = new RegExp(`^(${types.join("|").replaceAll(/[.+]/g, "\\$&")})\\s*(;\\s*charset="?utf-8"?\\s*)?$`, "i");
  const text = readText(event, type, `${types.join(" or ")}, in UTF-8`, mostBytes);
  // A body without a byte needs no type, and will be refused for what it lacks.
  return { type: type.exec(event.headers["content-type"] ?? "")?.[1]?.toLowerCase() ?? types[0], text };
}

/**
 * The body as text, as strict as every body is read: no longer than 64 KB or `limit` bytes, plain, well-formed UTF-8.
 * @param type what the content type must match, unless there is no body, and in words. @throws DomainError naming `body`
 */
export function readText(event: APIGatewayProxyEventV2, type: RegExp, typeName: string, limit = usualLimit): string {
  const { body = "", isBase64Encoded, headers } = event;
  // Four base64 characters are three bytes: what is far too long is not even decoded.
  if (body.length > limit * 1.5) refuseLength(limit);
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  if (bytes.length > limit) refuseLength(limit);
  if (bytes.length > 0) {
    if (!/^(identity)?$/i.test(headers["content-encoding"] ?? "")) {
      refuse("unsupported", "unsupported-encoding", "must be sent as it is, without Content-Encoding");
    }
    if (!type.test(headers["content-type"] ?? "")) {
      refuse("unsupported", "unsupported-type", `must be sent with Content-Type ${typeName}`);
    }
  }
  return decode(bytes);
}

function decode(bytes: Buffer): string {
  try {
    // A byte order mark stays, and is no JSON (RFC 8259, section 8.1).
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse("invalid", "not-utf8", "must be UTF-8");
  }
}

function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    refuse("invalid", "not-json", "must be well-formed JSON without a byte order mark");
  }
  const key = repeatedKey(text);
  if (key !== undefined) refuse("invalid", "repeated-field", `must not have the field ${key} twice`);
  return value;
}

function refuseLength(limit: number): never {
  return refuse("too-large", "body-too-large", `must be at most ${limit} bytes`);
}

function refuse(kind: RefusalKind, fact: string, problem: string): never {
  throw new DomainError(kind, fact, `The body ${problem}`, [{ field: "body", problem }]);
}
