import { limitsOf } from "#shared/dossiers/signature.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Staff } from "#shared/offices/office.ts";
import type { SignedBy } from "#shared/procedures/procedure.ts";

/**
 * Whether this member of staff may sign a result of that department; for lists and questions, since the write of a signature holds
 * the rule itself. @param staff undefined for somebody who is not of the office.
 */
export function maySign(staff: Staff | undefined, department: string, signedBy: SignedBy): boolean {
  const limits = staff && limitsUnlessNone(staff);
  if (limits === undefined || signedBy === "other-agency") return false;
  if (limits.headOnly && signedBy !== "head") return false;
  return limits.departments?.includes(department) !== false;
}

/** Whether this member of staff signs anything at all. */
export function signs(staff: Staff): boolean {
  return limitsUnlessNone(staff) !== undefined;
}

/** What a member of staff may sign; undefined for whoever signs nothing. */
function limitsUnlessNone(staff: Staff) {
  try {
    return limitsOf(staff);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
