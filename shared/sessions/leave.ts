import type { Instant } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Staff } from "#shared/offices/office.ts";
import { readBearer } from "./bearer.ts";
import type { Sessions } from "./session.ts";

/** Ends one session; one that is unknown or over stays so. */
export async function leave(
  id: string,
  now: Instant,
  { sessions }: { sessions: Pick<Sessions, "end"> },
): Promise<void> {
  const bearer = readBearer(id);
  if (bearer !== undefined) await sessions.end(bearer.officeId, bearer.hash, now);
}

/**
 * Ends every session of a member of staff and every link that was not used yet, wherever they are.
 * @param by the person themselves, or an administrator of the office. @throws DomainError forbidden for anybody else
 */
export async function revokeAll(
  { officeId, slackUser }: { officeId: string; slackUser: string },
  by: Staff,
  now: Instant,
  { sessions }: { sessions: Pick<Sessions, "endAll"> },
): Promise<void> {
  if (by.slackUser !== slackUser && by.role !== "admin") {
    throw new DomainError("forbidden", "not-yours-to-end", "Only an administrator ends the sessions of somebody else");
  }
  await sessions.endAll(officeId, slackUser, now);
}
