import * as z from "zod/mini";
import { DomainError } from "#shared/kernel/errors.ts";

const Key = z.strictObject({ pk: z.string(), sk: z.string(), gsi1pk: z.string(), gsi1sk: z.string() });

/** Where a page ended, opaque to the caller. */
export function writeCursor(key: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** @throws DomainError when the cursor is not one of ours, or of another office. */
export function readCursor(cursor: string, officeId: string): Record<string, string> {
  const key = Key.safeParse(parse(cursor));
  if (key.success && key.data.pk.startsWith(`${officeId}#`) && key.data.gsi1pk.startsWith(`${officeId}#`)) return key.data;
  const problem = "must be a cursor from an earlier page of this list";
  throw new DomainError("invalid", "invalid-cursor", `cursor ${problem}`, [{ field: "cursor", problem }]);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
