import type { Dossier } from "#shared/dossiers/dossier.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Office } from "#shared/offices/office.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";

/** Whether news of a dossier may come at night: it was taken in urgently, or is a death, which is registered around the clock. */
export function mayNotWait(dossier: Dossier, { procedures }: Pick<Office, "procedures">): boolean {
  if (dossier.urgent) return true;
  try {
    return procedureInForce(dossier.procedure, dossier.procedureFrom, procedures).outOfHoursMinutes !== undefined;
  } catch (error) {
    // Another software's record under a procedure that is not in our catalogue.
    if (error instanceof DomainError) return false;
    throw error;
  }
}
