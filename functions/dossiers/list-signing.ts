import * as z from "zod/mini";
import { DossierCode, type Dossiers } from "#shared/dossiers/dossier.ts";
import { type Route, route } from "../http/route.ts";
import { InOffice } from "./dossier-reply.ts";
import { Cursor, Limit } from "./list-due-dossiers.ts";

const Presented = z.object({
  items: z.array(
    z.object({
      code: DossierCode,
      receivedAt: z.iso.datetime(),
      promisedAt: z.iso.datetime(),
      department: z.string(),
      procedure: z.string(),
    }),
  ),
  /** Give it back as `cursor` for the next page; absent on the last one. */
  cursor: z.optional(z.string()),
});

/** What lies before the signers, whose citizen waits longest first. */
export function listSigningRoute({ dossiers }: { dossiers: Dossiers }): Route {
  return route({
    operation: "list-signing",
    method: "GET",
    path: "/v1/offices/{officeId}/signing",
    scope: "dossiers:read",
    params: InOffice,
    query: z.strictObject({ limit: Limit, cursor: Cursor }),
    reply: Presented,
    status: 200,
    async handle({ query: { limit, cursor }, actor }) {
      return { status: 200, body: await dossiers.listSigning(actor.officeId, { limit: Number(limit), cursor }) };
    },
  });
}
