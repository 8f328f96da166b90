import * as z from "zod/mini";
import type { Dossier, Dossiers, PresentedDossier } from "#shared/dossiers/dossier.ts";
import { DossierNotFound } from "#shared/dossiers/dossier-errors.ts";
import { mostSigned } from "#shared/dossiers/sign-many.ts";
import { procedureName } from "#shared/procedures/called.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { counter, type DeskRoute, deskRoute } from "./desk-route.ts";

type Fixed = Pick<Dossier, "copies" | "signedBy">;

/** What never changes after reception and stands in no index, read once by a warm function. */
function fixedParts(dossiers: Pick<Dossiers, "get">) {
  const known = new Map<string, Promise<Fixed>>();
  return (officeId: string, code: string): Promise<Fixed> => {
    const key = `${officeId} ${code}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= 5_000) known.clear();
    const reading = dossiers.get(officeId, code).then(
      ({ copies, signedBy }) => ({ copies, signedBy }),
      (error: unknown) => {
        known.delete(key);
        // It left while the list was being read.
        if (error instanceof DossierNotFound) return {};
        throw error;
      },
    );
    known.set(key, reading);
    return reading;
  };
}

/** What lies before the office's signers, whose citizen waits longest first; as many as are signed in one action. */
export function signingQueueRoute({ dossiers }: DeskDeps): DeskRoute {
  const fixedOf = fixedParts(dossiers);
  return deskRoute({
    operation: "list-signing",
    method: "GET",
    path: "/desk/signing.json",
    roles: counter,
    speaks: "json",
    params: z.object({}),
    query: z.object({}),
    async handle({ office, clock }) {
      const { items, cursor } = await dossiers.listSigning(office.id, { limit: mostSigned });
      const now = Date.parse(clock());
      const row = async ({ receivedAt, ...one }: PresentedDossier) => ({
        ...one,
        procedureName: procedureName(one.procedure, office.procedures)[office.language],
        receivedAt,
        waitedMinutes: Math.max(0, Math.floor((now - Date.parse(receivedAt)) / 60_000)),
        ...(await fixedOf(office.id, one.code)),
      });
      return { status: 200, body: { items: await Promise.all(items.map(row)), more: cursor !== undefined } };
    },
  });
}
