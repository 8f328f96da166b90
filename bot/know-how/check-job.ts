import type { LocalDate } from "#shared/kernel/clock.ts";
import { staleness } from "#shared/know-how/stale.ts";
import { isWorkingDay } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { Office } from "#shared/offices/office.ts";
import type { JobOf } from "../slack/working.ts";
import type { Deps } from "./deps.ts";

/** Once a week, on its first working day: which notes may not be right any more. Each becomes a job, so that none holds up another. */
export async function checkNotes({ officeId, at, date }: JobOf<"know-how.check">, deps: Deps): Promise<void> {
  const office = await deps.offices.get(officeId);
  if (!isFirstOfWeek(date, office)) return;
  const cards = await deps.library.cards(officeId);
  const asked = cards.filter(
    (card) =>
      (card.state === "confirmed" || card.state === "draft") && staleness(card, date, office.procedures) !== undefined,
  );
  await deps.jobs.sendAll(
    asked.map(({ id }) => ({
      lane: office.slack.team,
      key: ["know-how.recheck", officeId, id, date].join("/"),
      job: { type: "know-how.recheck", officeId, at, id } as const,
    })),
  );
  await deps.library.tidy(officeId, 1);
}

/** Whether no earlier day of the same week, from Monday on, was a working day. */
export function isFirstOfWeek(date: LocalDate, { calendar }: Pick<Office, "calendar">): boolean {
  const day = dayNumber(date);
  // Day 0 of the count, 1 January 1970, was a Thursday.
  const sinceMonday = (day + 3) % 7;
  const earlier = Array.from({ length: sinceMonday }, (_, back) => dateOf(day - 1 - back));
  return !earlier.some((one) => isWorkingDay(calendar, one));
}
