import type { Office, Staff } from "./office.ts";
import { OfficeNotFound } from "./office-errors.ts";
import type { Offices, OpenedOffice } from "./offices.ts";
import type { StaffDirectory } from "./staff-directory.ts";

/** Somebody in Slack, and where they are. */
export interface InSlack {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
}

/** A member of staff in one of their offices. */
export interface Member {
  readonly office: OpenedOffice;
  readonly staff: Staff;
}

interface Deps {
  readonly offices: Pick<Offices, "get" | "officeOfChannel">;
  readonly directory: StaffDirectory;
}

/** Every office whose staff list names the person now; that of the channel first. Empty for a stranger. */
export async function membershipsOf({ team, channel, user }: InSlack, { offices, directory }: Deps): Promise<Member[]> {
  const [known, here] = await Promise.all([directory.officesOf(team, user), offices.officeOfChannel(team, channel)]);
  const read = await Promise.all(known.map((officeId) => offices.get(officeId).catch(closed)));
  const members = read.flatMap((office) => {
    const staff = office === undefined ? undefined : staffIn(office, team, user);
    return office === undefined || staff === undefined ? [] : [{ office, staff }];
  });
  return members.toSorted((one, other) => Number(other.office.id === here) - Number(one.office.id === here));
}

/** The row of a Slack user in an office's staff list; the same id in another workspace is another person. */
export function staffIn({ staff, slack }: Office, team: string, user: string): Staff | undefined {
  return slack.team === team ? staff.find(({ slackUser }) => slackUser === user) : undefined;
}

function closed(error: unknown): undefined {
  if (!(error instanceof OfficeNotFound)) throw error;
}
