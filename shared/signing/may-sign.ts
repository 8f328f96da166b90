import type { Staff } from "#shared/offices/office.ts";
import type { SignedBy } from "#shared/procedures/procedure.ts";

/**
 * Whether this member of staff may sign a result of that department. Certifications are signed by the chair or a vice-chair alone;
 * a head signs where the procedure says so. @param staff undefined for somebody who is not of the office.
 */
export function maySign(staff: Staff | undefined, department: string, signedBy: SignedBy): boolean {
  if (staff === undefined || signedBy === "other-agency") return false;
  if (staff.signs !== undefined && !staff.signs.includes(department)) return false;
  if (staff.role === "signer" || staff.role === "leader") return true;
  return staff.role === "head" && signedBy === "head" && staff.department === department;
}
