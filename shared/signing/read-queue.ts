import type { Dossiers, PresentedDossier } from "#shared/dossiers/dossier.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import type { SignedBy } from "#shared/procedures/procedure.ts";
import { maySign } from "./may-sign.ts";

const pageSize = 500;
/** A longer queue is a matter for the signing page. */
const mostRows = 2_000;

/** What lies before the signers of an office, whose citizen waits longest first. One query for five hundred. */
export async function readQueue(
  officeId: string,
  dossiers: Pick<Dossiers, "listSigning">,
): Promise<readonly PresentedDossier[]> {
  const rows: PresentedDossier[] = [];
  let cursor: string | undefined;
  do {
    const page = await dossiers.listSigning(officeId, { limit: pageSize, cursor });
    rows.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined && rows.length < mostRows);
  return rows;
}

/** What of it one member of staff may sign. */
export function queueFor(staff: Staff, office: Office, queue: readonly PresentedDossier[]): PresentedDossier[] {
  return queue.filter((row) => maySign(staff, row.department, signedByOf(row, office)));
}

/** As it was pinned at reception; a procedure that is known no more is signed by the chair. */
function signedByOf({ procedure, receivedAt }: PresentedDossier, { calendar, procedures }: Office): SignedBy {
  try {
    return procedureInForce(procedure, localDate(receivedAt, calendar.zone), procedures).signedBy;
  } catch (error) {
    if (error instanceof DomainError) return "chair";
    throw error;
  }
}
