import type { Dossiers } from "#shared/dossiers/dossier.ts";
import { isDeathRegistration } from "#shared/dossiers/same-death.ts";
import type { Clock } from "#shared/kernel/clock.ts";
import type { FieldProblem } from "#shared/kernel/errors.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Actor } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { Applicant, Applicants } from "./applicant.ts";
import { checkApplicant } from "./check-applicant.ts";
import { type Deaths, deathKeys } from "./deaths.ts";

interface Deps {
  readonly dossiers: Pick<Dossiers, "get" | "markDuplicates">;
  readonly offices: Pick<Offices, "get">;
  readonly applicants: Applicants;
  readonly deaths: Deaths;
  readonly clock: Clock;
}

/**
 * Adds or corrects the applicant of a dossier, such as one received in Slack, where no personal data is typed. Of a death
 * registration it compares who died with the office's others before it is stored. The same again changes nothing.
 * @returns what looks odd and was taken all the same
 * @throws DossierNotFound, DomainError naming a field of `applicant`
 */
export async function putApplicant(
  { code, applicant: given }: { readonly code: string; readonly applicant: Applicant },
  actor: Actor,
  deps: Deps,
): Promise<readonly FieldProblem[]> {
  const { dossiers, offices, applicants, deaths, clock } = deps;
  const dossier = await dossiers.get(actor.officeId, code);
  const handler = await offices.get(dossier.handledBy ?? dossier.officeId);
  const { applicant, warnings } = checkApplicant(given, localDate(clock(), handler.calendar.zone));
  if (isDeathRegistration(dossier)) {
    const earlier = await applicants.get(dossier.officeId, code);
    const keysOf = (one?: Applicant) => (one?.deceased ? deathKeys(handler.trackingKey, one.deceased) : []);
    const keys = keysOf(applicant);
    if (keys.length > 0) await dossiers.markDuplicates(actor.officeId, code, await deaths.add(handler.id, keys, code));
    const wrong = keysOf(earlier).filter((key) => !keys.includes(key));
    await deaths.remove(handler.id, wrong, code);
  }
  await applicants.put(dossier.officeId, code, applicant);
  return warnings;
}
