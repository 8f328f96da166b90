import { DomainError } from "#shared/kernel/errors.ts";
import type { Office, Staff } from "#shared/offices/office.ts";

const answerable: ReadonlySet<Staff["role"]> = new Set(["head", "signer", "leader"]);

/** @throws DomainError naming `field` unless it is a head, signer or leader of the office. */
export function assertAnswerable(field: string, user: string | undefined, { staff }: Pick<Office, "staff">): string {
  const role = staff.find(({ slackUser }) => slackUser === user)?.role;
  if (user !== undefined && role !== undefined && answerable.has(role)) return user;
  const problem = `must ${user === undefined ? "be given: " : "be "}a head, signer or leader of the office`;
  throw new DomainError("invalid", "not-answerable", `${field} ${problem}`, [{ field, problem }]);
}
