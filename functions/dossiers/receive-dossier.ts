import * as z from "zod/mini";
import type { Applicants } from "#shared/citizens/applicant.ts";
import type { Deaths } from "#shared/citizens/deaths.ts";
import type { Dossiers } from "#shared/dossiers/dossier.ts";
import { receiveDossier } from "#shared/dossiers/receive-dossier.ts";
import { Reception } from "#shared/dossiers/reception.ts";
import { trackingSecret } from "#shared/dossiers/tracking-secret.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { type Route, route } from "../http/route.ts";
import { DossierReply, InOffice, NoQuery, outcomeReply } from "./dossier-reply.ts";

interface Deps {
  readonly dossiers: Dossiers;
  readonly offices: Offices;
  readonly citizens: { readonly applicants: Applicants; readonly deaths: Deaths };
  readonly publicBaseUrl: string;
}

const Received = z.object({
  ...DossierReply.shape,
  tracking: z.object({ secret: z.string(), url: z.string() }),
  /** What looks odd and was taken all the same; absent when nothing does. */
  warnings: z.optional(z.array(z.object({ field: z.string(), problem: z.string() }))),
});

/** The secret for the citizen is worked out anew from the office's key, so a repeat can print the same receipt. */
export function receiveDossierRoute(deps: Deps): Route {
  return route({
    operation: "receive-dossier",
    method: "POST",
    path: "/v1/offices/{officeId}/dossiers",
    scope: "dossiers:write",
    params: InOffice,
    query: NoQuery,
    body: Reception,
    reply: Received,
    status: 201,
    async handle({ body, actor, request, scopes, clock }) {
      const input = { ...body, mayImport: scopes.has("dossiers:import") };
      const { warnings, ...outcome } = await receiveDossier(input, actor, request, { ...deps, clock });
      const { code } = outcome.dossier;
      const { trackingKey } = await deps.offices.get(actor.officeId);
      const secret = trackingSecret(trackingKey, code);
      const url = `${deps.publicBaseUrl}/t#${code}.${secret}`;
      const more = { tracking: { secret, url }, ...(warnings.length > 0 && { warnings }) };
      return outcomeReply(outcome, 201, more);
    },
  });
}
