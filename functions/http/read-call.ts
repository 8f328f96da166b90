import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { toInstant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { readBody, readTextBody } from "./read-body.ts";
import { refusedFields } from "./refused-fields.ts";
import type { Call, Route } from "./route.ts";
import { signIn } from "./sign-in.ts";

/** Parses all that came from outside, in this order: who asks, where, what. @throws DomainError naming the field */
export async function readCall(
  route: Route,
  event: APIGatewayProxyEventV2,
  offices: Offices,
): Promise<Call<unknown, unknown, unknown>> {
  const { pathParameters = {}, queryStringParameters = {}, headers } = event;
  const key = await signIn(headers["authorization"], pathParameters["officeId"], route.scope, offices);
  const body = route.body && parse(route.body, route.text ? readTextBody(event, route.text) : readBody(event), "body");
  const path = parse(route.params, pathParameters, "path");
  return {
    path,
    query: parse(route.query, queryStringParameters, "query"),
    body,
    actor: { officeId: key.officeId, id: key.keyId },
    scopes: new Set(key.scopes),
    request: requestId(route, headers["idempotency-key"], key.keyId, { path, body }),
    ifVersion: readIfMatch(headers["if-match"]),
    clock: () => toInstant(event.requestContext.timeEpoch),
  };
}

/** @throws DomainError naming the fields that cannot be taken. @param part of the request, as `refusedFields` has it. */
export function parse(schema: Route["params"], value: unknown, part: string): unknown {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) throw refusedFields(part, parsed.error);
  return parsed.data;
}

/** 48 bits of the key under the caller's own name, 24 of what was asked. */
export function requestId(
  route: Pick<Route, "method" | "operation">,
  key: string | undefined,
  keyId: string,
  asked: unknown,
): RequestId {
  if (route.method === "GET") return { key: "", body: "" };
  if (key === undefined || !/^[\x20-\x7e]{1,200}$/.test(key)) {
    refuse(
      "idempotency-key-missing",
      "Idempotency-Key",
      "must be given: 1-200 printable ASCII characters, new for each intention",
    );
  }
  return { key: shortHash(`${keyId} ${route.operation} ${key}`, 8), body: shortHash(JSON.stringify(asked), 4) };
}

export function readIfMatch(value: string | undefined): number | undefined {
  if (value === undefined || value === "*") return undefined;
  const version = /^(?:W\/)?"(\d{1,6})"$/.exec(value)?.[1];
  if (version === undefined) refuse("invalid-if-match", "If-Match", 'must be an ETag of the dossier, such as "3"');
  return Number(version);
}

function refuse(fact: string, field: string, problem: string): never {
  throw new DomainError("invalid", fact, `${field} ${problem}`, [{ field, problem }]);
}
