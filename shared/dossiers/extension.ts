import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Step } from "./dossier.ts";
import type { MoveDetails } from "./move-input.ts";
import { assertAnswerable } from "./word-of-staff.ts";

const mostDays = 366;

/**
 * A new promise with its cause and who approved it, `cause:approver:promise` in the history; the write sees to it that the
 * present promise has not passed and is the earlier one.
 * @throws DomainError naming `cause`, `approver` or `promisedAt`
 */
export function extensionOf(
  { cause, approver, promisedAt }: Pick<MoveDetails, "cause" | "approver" | "promisedAt">,
  at: Instant,
  office: Pick<Office, "staff">,
): Pick<Step, "promisedAt" | "detail"> {
  if (cause === undefined) return refuse("cause", "must be given: why the promise is put off");
  const approvedBy = assertAnswerable("approver", approver, office);
  if (promisedAt === undefined) return refuse("promisedAt", "must be given: the new hour");
  const days = (Date.parse(promisedAt) - Date.parse(at)) / 86_400_000;
  if (days <= 0 || days > mostDays) refuse("promisedAt", `must lie ahead, by ${mostDays} days at most`);
  const promise = toInstant(promisedAt);
  return { promisedAt: promise, detail: `${cause}:${approvedBy}:${promise}` };
}

function refuse(field: string, problem: string): never {
  throw new DomainError("invalid", "invalid-extension", `${field} ${problem}`, [{ field, problem }]);
}
