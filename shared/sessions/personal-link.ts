import { createHmac } from "node:crypto";
import * as z from "zod/mini";
import type { Instant } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { atWallTime, localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { type Evening, scopeOf, type WhichEvening } from "#shared/rituals/evening.ts";
import { writeBearer } from "./bearer.ts";

/** A link by which one member of staff without Slack answers one evening, as often as they like while it holds. */
export const PersonalLink = z.object({
  /** The office's own id of the person, `W0001`. */
  slackUser: z.string(),
  date: z.iso.date(),
  department: z.optional(z.string()),
  validUntil: z.iso.datetime(),
});
export type PersonalLink = z.infer<typeof PersonalLink>;

/** Links by the hashes of their tokens. */
export interface PersonalLinks {
  /** The same again changes nothing. */
  put(officeId: string, hash: string, link: PersonalLink): Promise<void>;
  get(officeId: string, hash: string): Promise<PersonalLink | undefined>;
}

/**
 * The token of a person and evening. It is derived from the office's own key, so that mail, its repeat and the printed code are one link;
 * it opens nothing before its row is there, and nothing but this evening of this person. Travels behind `#`, as those of `makeLink`.
 */
export function personalToken(office: OpenedOffice, slackUser: string, which: WhichEvening): string {
  const purpose = `evening-link ${office.id} ${slackUser} ${scopeOf(which)}`;
  const mac = createHmac("sha256", Buffer.from(office.trackingKey, "base64url")).update(purpose).digest("base64url");
  return writeBearer(office.id, mac, slackUser);
}

/** Until noon of the day after the evening was opened. */
export function linkValidUntil(
  { calendar }: Pick<OpenedOffice, "calendar">,
  { claimedAt }: Pick<Evening, "claimedAt">,
): Instant {
  const opened = localDate(claimedAt, calendar.zone);
  return atWallTime(dateOf(dayNumber(opened) + 1), "12:00", calendar.zone);
}
