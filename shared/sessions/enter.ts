import type { Clock } from "#shared/kernel/clock.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { type RandomBits, readBearer } from "./bearer.ts";
import type { Links, Sessions } from "./session.ts";
import { LinkNotUsable, NotOnStaff } from "./session-errors.ts";
import { type Entered, startSession } from "./start-session.ts";

interface Deps {
  readonly links: Pick<Links, "claim">;
  readonly sessions: Pick<Sessions, "put">;
  readonly offices: Pick<Offices, "get">;
  readonly random: RandomBits;
  readonly clock: Clock;
}

/**
 * Lets in whoever holds a one-time link. The link is used up first: clicked twice, in two browsers, or again because the first
 * answer was lost, it opens one session at most, and the others are told to ask for a new one.
 * @throws LinkNotUsable, NotOnStaff, OfficeNotFound
 */
export async function enter(token: string, { links, sessions, offices, random, clock }: Deps): Promise<Entered> {
  const bearer = readBearer(token);
  if (bearer === undefined) throw new LinkNotUsable("unknown");
  const now = clock();
  const link = await links.claim(bearer.officeId, bearer.hash, { by: random(), at: now });
  if (typeof link === "string") throw new LinkNotUsable(link);
  const office = await offices.get(bearer.officeId);
  const staff = office.staff.find(({ slackUser }) => slackUser === link.slackUser);
  if (staff === undefined) throw new NotOnStaff();
  return startSession({ staff, office }, { provenAt: link.madeAt, now }, { sessions, random });
}
