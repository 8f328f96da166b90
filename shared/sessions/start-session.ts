import type { Instant } from "#shared/kernel/clock.ts";
import type { Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { hashBearer, type RandomBits, writeBearer } from "./bearer.ts";
import { after, type Sessions, sessionSeconds } from "./session.ts";

/** Somebody who has just come in: `id` goes to their browser and is kept nowhere. */
export interface Entered {
  readonly id: string;
  readonly staff: Staff;
  readonly office: OpenedOffice;
}

/** A new session of a member of staff. @param provenAt when they showed who they are. */
export async function startSession(
  { staff, office }: Omit<Entered, "id">,
  { provenAt, now }: { provenAt: Instant; now: Instant },
  { sessions, random }: { sessions: Pick<Sessions, "put">; random: RandomBits },
): Promise<Entered> {
  const id = writeBearer(office.id, random(), staff.slackUser);
  const session = { slackUser: staff.slackUser, provenAt, validUntil: after(now, sessionSeconds) };
  await sessions.put(office.id, hashBearer(id), session);
  return { id, staff, office };
}
