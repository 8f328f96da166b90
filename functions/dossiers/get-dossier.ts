import type { Dossiers } from "#shared/dossiers/dossier.ts";
import { type Route, route } from "../http/route.ts";
import { DossierReply, NoQuery, OfDossier, outcomeReply } from "./dossier-reply.ts";

export function getDossierRoute({ dossiers }: { dossiers: Dossiers }): Route {
  return route({
    operation: "get-dossier",
    method: "GET",
    path: "/v1/offices/{officeId}/dossiers/{code}",
    scope: "dossiers:read",
    params: OfDossier,
    query: NoQuery,
    reply: DossierReply,
    status: 200,
    async handle({ path, actor }) {
      return outcomeReply({ dossier: await dossiers.get(actor.officeId, path.code), replayed: false }, 200);
    },
  });
}
