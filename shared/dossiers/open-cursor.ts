import type { Instant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { dossierKeys } from "./dossier-item.ts";

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z#(H\d{2}\.(\d{5})-\d{6}-\d{4,7})$/;

/** Where a page of open dossiers ended, opaque to the caller. */
export function writeCursor(lastKey: Record<string, unknown>): string {
  return Buffer.from(String(lastKey["gsi1sk"])).toString("base64url");
}

/**
 * The key after which a page begins. It is built anew for the caller's own office, so a made-up cursor is no more than
 * another place in the caller's own list. @throws DomainError naming `cursor` for what is no place in this list
 */
export function readCursor(cursor: string, officeId: string, dueBefore: Instant | undefined): Record<string, string> {
  const gsi1sk = Buffer.from(cursor, "base64url").toString();
  const [, code, office] = shape.exec(gsi1sk) ?? [];
  if (code === undefined || office !== officeId || (dueBefore !== undefined && gsi1sk >= dueBefore)) {
    const problem = "must be a cursor from an earlier page of this list";
    throw new DomainError("invalid", "invalid-cursor", `cursor ${problem}`, [{ field: "cursor", problem }]);
  }
  return { ...dossierKeys.dossier(officeId, code), gsi1pk: dossierKeys.openByPromise(officeId), gsi1sk };
}
