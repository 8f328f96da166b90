import * as z from "zod/mini";
import type { Applicants } from "#shared/citizens/applicant.ts";
import type { Dossiers } from "#shared/dossiers/dossier.ts";
import { FormNumber, PaperSize } from "#shared/forms/form.ts";
import { formView } from "#shared/forms/form-view.ts";
import { RefusalReason, StopReason } from "#shared/forms/reasons.ts";
import { renderForm } from "#shared/forms/render-form.ts";
import type { OfficeRules } from "#shared/offices/office-rules.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { OfDossier } from "../dossiers/dossier-reply.ts";
import { type Route, route } from "../http/route.ts";

export interface FormDeps {
  readonly dossiers: Pick<Dossiers, "get">;
  readonly offices: Offices;
  readonly applicants: Pick<Applicants, "get">;
  readonly rules: Pick<OfficeRules, "rulesOn">;
  readonly publicBaseUrl: string;
}

const Print = z.strictObject({
  size: z.optional(PaperSize),
  refusal: z.optional(RefusalReason),
  stop: z.optional(StopReason),
});

/** A form of one dossier to print. It shows who the applicant is, so it has a scope of its own. */
export function printFormRoute({ dossiers, ...deps }: FormDeps): Route {
  return route({
    operation: "print-form",
    method: "GET",
    path: "/v1/offices/{officeId}/dossiers/{code}/forms/{form}",
    scope: "citizens:read",
    params: z.extend(OfDossier, { form: FormNumber }),
    query: Print,
    reply: z.string(),
    replyTypes: ["text/html"],
    status: 200,
    async handle({ path, query, actor }) {
      const { size, ...chosen } = query;
      const dossier = await dossiers.get(actor.officeId, path.code);
      const { body, headers } = renderForm(path.form, await formView(path.form, dossier, chosen, deps), { size });
      return { status: 200, body, headers };
    },
  });
}
