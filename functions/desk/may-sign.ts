import { limitsOf } from "#shared/dossiers/signature.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Staff } from "#shared/offices/office.ts";

/** Whether this person signs anything at all; which dossiers, the rule of signing says for each. */
export function maySignAtAll(staff: Staff): boolean {
  try {
    limitsOf(staff);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
