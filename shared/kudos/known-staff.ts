import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";

/** Since when each member of staff is known here, by Slack user id: the office file does not say when somebody came. */
export type Since = Readonly<Record<string, LocalDate>>;

export interface KnownStaff {
  read(officeId: string): Promise<{ readonly version: number; readonly since: Since }>;
  /** @param was the version that was read @returns false when it changed meanwhile */
  put(officeId: string, since: Since, was: number): Promise<boolean>;
}

/** Notes who is here and was not before, and forgets who has left. @returns since when each is known */
export async function knowStaff(
  office: Pick<Office, "id" | "staff">,
  date: LocalDate,
  known: KnownStaff,
): Promise<Since> {
  const { version, since } = await known.read(office.id);
  const now = Object.fromEntries(office.staff.map(({ slackUser }) => [slackUser, since[slackUser] ?? date]));
  const same = Object.keys(now).length === Object.keys(since).length && Object.keys(now).every((user) => user in since);
  // Whoever was quicker wrote the same, or notes the rest next time.
  if (!same) await known.put(office.id, now, version);
  return now;
}
