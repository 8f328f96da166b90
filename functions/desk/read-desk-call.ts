import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { toInstant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { readBody } from "../http/read-body.ts";
import { parse, readIfMatch, requestId } from "../http/read-call.ts";
import type { DeskCall, DeskRoute } from "./desk-route.ts";

/** Parses what somebody who is in has sent: first whether their role may, then where and what. @throws DomainError naming the field */
export function readDeskCall(
  route: DeskRoute,
  event: APIGatewayProxyEventV2,
  { staff, office }: { staff: Staff; office: OpenedOffice },
): DeskCall<unknown, unknown, unknown> {
  if (!route.roles.includes(staff.role)) {
    throw new DomainError("forbidden", "role-may-not", `The role ${staff.role} may not do this`);
  }
  const { pathParameters = {}, queryStringParameters = {}, headers } = event;
  const body = route.body && parse(route.body, readJson(event), "body");
  const path = parse(route.params, pathParameters, "path");
  return {
    path,
    query: parse(route.query, queryStringParameters, "query"),
    body,
    staff,
    office,
    actor: { officeId: office.id, id: staff.slackUser },
    request: requestId(route, route.repeatable ? "-" : headers["idempotency-key"], staff.slackUser, { path, body }),
    ifVersion: readIfMatch(headers["if-match"]),
    clock: () => toInstant(event.requestContext.timeEpoch),
  };
}

/** A form of another site cannot claim to be JSON, not even with an empty body. */
export function readJson(event: APIGatewayProxyEventV2): unknown {
  if (!/^application\/json\b/i.test(event.headers["content-type"] ?? "")) {
    const problem = "must be sent with Content-Type application/json in UTF-8";
    throw new DomainError("unsupported", "unsupported-type", `The body ${problem}`, [{ field: "body", problem }]);
  }
  return readBody(event);
}
