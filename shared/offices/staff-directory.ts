import type { Office } from "./office.ts";

/** Which offices know a Slack user; the way from somebody who types to the rows they may see. */
export interface StaffDirectory {
  /** Offices whose staff list named this person once; whether it still does, only the office says. */
  officesOf(team: string, user: string): Promise<readonly string[]>;
}

export interface StaffRegister {
  /** Notes each member of staff under their workspace; again changes nothing. */
  link(office: Office): Promise<void>;
}
