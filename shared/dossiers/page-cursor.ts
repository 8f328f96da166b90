import type { Instant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { homeOf } from "./dossier-code.ts";

const shape = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)#([A-Z0-9.]{5,30}-\d{6}-\d{4,7})(?:#(\d{5}))?$/;

/** Where a page of dossiers ended, opaque to the caller: an instant and a code, and for another ward's code whose list it is. */
export function writeCursor(at: Instant, code: string, officeId: string): string {
  const list = homeOf(code, officeId) === officeId ? "" : `#${officeId}`;
  return Buffer.from(`${at}#${code}${list}`).toString("base64url");
}

/**
 * Whoever reads it builds the key anew for the caller's own office, so a made-up cursor is no more than another place in
 * the caller's own list. @throws DomainError naming `cursor` for what is no place in this list
 */
export function readCursor(cursor: string, officeId: string, before?: Instant): { at: Instant; code: string } {
  const [, at = "", code = "", list] = shape.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  const isOwn = list === officeId || (list === undefined && homeOf(code, officeId) === officeId);
  if (code === "" || !isOwn || (before !== undefined && at >= before)) {
    const problem = "must be a cursor from an earlier page of this list";
    throw new DomainError("invalid", "invalid-cursor", `cursor ${problem}`, [{ field: "cursor", problem }]);
  }
  return { at, code };
}
