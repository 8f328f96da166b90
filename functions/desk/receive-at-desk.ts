import * as z from "zod/mini";
import { receiveDossier } from "#shared/dossiers/receive-dossier.ts";
import { Reception } from "#shared/dossiers/reception.ts";
import { trackingLink } from "#shared/tracking/tracking-link.ts";
import { outcomeReply } from "../dossiers/dossier-reply.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { counter, type DeskRoute, deskRoute } from "./desk-route.ts";
import { formsOfDossier } from "./dossier-at-desk.ts";

/** Whoever is signed in takes it in; nobody writes down somebody else. */
const AtDesk = z.omit(Reception, { officer: true });

/** As the API's reception, by the person at the counter, with what is printed and said to the citizen. */
export function receiveAtDeskRoute(deps: DeskDeps): DeskRoute {
  return deskRoute({
    operation: "receive-dossier",
    method: "POST",
    path: "/desk/dossiers",
    roles: counter,
    speaks: "json",
    params: z.object({}),
    query: z.object({}),
    body: AtDesk,
    async handle({ body, actor, office, request, clock }) {
      const input = { ...body, mayImport: false, feeMustBeKnown: true };
      const { warnings, ...outcome } = await receiveDossier(input, actor, request, { ...deps, clock });
      const { secret, url } = trackingLink(deps.publicBaseUrl, office.trackingKey, outcome.dossier.code);
      const more = { tracking: { secret, url }, forms: formsOfDossier(outcome.dossier) };
      return outcomeReply(outcome, 201, { ...more, ...(warnings.length > 0 && { warnings }) });
    },
  });
}
