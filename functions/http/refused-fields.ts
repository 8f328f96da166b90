import type * as z from "zod/mini";
import { DomainError, type FieldProblem } from "#shared/kernel/errors.ts";

/** A body of a thousand strange fields need not come back as a thousand lines. */
const mostNamed = 20;
const longestName = 100;

/**
 * A schema's refusal in plain words, one line a field.
 * @param part of the request, for what has no field name of its own: `body`, `query`, `path`.
 * @param error of a parse with `reportInput`, which is how a missing field is told from a wrong one.
 */
export function refusedFields(part: string, error: z.core.$ZodError): DomainError {
  const fields = error.issues
    .flatMap(problemsOf)
    .slice(0, mostNamed)
    .map(({ field, problem }) => ({ field: field.slice(0, longestName) || part, problem }));
  const detail = fields.map(({ field, problem }) => `${field} ${problem}`).join("; ");
  return new DomainError("invalid", "invalid-request", detail, fields);
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  if (issue.code === "unrecognized_keys") {
    const problem = "is not a field of this request";
    return issue.keys.map((key) => ({ field: [...issue.path, key].join("."), problem }));
  }
  if (issue.input === undefined) return [{ field: issue.path.join("."), problem: `is missing; it ${wordsFor(issue)}` }];
  return [{ field: issue.path.join("."), problem: wordsFor(issue) }];
}

function wordsFor(issue: z.core.$ZodIssue): string {
  if (issue.message !== "Invalid input") return `must be ${issue.message}`;
  switch (issue.code) {
    case "invalid_type":
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `must be one of ${issue.values.join(", ")}`;
    case "too_small":
      return `must be at least ${issue.minimum}${unitOf(issue.origin)}`;
    case "too_big":
      return `must be at most ${issue.maximum}${unitOf(issue.origin)}`;
    case "invalid_format":
      return `must be ${formats[issue.format] ?? issue.format}`;
    default:
      return "is not valid";
  }
}

const unitOf = (origin: string) => (origin === "string" ? " characters" : "");

const kinds: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};

const formats: Record<string, string> = {
  datetime: "an instant with an offset, such as 2026-11-20T08:15:00+07:00",
  date: "a date such as 2026-11-20",
  email: "an e-mail address",
};
