import type * as z from "zod/mini";
import { DomainError, type FieldProblem, type RefusalKind } from "#shared/kernel/errors.ts";
import { errorFields, log } from "#shared/platform/log.ts";
import type { Reply } from "./route.ts";

const statusOf: Record<RefusalKind, number> = {
  invalid: 400,
  unauthorised: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  stale: 412,
  mismatch: 422,
};

const titleOf: Record<number, string> = {
  400: "The request cannot be taken as it is",
  401: "An API key is needed",
  403: "This API key may not do that",
  404: "There is no such thing here",
  405: "This address does not take that method",
  409: "The present state does not allow it",
  412: "It changed since you last saw it",
  413: "The request is too large",
  415: "The body must be JSON",
  422: "The Idempotency-Key belongs to another request",
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
  return { status, body, headers: { "content-type": "application/problem+json", ...(status === 503 && { "retry-after": "1" }) } };
}

/** AWS refusals that pass by themselves: the caller may send the same request again with the same key. */
const passing = new Set([
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "ThrottlingException",
  "InternalServerError",
  "ServiceUnavailable",
  "TimeoutError",
]);

/** Every error becomes an answer here and nowhere else; what is not a refusal of the office is logged and blank. */
export function problemOf(error: unknown): Reply {
  if (error instanceof DomainError) return problem(statusOf[error.kind], error.fact, error.message, error.fields);
  const status = statusCodeOf(error);
  if (status === 404) return problem(404, "no-such-route", "No route of this API has that method and path");
  log("error", "request-failed", "A request ended in an error that is not a refusal", errorFields(error));
  if (error instanceof Error && passing.has(error.name)) return problem(503, "try-again", "Send the same request again in a moment");
  return problem(500, "internal", "Nothing was stored that you were not told of; try again or tell the operator");
}

function statusCodeOf(error: unknown): number | undefined {
  return error instanceof Error && "statusCode" in error ? Number(error.statusCode) : undefined;
}

/** A schema's refusal in plain words, one line a field. */
export function invalid(part: string, error: z.core.$ZodError): DomainError {
  const fields = error.issues.flatMap((issue) => fieldsOf(issue));
  const named = fields.map(({ field, problem }) => `${field || part} ${problem}`).join("; ");
  return new DomainError("invalid", "invalid-request", named, fields.map((f) => ({ ...f, field: f.field || part })));
}

function fieldsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ field: [path, key].filter(Boolean).join("."), problem: "is not a field of this request" }));
  }
  return [{ field: path, problem: wordsFor(issue) }];
}

function wordsFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be a ${issue.expected}${issue.input === undefined ? "; it is missing" : ""}`;
    case "invalid_value":
      return `must be one of ${issue.values.join(", ")}`;
    case "too_small":
      return `must be at least ${issue.minimum}`;
    case "too_big":
      return `must be at most ${issue.maximum}`;
    case "invalid_format":
      return issue.message === "Invalid input" ? `must be ${formats[issue.format] ?? issue.format}` : `must be ${issue.message}`;
    default:
      return issue.message === "Invalid input" ? "is not valid" : issue.message;
  }
}

const formats: Record<string, string> = {
  datetime: "an instant with an offset, such as 2026-11-20T08:15:00+07:00",
  date: "a date such as 2026-11-20",
};
