import { DomainError } from "#shared/kernel/errors.ts";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import type { Offices, OpenedOffice } from "#shared/offices/offices.ts";
import type { Dossier, Dossiers } from "./dossier.ts";
import { DossierNotFound } from "./dossier-errors.ts";
import { isTrackingSecret } from "./tracking-secret.ts";

/** The one answer for a code that does not exist, a wrong secret and a code that is none. */
export class NothingToTrack extends DomainError {
  override name = "NothingToTrack";
  constructor() {
    super("not-found", "nothing-to-track", "No dossier has this code together with this secret");
  }
}

const shape = /^H\d{2}\.(\d{5})-\d{6}-\d{4,7}$/;
/** Stands in for an office that is not there, so that the comparison is made all the same. */
const noKey = Buffer.alloc(32).toString("base64url");

/**
 * What a citizen may see with the code and the secret of the receipt. A stranger who guesses codes learns nothing: the same
 * reads, the same comparison and the same answer whether the code exists or not.
 * @throws NothingToTrack
 */
export async function trackDossier(
  { code, secret }: { code: string; secret: string },
  { dossiers, offices }: { dossiers: Pick<Dossiers, "get">; offices: Pick<Offices, "get"> },
): Promise<{ dossier: Dossier; office: OpenedOffice }> {
  const written = code.trim().toUpperCase();
  const officeId = shape.exec(written)?.[1] ?? "00000";
  const [office, dossier] = await Promise.all([
    offices.get(officeId).catch(unless(OfficeNotFound)),
    dossiers.get(officeId, written).catch(unless(DossierNotFound)),
  ]);
  const right = isTrackingSecret(office?.trackingKey ?? noKey, written, secret);
  if (!right || office === undefined || dossier === undefined) throw new NothingToTrack();
  return { dossier, office };
}

function unless(absent: new (...args: never[]) => Error): (error: unknown) => undefined {
  return (error) => {
    if (!(error instanceof absent)) throw error;
  };
}
