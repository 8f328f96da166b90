import * as z from "zod/mini";
import { Dossier, DossierCode, type Outcome } from "#shared/dossiers/dossier.ts";
import { refundDue } from "#shared/dossiers/refund-due.ts";
import { OfficeId } from "#shared/offices/office.ts";
import type { Reply } from "../http/route.ts";

export const InOffice = z.object({ officeId: OfficeId });
export const OfDossier = z.object({ officeId: OfficeId, code: DossierCode });
export const NoQuery = z.strictObject({});

/** A dossier as the API answers it; which other deaths there are is told by a refusal alone. */
export const DossierReply = z.extend(z.omit(Dossier, { officeId: true, duplicates: true }), {
  /** Whether the clock stopped by the promised hour; absent while it runs. */
  onTime: z.optional(z.boolean()),
  /** In dong, of a dossier that was refused and paid for; absent when nothing is to be given back. */
  refundDue: z.optional(z.int()),
});

export function dossierBody(stored: Dossier) {
  const { officeId: _office, duplicates: _deaths, ...dossier } = stored;
  const refund = refundDue(dossier);
  return {
    ...dossier,
    ...(dossier.endedAt !== undefined && { onTime: dossier.endedAt <= dossier.promisedAt }),
    ...(refund > 0 && { refundDue: refund }),
  };
}

/** The dossier after a request, with its version as ETag and a mark when nothing was done that had not been done before. */
export function outcomeReply({ dossier, replayed }: Outcome, status: number, more: object = {}): Reply {
  return {
    status: replayed ? 200 : status,
    body: { ...dossierBody(dossier), ...more },
    headers: { etag: `"${dossier.version}"`, ...(replayed && { "idempotency-replayed": "true" }) },
  };
}
