import * as z from "zod/mini";
import type { Dossiers } from "#shared/dossiers/dossier.ts";
import { moveDossier } from "#shared/dossiers/move-dossier.ts";
import { type MoveName, moveNames } from "#shared/dossiers/moves.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { type Route, route } from "../http/route.ts";
import { DossierReply, NoQuery, OfDossier, outcomeReply } from "./dossier-reply.ts";

/** Reception and return have routes of their own. */
const offered = moveNames.filter((name) => !["submit", "receive", "return"].includes(name)) as [
  MoveName,
  ...MoveName[],
];

const MoveDossier = z.strictObject({
  move: z.enum(offered),
  occurredAt: z.optional(z.iso.datetime({ offset: true })),
});

export function moveDossierRoute(deps: { dossiers: Dossiers; offices: Offices }): Route {
  return route({
    operation: "move-dossier",
    method: "POST",
    path: "/v1/offices/{officeId}/dossiers/{code}/moves",
    scope: "dossiers:write",
    params: OfDossier,
    query: NoQuery,
    body: MoveDossier,
    reply: DossierReply,
    status: 200,
    async handle({ path, body, actor, request, ifVersion, clock }) {
      return outcomeReply(await moveDossier({ ...path, ...body, ifVersion }, actor, request, { ...deps, clock }), 200);
    },
  });
}
