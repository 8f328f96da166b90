import type { Dossier } from "#shared/dossiers/dossier.ts";
import type { Office } from "#shared/offices/office.ts";
import { maySign } from "../signing/may-sign.ts";

/** Whether this person may sign the dossier's result; who signs it was pinned at reception. */
export function maySignDossier(
  user: string,
  office: Office,
  { signedBy = "chair", department }: Pick<Dossier, "signedBy" | "department">,
): boolean {
  const staff = office.staff.find(({ slackUser }) => slackUser === user);
  return maySign(staff, department, signedBy);
}

/**
 * Slack user ids in the order in which they are asked to come for an urgent dossier: those on call who may sign (all of them, when
 * none may), round again, then the leaders who have not been asked. Nobody for an office that keeps no duty.
 */
export function ladderOf(office: Office, dossier: Pick<Dossier, "signedBy" | "department">): string[] {
  const { onCall, staff } = office;
  if (onCall === undefined) return [];
  const signers = onCall.people.filter((user) => maySignDossier(user, office, dossier));
  const people = signers.length > 0 ? signers : onCall.people;
  const leaders = staff.filter(({ role, slackUser }) => role === "leader" && !people.includes(slackUser));
  return [...people, ...people, ...leaders.map(({ slackUser }) => slackUser)];
}
