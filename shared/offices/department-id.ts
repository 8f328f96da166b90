import * as z from "zod/mini";

/** A department key, used in URLs, keys and Slack actions: `justice`, `land`. */
export const DepartmentId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{1,30}$/, "2-31 lowercase letters, digits or hyphens"));
