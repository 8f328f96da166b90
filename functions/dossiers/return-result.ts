import * as z from "zod/mini";
import type { Dossiers } from "#shared/dossiers/dossier.ts";
import { returnResult } from "#shared/dossiers/return-result.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { type Route, route } from "../http/route.ts";
import { DossierReply, NoQuery, OfDossier, outcomeReply } from "./dossier-reply.ts";

const ReturnResult = z.strictObject({ occurredAt: z.optional(z.iso.datetime({ offset: true })) });

export function returnResultRoute(deps: { dossiers: Dossiers; offices: Offices }): Route {
  return route({
    operation: "return-result",
    method: "POST",
    path: "/v1/offices/{officeId}/dossiers/{code}/return",
    scope: "dossiers:write",
    params: OfDossier,
    query: NoQuery,
    body: ReturnResult,
    reply: DossierReply,
    status: 200,
    async handle({ path, body, actor, request, ifVersion, clock }) {
      return outcomeReply(await returnResult({ ...path, ...body, ifVersion }, actor, request, { ...deps, clock }), 200);
    },
  });
}
