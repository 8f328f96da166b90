import * as z from "zod/mini";
import { Channel, type Dossiers } from "#shared/dossiers/dossier.ts";
import { receiveDossier } from "#shared/dossiers/receive-dossier.ts";
import { trackingSecret } from "#shared/dossiers/tracking-secret.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { ProcedureCode } from "#shared/procedures/procedure.ts";
import { type Route, route } from "../http/route.ts";
import { DossierReply, InOffice, NoQuery, outcomeReply } from "./dossier-reply.ts";

const ReceiveDossier = z.strictObject({
  procedure: ProcedureCode,
  receivedAt: z.iso.datetime({ offset: true }),
  channel: Channel,
  submitted: z.optional(z.boolean()),
});

const Received = z.object({ ...DossierReply.shape, tracking: z.object({ secret: z.string(), url: z.string() }) });

/** The secret for the citizen is worked out anew from the office's key, so a repeat can print the same receipt. */
export function receiveDossierRoute(deps: { dossiers: Dossiers; offices: Offices; publicBaseUrl: string }): Route {
  return route({
    operation: "receive-dossier",
    method: "POST",
    path: "/v1/offices/{officeId}/dossiers",
    scope: "dossiers:write",
    params: InOffice,
    query: NoQuery,
    body: ReceiveDossier,
    reply: Received,
    status: 201,
    async handle({ body, actor, request, scopes, clock }) {
      const input = { ...body, mayImport: scopes.has("dossiers:import") };
      const outcome = await receiveDossier(input, actor, request, { ...deps, clock });
      const { code } = outcome.dossier;
      const { trackingKey } = await deps.offices.get(actor.officeId);
      const secret = trackingSecret(trackingKey, code);
      const url = `${deps.publicBaseUrl}/t#${code}.${secret}`;
      return outcomeReply(outcome, 201, { tracking: { secret, url } });
    },
  });
}
