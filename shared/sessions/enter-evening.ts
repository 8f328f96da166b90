import type { Instant } from "#shared/kernel/clock.ts";
import type { Staff } from "#shared/offices/office.ts";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import type { Offices, OpenedOffice } from "#shared/offices/offices.ts";
import { readBearer } from "./bearer.ts";
import type { PersonalLink, PersonalLinks } from "./personal-link.ts";
import { LinkNotUsable, NotOnStaff } from "./session-errors.ts";

interface Deps {
  readonly links: Pick<PersonalLinks, "get">;
  readonly offices: Pick<Offices, "get">;
}

/** Who holds a personal link, as they are on the office's list now. @throws LinkNotUsable, NotOnStaff */
export async function enterEvening(
  token: string,
  now: Instant,
  { links, offices }: Deps,
): Promise<{ office: OpenedOffice; staff: Staff; link: PersonalLink }> {
  const bearer = readBearer(token);
  if (bearer?.slackUser === undefined) throw new LinkNotUsable("unknown");
  const [link, office] = await Promise.all([
    links.get(bearer.officeId, bearer.hash),
    offices.get(bearer.officeId).catch((error: unknown) => {
      throw error instanceof OfficeNotFound ? new LinkNotUsable("unknown") : error;
    }),
  ]);
  if (link === undefined || link.slackUser !== bearer.slackUser) throw new LinkNotUsable("unknown");
  if (link.validUntil <= now) throw new LinkNotUsable("late");
  const staff = office.staff.find(({ slackUser }) => slackUser === link.slackUser);
  if (staff === undefined) throw new NotOnStaff();
  return { office, staff, link };
}
