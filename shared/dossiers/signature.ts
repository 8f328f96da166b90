import { DomainError } from "#shared/kernel/errors.ts";
import type { Actor, Office, Staff } from "#shared/offices/office.ts";
import type { SignerLimits, Step } from "./dossier.ts";
import type { MoveDetails } from "./move-input.ts";
import { assertAnswerable } from "./word-of-staff.ts";

/**
 * Whose signature it is and what it is good for. Staff sign for themselves; software names the signer, and the history
 * says both: `signer:{user}`, `confirmed:{user}`.
 * @throws DomainError naming `signer` or `confirmedBy`; forbidden `may-not-sign`
 */
export function signatureOf(
  { signer, confirmedBy }: Pick<MoveDetails, "signer" | "confirmedBy">,
  actor: Actor,
  office: Pick<Office, "staff">,
): Pick<Step, "signer" | "confirmed" | "detail"> {
  const self = office.staff.find(({ slackUser }) => slackUser === actor.id);
  if (self !== undefined && (signer ?? actor.id) !== actor.id) refuse("must be left out: nobody signs for another");
  const staff = self ?? office.staff.find(({ slackUser }) => slackUser === signer);
  if (staff === undefined) return refuse("must be somebody of the office's staff who may sign");
  const parts = [
    ...(self === undefined ? [`signer:${staff.slackUser}`] : []),
    ...(confirmedBy === undefined ? [] : [`confirmed:${assertAnswerable("confirmedBy", confirmedBy, office)}`]),
  ];
  return {
    signer: limitsOf(staff),
    confirmed: confirmedBy !== undefined,
    detail: parts.length > 0 ? parts.join(":") : undefined,
  };
}

/**
 * What a member of staff may sign: the chair and vice-chairs all, or certain departments; a head what procedures leave to
 * the head of their department. @throws DomainError forbidden `may-not-sign` for everybody else
 */
export function limitsOf({ role, department, signs }: Staff): SignerLimits {
  const mine = role === "head" ? [department].filter((id) => signs?.includes(id) !== false) : signs;
  const signsAtAll = role === "signer" || role === "leader" || role === "head";
  if (!signsAtAll || mine?.length === 0) {
    const problem = "must be a signer or leader, or the head where the procedure says so";
    throw new DomainError("forbidden", "may-not-sign", `signer ${problem}`, [{ field: "signer", problem }]);
  }
  return { departments: mine, headOnly: role === "head" };
}

function refuse(problem: string): never {
  throw new DomainError("invalid", "invalid-signer", `signer ${problem}`, [{ field: "signer", problem }]);
}
