import type * as z from "zod/mini";
import type { RecordReply } from "#shared/jobs/end-of-day.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { Offices, OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import type { StaffDirectory } from "#shared/offices/staff-directory.ts";
import { membershipsOf } from "#shared/offices/staff-office.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import type { Answer, Answers } from "./answer.ts";
import type { Evening, Evenings } from "./evening.ts";
import { keepSaid, type SaidDeps } from "./keep-said.ts";

type Reply = Omit<z.infer<typeof RecordReply>, "type">;

export interface RecordDeps extends SaidDeps {
  readonly offices: Pick<Offices, "get" | "officeOfChannel">;
  readonly directory: StaffDirectory;
  readonly evenings: Pick<Evenings, "read" | "ofThread" | "claimedWithoutThread">;
  readonly answers: Pick<Answers, "put">;
}

/** `not-ours`: said in some other thread, or by nobody of the staff; `opening`: its evening may have no known thread yet. */
export type Recorded =
  | {
      readonly kind: "recorded";
      readonly office: OpenedOffice;
      readonly evening: Evening;
      readonly answer: Answer | undefined;
      readonly suggestion: Suggestion | undefined;
    }
  | { readonly kind: "not-ours" | "opening" };

/** Keeps a reply in an evening thread as its author said it last, without citizens' numbers; whoever is no member of staff is not counted. */
export async function recordReply(reply: Reply, deps: RecordDeps): Promise<Recorded> {
  const { channel, threadTs, at } = reply;
  let isOpening = false;
  for (const { office } of await membershipsOf(reply, deps)) {
    const which = await deps.evenings.ofThread(office.id, { channel, ts: threadTs });
    const evening = which && (await deps.evenings.read(office.id, which));
    if (evening !== undefined)
      return { kind: "recorded", office, evening, ...(await keepSaid("reply", reply, { office, evening }, deps)) };
    isOpening ||= await mayBeOpening(office, channel, at, deps.evenings);
  }
  return { kind: isOpening ? "opening" : "not-ours" };
}

/** How long after the claim its thread may still be unknown; later, the reply belongs to some other thread. */
const openingMs = 15 * 60_000;

async function mayBeOpening(
  office: OpenedOffice,
  channel: string,
  at: Instant,
  evenings: Pick<Evenings, "claimedWithoutThread">,
): Promise<boolean> {
  const ofDepartments = Object.values(setupOf(office).departmentEvenings).map((held) => held.channel);
  if (![office.slack.channels.endOfDay, ...ofDepartments].includes(channel)) return false;
  // A catch-up opens days that are past; a date in Asia is ahead of the one in UTC.
  const today = dayNumber(at.slice(0, 10));
  const claims = await evenings.claimedWithoutThread(office.id, dateOf(today - 31), dateOf(today + 1));
  return claims.some((claimedAt) => Math.abs(Date.parse(at) - Date.parse(claimedAt)) < openingMs);
}
