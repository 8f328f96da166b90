import type * as z from "zod/mini";
import type { RecordReply } from "#shared/jobs.ts";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { asSuggestion } from "#shared/suggestions/as-suggestion.ts";
import type { Answer, Answers } from "./answer.ts";

type Reply = Omit<z.infer<typeof RecordReply>, "type">;

/** The evening threads, as far as answers need them. */
export interface EveningThreads {
  dateOfThread(officeId: string, thread: { channel: string; ts: string }): Promise<LocalDate | undefined>;
  claimedWithoutThread(officeId: string, from: LocalDate, to: LocalDate): Promise<Instant[]>;
}

interface Deps {
  readonly offices: Pick<Offices, "officeOfChannel">;
  readonly evenings: EveningThreads;
  readonly answers: Answers;
}

/** `not-ours`: said in some other thread; `opening`: it may belong to an evening whose thread is not known yet. */
export type RecordedReply =
  | {
      readonly kind: "recorded";
      readonly officeId: string;
      readonly date: LocalDate;
      readonly all: readonly Answer[];
    }
  | { readonly kind: "not-ours" | "opening" };

/** Keeps a reply in an evening thread as a answer, once, without citizens' numbers. */
export async function recordReply(reply: Reply, { offices, evenings, answers }: Deps): Promise<RecordedReply> {
  const { team, channel, threadTs, ts, user, at } = reply;
  const officeId = await offices.officeOfChannel(team, channel);
  if (officeId === undefined) return { kind: "not-ours" };
  const date = await evenings.dateOfThread(officeId, { channel, ts: threadTs });
  if (date === undefined) return { kind: (await isOpening(officeId, at, evenings)) ? "opening" : "not-ours" };
  const text = asSuggestion(reply.text);
  if (text !== "") await answers.add(officeId, { date, ts, author: user, text, at });
  return { kind: "recorded", officeId, date, all: await answers.ofDate(officeId, date) };
}

/** How long after the claim its thread may still be unknown; later, the reply belongs to some other thread. */
const openingMs = 15 * 60_000;

async function isOpening(officeId: string, at: Instant, evenings: EveningThreads): Promise<boolean> {
  // A catch-up opens days that are past; a date in Asia is ahead of the one in UTC.
  const today = dayNumber(at.slice(0, 10));
  const claims = await evenings.claimedWithoutThread(officeId, dateOf(today - 31), dateOf(today + 1));
  return claims.some((claimedAt) => Math.abs(Date.parse(at) - Date.parse(claimedAt)) < openingMs);
}
