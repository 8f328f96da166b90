import type * as z from "zod/mini";

type Issue = z.core.$ZodIssue;

/** What is wrong in Slack's words, with the place: `must be less than 151 characters [json-pointer:/blocks/0/text/text]`. */
export function complaints(schema: z.ZodMiniType, value: unknown, root: string): string[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map((issue) => `${words(issue)} [json-pointer:${pointer(root, issue)}]`);
}

function pointer(root: string, issue: Issue): string {
  return [root, ...issue.path.map(String)].join("/");
}

function words(issue: Issue): string {
  switch (issue.code) {
    case "too_big":
      return issue.origin === "array"
        ? `no more than ${issue.maximum} items allowed`
        : `must be less than ${Number(issue.maximum) + 1} characters`;
    case "too_small":
      return issue.origin === "array"
        ? `must provide at least ${issue.minimum} items`
        : `must be more than ${Number(issue.minimum) - 1} characters`;
    case "unrecognized_keys":
      return `invalid additional property: ${issue.keys.join(", ")}`;
    case "invalid_union":
      return "unsupported type";
    case "custom":
    case "invalid_format":
      return issue.message;
    default:
      return "failed to match all allowed schemas";
  }
}
