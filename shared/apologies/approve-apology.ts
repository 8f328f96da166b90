import type { Dossiers } from "#shared/dossiers/dossier.ts";
import { DossierChanged } from "#shared/dossiers/dossier-errors.ts";
import { moveDossier } from "#shared/dossiers/move-dossier.ts";
import type { Cause } from "#shared/dossiers/move-input.ts";
import type { Clock, Instant } from "#shared/kernel/clock.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { Apologies, Apology } from "./apology.ts";

export interface Approval {
  readonly code: string;
  /** The promise that the apology is about. */
  readonly promisedAt: Instant;
  readonly extendTo: Instant;
  readonly cause: Cause;
  /** Slack id of the head, signer or leader who answers for it. */
  readonly approver: string;
}

interface Deps {
  readonly dossiers: Dossiers;
  readonly offices: Pick<Offices, "get">;
  readonly apologies: Apologies;
  readonly clock: Clock;
}

/**
 * Extends the promise in the approver's name, then notes the decision. Whoever dies in between does it again: the extension is known
 * for the same one. @throws DossierChanged or RequestMismatch when the promise was changed otherwise; whatever `extend` refuses
 */
export async function approveApology(approval: Approval, office: Office, deps: Deps): Promise<Apology | undefined> {
  const { code, promisedAt, extendTo, cause, approver } = approval;
  const dossier = await deps.dossiers.get(office.id, code);
  if (dossier.promisedAt !== promisedAt && dossier.promisedAt !== extendTo) {
    throw new DossierChanged(code, dossier.version, dossier.status);
  }
  const request = {
    key: shortHash(`apology ${office.id} ${code} ${promisedAt}`, 8),
    body: shortHash([extendTo, cause, approver].join(), 4),
  };
  const move = { code, move: "extend", cause, approver, promisedAt: extendTo } as const;
  await moveDossier(move, { officeId: office.id, id: approver }, request, deps);
  const decision = { approver, extendedTo: extendTo, at: deps.clock() };
  return deps.apologies.approve(office.id, { code, promisedAt }, decision);
}
