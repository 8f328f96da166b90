import * as z from "zod/mini";
import { DossierCode } from "#shared/dossiers/dossier.ts";
import { DossierStatus } from "#shared/dossiers/status.ts";
import { trackDossier } from "#shared/dossiers/track-dossier.ts";
import { procedureName } from "#shared/procedures/called.ts";

/** What a citizen typed; lengths only, since a wrong code and no code get the same answer. */
export const TrackingRequest = z.strictObject({
  code: z.string().check(z.maxLength(64)),
  secret: z.string().check(z.maxLength(64)),
});

/** What a citizen may see: never a name, a number of a person or a reason. */
export const TrackingReply = z.object({
  code: DossierCode,
  office: z.string(),
  zone: z.string(),
  procedure: z.object({ vi: z.string(), en: z.string(), id: z.string() }),
  status: DossierStatus,
  receivedAt: z.iso.datetime(),
  promisedAt: z.iso.datetime(),
  endedAt: z.optional(z.iso.datetime()),
});
export type TrackingReply = z.infer<typeof TrackingReply>;

type Deps = Parameters<typeof trackDossier>[1];

export async function readTracking(asked: z.infer<typeof TrackingRequest>, deps: Deps): Promise<TrackingReply> {
  const { dossier, office } = await trackDossier(asked, deps);
  const { code, status, receivedAt, promisedAt, endedAt } = dossier;
  const procedure = procedureName(dossier.procedure, office.procedures);
  return { code, office: office.name, zone: office.calendar.zone, procedure, status, receivedAt, promisedAt, endedAt };
}
