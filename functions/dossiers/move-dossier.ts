import * as z from "zod/mini";
import type { Dossiers } from "#shared/dossiers/dossier.ts";
import { moveDossier } from "#shared/dossiers/move-dossier.ts";
import { moveDetails } from "#shared/dossiers/move-input.ts";
import { type MoveName, moveNames } from "#shared/dossiers/moves.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Offices, Scope } from "#shared/offices/offices.ts";
import { type Route, route } from "../http/route.ts";
import { DossierReply, NoQuery, OfDossier, outcomeReply } from "./dossier-reply.ts";

/** Reception and return have routes of their own, and only an import corrects. */
const offered = moveNames.filter((name) => !["submit", "receive", "return", "correct"].includes(name)) as [
  MoveName,
  ...MoveName[],
];

const MoveDossier = z.strictObject({
  move: z.enum(offered),
  occurredAt: z.optional(z.iso.datetime({ offset: true })),
  ...moveDetails,
});

/** Whoever hands in signatures needs a key that says so. */
function assertMaySign(move: MoveName, scopes: ReadonlySet<Scope>): void {
  if (move !== "sign" || scopes.has("dossiers:sign")) return;
  throw new DomainError("forbidden", "scope-missing", "This API key lacks the scope dossiers:sign");
}

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
    async handle({ path, body, actor, request, ifVersion, scopes, clock }) {
      assertMaySign(body.move, scopes);
      return outcomeReply(await moveDossier({ ...path, ...body, ifVersion }, actor, request, { ...deps, clock }), 200);
    },
  });
}
