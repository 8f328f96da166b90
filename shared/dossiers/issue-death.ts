import type { Actor } from "#shared/offices/office.ts";
import type { Dossier, Dossiers, Outcome, Step } from "./dossier.ts";
import { DossierNotFound } from "./dossier-errors.ts";
import { assertDeceasedNamed, DuplicateDeath, standsInTheWay } from "./same-death.ts";

/**
 * Lets the result of a death registration out: it has to be known who died, and no other registration of the same death
 * may stand, unless a head, signer or leader confirms it.
 * @throws StepBarred `deceased-missing`, `duplicate-death` naming the other codes, and as `Dossiers.move`
 */
export async function issueDeath(
  dossier: Dossier,
  step: Step,
  { officeId }: Actor,
  { dossiers }: { dossiers: Pick<Dossiers, "get" | "move"> },
): Promise<Outcome> {
  assertDeceasedNamed(dossier);
  if (!step.confirmed) {
    const { code, handledBy = dossier.officeId, duplicates = [] } = dossier;
    const found = await Promise.all(duplicates.map((other) => inTheWay(other, dossier, dossiers)));
    const others = found.filter((other) => other !== undefined);
    // The ward that only received it is not told of dossiers that are none of its own.
    if (others.length > 0) throw new DuplicateDeath(code, officeId === handledBy ? others : [`office ${handledBy}`]);
  }
  return dossiers.move(officeId, dossier.code, { ...step, duplicatesSeen: true });
}

async function inTheWay(code: string, dossier: Dossier, dossiers: Pick<Dossiers, "get">): Promise<string | undefined> {
  try {
    const other = await dossiers.get(dossier.handledBy ?? dossier.officeId, code);
    return standsInTheWay(other, dossier) ? code : undefined;
  } catch (error) {
    // A reception that broke off left its code in the index and no dossier.
    if (error instanceof DossierNotFound) return undefined;
    throw error;
  }
}
