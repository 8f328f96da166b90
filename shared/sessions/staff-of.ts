import type { Instant } from "#shared/kernel/clock.ts";
import type { Staff } from "#shared/offices/office.ts";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import type { Offices, OpenedOffice } from "#shared/offices/offices.ts";
import { readBearer } from "./bearer.ts";
import type { Session, Sessions } from "./session.ts";
import { SessionEnded } from "./session-errors.ts";

interface Deps {
  readonly sessions: Pick<Sessions, "get">;
  readonly offices: Pick<Offices, "get">;
}

/**
 * The member of staff behind a session and their office as it is now: whoever was taken off the list is out, at the latest when
 * the list that a warm function keeps is read again.
 * @throws SessionEnded
 */
export async function staffOf(
  id: string,
  now: Instant,
  { sessions, offices }: Deps,
): Promise<{ staff: Staff; office: OpenedOffice }> {
  const bearer = readBearer(id);
  if (bearer?.slackUser === undefined) throw new SessionEnded();
  const { officeId, slackUser, hash } = bearer;
  const [{ session, allEndedAt }, office] = await Promise.all([
    sessions.get(officeId, hash, slackUser),
    offices.get(officeId).catch((error: unknown) => {
      throw error instanceof OfficeNotFound ? new SessionEnded() : error;
    }),
  ]);
  const staff = office.staff.find((one) => one.slackUser === session?.slackUser);
  if (staff === undefined || !holds(session, now, allEndedAt)) throw new SessionEnded();
  return { staff, office };
}

function holds(session: Session | undefined, now: Instant, allEndedAt: Instant | undefined): boolean {
  if (session === undefined || session.endedAt !== undefined || session.validUntil <= now) return false;
  return allEndedAt === undefined || allEndedAt < session.provenAt;
}
