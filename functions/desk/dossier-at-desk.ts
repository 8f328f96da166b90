import * as z from "zod/mini";
import { Applicant } from "#shared/citizens/applicant.ts";
import { putApplicant } from "#shared/citizens/put-applicant.ts";
import { type Dossier, DossierCode } from "#shared/dossiers/dossier.ts";
import { formsOf } from "#shared/forms/forms-of.ts";
import { procedureName } from "#shared/procedures/called.ts";
import { trackingLink } from "#shared/tracking/tracking-link.ts";
import { outcomeReply } from "../dossiers/dossier-reply.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { counter, type DeskRoute, deskRoute } from "./desk-route.ts";

export const OfCode = z.object({ code: DossierCode });

/** Where each form that the dossier may have now is printed. */
export function formsOfDossier(dossier: Dossier): Record<string, string> {
  return Object.fromEntries(formsOf(dossier).map((form) => [form, `/desk/dossiers/${dossier.code}/forms/${form}`]));
}

/** A dossier with its applicant, for the ward that received it and the one that handles it. */
export function getDossierAtDeskRoute({ dossiers, offices, citizens, publicBaseUrl }: DeskDeps): DeskRoute {
  return deskRoute({
    operation: "get-dossier",
    method: "GET",
    path: "/desk/dossiers/{code}",
    roles: counter,
    speaks: "json",
    params: OfCode,
    query: z.object({}),
    async handle({ path, actor, office }) {
      const dossier = await dossiers.get(actor.officeId, path.code);
      const [home, applicant] = await Promise.all([
        offices.get(dossier.officeId),
        citizens.applicants.get(dossier.officeId, dossier.code),
      ]);
      const { secret, url } = trackingLink(publicBaseUrl, home.trackingKey, dossier.code);
      return outcomeReply({ dossier, replayed: false }, 200, {
        receivedBy: { id: home.id, name: home.name },
        procedureName: procedureName(dossier.procedure, office.procedures)[office.language],
        ...(applicant !== undefined && { applicant }),
        tracking: { secret, url },
        forms: formsOfDossier(dossier),
      });
    },
  });
}

/** Writes the applicant down, or corrects them; the same again changes nothing. */
export function putApplicantRoute(deps: DeskDeps): DeskRoute {
  return deskRoute({
    operation: "put-applicant",
    method: "POST",
    path: "/desk/dossiers/{code}/applicant",
    roles: counter,
    speaks: "json",
    repeatable: true,
    params: OfCode,
    query: z.object({}),
    body: Applicant,
    async handle({ path, body, actor, clock }) {
      const { dossiers, offices, citizens } = deps;
      const given = { code: path.code, applicant: body };
      const warnings = await putApplicant(given, actor, { dossiers, offices, ...citizens, clock });
      return { status: 200, body: { code: path.code, warnings } };
    },
  });
}
