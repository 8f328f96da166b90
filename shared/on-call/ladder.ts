import type { Dossier } from "#shared/dossiers/dossier.ts";
import type { Office } from "#shared/offices/office.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import { maySign } from "../signing/may-sign.ts";

/** Whether this person may sign the dossier's result, by the rule of the procedure version that it keeps to. */
export function maySignDossier(
  user: string,
  office: Office,
  { procedure, procedureFrom, department }: Dossier,
): boolean {
  const { signedBy } = procedureInForce(procedure, procedureFrom, office.procedures);
  const staff = office.staff.find(({ slackUser }) => slackUser === user);
  return maySign(staff, department, signedBy);
}

/**
 * Slack user ids in the order in which they are asked to come for an urgent dossier: those on call who may sign (all of them, when
 * none may), round again, then the leaders who have not been asked. Nobody for an office that keeps no duty.
 */
export function ladderOf(office: Office, dossier: Dossier): string[] {
  const { onCall, staff } = office;
  if (onCall === undefined) return [];
  const signers = onCall.people.filter((user) => maySignDossier(user, office, dossier));
  const people = signers.length > 0 ? signers : onCall.people;
  const leaders = staff.filter(({ role, slackUser }) => role === "leader" && !people.includes(slackUser));
  return [...people, ...people, ...leaders.map(({ slackUser }) => slackUser)];
}
