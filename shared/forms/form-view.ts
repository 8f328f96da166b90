import type { Applicants } from "#shared/citizens/applicant.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { explainPromise } from "#shared/dossiers/explain-promise.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import type { OfficeRules } from "#shared/offices/office-rules.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { trackingLink } from "#shared/tracking/tracking-link.ts";
import type { FormNumber, FormView } from "./form.ts";

interface Deps {
  readonly offices: Pick<Offices, "get">;
  readonly applicants: Pick<Applicants, "get">;
  readonly rules: Pick<OfficeRules, "rulesOn">;
  readonly publicBaseUrl: string;
}

/**
 * All that a form needs besides the dossier: the office that received it, which hands the form out whoever processes it, the
 * other office, the applicant, the citizen's link, and for Form 04 the hour that was promised before. One round trip, two
 * for Form 04. Whoever asks has seen to it that the reader may see the dossier.
 * @throws OfficeNotFound
 */
export async function formView(
  form: FormNumber,
  dossier: Dossier,
  chosen: Pick<FormView, "refusal" | "stop" | "draft">,
  { offices, applicants, rules, publicBaseUrl }: Deps,
): Promise<FormView> {
  const { officeId, handledBy, code } = dossier;
  const [office, handler, applicant, earlierPromise] = await Promise.all([
    offices.get(officeId),
    handledBy === undefined ? undefined : offices.get(handledBy),
    applicants.get(officeId, code),
    form === "04" ? promiseBeforeExtension(dossier, rules) : undefined,
  ]);
  const tracking = trackingLink(publicBaseUrl, office.trackingKey, code);
  return { ...chosen, dossier, office, handler, applicant, tracking, earlierPromise };
}

/** The hour that the last extension put off, worked out again under what was known then; undefined where the record does not say. */
async function promiseBeforeExtension(dossier: Dossier, rules: Deps["rules"]): Promise<Instant | undefined> {
  if (!dossier.history.some(({ move }) => move === "extend")) return undefined;
  const { first, changes } = await explainPromise(dossier, rules);
  const last = changes.findLastIndex(({ kind }) => kind === "extension");
  if (last > 0) return changes[last - 1]?.promisedAt;
  // Another software may have promised otherwise than our rule would have.
  return first.basis === "imported" ? undefined : first.promisedAt;
}
