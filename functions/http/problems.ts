import { DomainError, type FieldProblem, type RefusalKind, TooMany } from "#shared/kernel/errors.ts";
import { errorFields, log } from "#shared/platform/log.ts";
import { isPassingFault } from "./passing-fault.ts";
import type { Reply } from "./route.ts";

const statusOf: Record<RefusalKind, number> = {
  invalid: 400,
  unauthorised: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  stale: 412,
  "too-large": 413,
  unsupported: 415,
  mismatch: 422,
  "too-many": 429,
};

const titleOf: Record<number, string> = {
  400: "The request cannot be taken as it is",
  401: "An API key is needed",
  403: "This API key may not do that",
  404: "There is no such thing here",
  409: "The present state does not allow it",
  412: "It changed since you last saw it",
  413: "The request is too large",
  415: "The body cannot be read in this form",
  422: "The Idempotency-Key belongs to another request",
  429: "Too often for now",
  500: "A fault of ours",
  503: "Not available at the moment",
};

/** An RFC 9457 problem; `type` is stable and names the fact. */
export function problem(status: number, fact: string, detail: string, fields: readonly FieldProblem[] = []): Reply {
  const body = {
    type: `urn:benang:problem:${fact}`,
    title: titleOf[status],
    status,
    detail,
    ...(fields.length > 0 && { fields }),
  };
  return { status, body, headers: { "content-type": "application/problem+json", ...headersOf[status] } };
}

const headersOf: Readonly<Record<number, Record<string, string>>> = {
  401: { "www-authenticate": "Bearer" },
  503: { "retry-after": "1" },
};

/** Every error becomes an answer here and nowhere else; what is not a refusal of the office is logged and blank. */
export function problemOf(error: unknown): Reply {
  if (error instanceof DomainError) return refusalProblem(error);
  const status = statusCodeOf(error);
  if (status === 404) return problem(404, "no-such-route", "No route of this API has that method and path");
  log("error", "request-failed", "A request ended in an error that is not a refusal", errorFields(error));
  if (isPassingFault(error)) return problem(503, "try-again", "Send the same request again in a moment");
  return problem(500, "internal", "Nothing was stored that you were not told of; try again or tell the operator");
}

function refusalProblem(refusal: DomainError): Reply {
  const reply = problem(statusOf[refusal.kind], refusal.fact, refusal.message, refusal.fields);
  if (!(refusal instanceof TooMany)) return reply;
  return { ...reply, headers: { ...reply.headers, "retry-after": String(refusal.retryAfterSeconds) } };
}

function statusCodeOf(error: unknown): number | undefined {
  return error instanceof Error && "statusCode" in error ? Number(error.statusCode) : undefined;
}
