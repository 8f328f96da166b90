import * as z from "zod/mini";
import { Cause } from "#shared/dossiers/move-input.ts";
import { type Extension, FormNumber, PaperSize } from "#shared/forms/form.ts";
import { RefusalReason, StopReason } from "#shared/forms/reasons.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { trackingLink } from "#shared/tracking/tracking-link.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { counter, type DeskRoute, deskRoute } from "./desk-route.ts";
import { OfCode } from "./dossier-at-desk.ts";

const Print = z.strictObject({
  size: z.optional(PaperSize),
  /** Form 03: why it is refused. */
  refusal: z.optional(RefusalReason),
  /** Form 05: why it is stopped. */
  stop: z.optional(StopReason),
  /** Form 04 before it is recorded: the cause and the new hour. */
  cause: z.optional(Cause),
  promisedAt: z.optional(z.iso.datetime({ offset: true })),
});

/** A form of one dossier, to print. The office that received it hands it out, whoever handles it. */
export function printFormRoute({ dossiers, offices, citizens, publicBaseUrl }: DeskDeps): DeskRoute {
  return deskRoute({
    operation: "print-form",
    method: "GET",
    path: "/desk/dossiers/{code}/forms/{form}",
    roles: counter,
    speaks: "html",
    params: z.extend(OfCode, { form: FormNumber }),
    query: Print,
    async handle({ path, query, actor }) {
      const dossier = await dossiers.get(actor.officeId, path.code);
      const { officeId, handledBy, code } = dossier;
      const [office, handler, applicant] = await Promise.all([
        offices.get(officeId),
        handledBy === undefined ? undefined : offices.get(handledBy),
        citizens.applicants.get(officeId, code),
      ]);
      const tracking = trackingLink(publicBaseUrl, office.trackingKey, code);
      const { size, refusal, stop } = query;
      const view = { dossier, office, handler, applicant, tracking, refusal, stop, draft: draftOf(query) };
      // Forms are printed long after the desk has come up.
      const { renderForm } = await import("#shared/forms/render-form.ts");
      const { body, headers } = renderForm(path.form, view, { size });
      return { status: 200, body, headers };
    },
  });
}

function draftOf({ cause, promisedAt }: z.infer<typeof Print>): Extension | undefined {
  return cause === undefined || promisedAt === undefined ? undefined : { cause, to: toInstant(promisedAt) };
}
