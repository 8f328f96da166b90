import { type Instant, type LocalDate, toInstant } from "#shared/kernel/clock.ts";
import type { Calendar } from "#shared/office-time/calendar.ts";
import { dateOf, dayMs, dayNumber, minuteMs } from "#shared/office-time/civil-date.ts";
import { atWallTime, nextWorkingInstant } from "#shared/office-time/working-time.ts";
import type { LogTime } from "./log-time.ts";

/** From here on calendar and procedures are known. */
const replayFrom: LocalDate = "2025-01-01";
const weekMs = 7 * dayMs;

/**
 * By how many weeks a log is moved so that its first event falls into the first seven days from `replayFrom`; whole weeks,
 * so Mondays stay Mondays. @param firstWall wall time of the first event, milliseconds.
 */
export function weeksToMove(firstWall: number): number {
  return Math.ceil((dayNumber(replayFrom) * dayMs - firstWall) / weekMs);
}

/**
 * The instants at which the events of one case, reception first and in order of time, are recorded:
 * 1. what the wall clock showed is read, `weeks` later, as wall time in the office's zone;
 * 2. the whole case is delayed by the least that puts its reception into working hours, so the intervals within it stay;
 * 3. no event comes before the one it follows: where the log's clocks went back an hour, it is recorded at the same instant.
 * Nothing else plays a part, so a log is always recorded at the same instants.
 * @throws DomainError `calendar-unknown` when the reception falls behind the end of the calendar.
 */
export function shiftCase(times: readonly LogTime[], weeks: number, calendar: Calendar): Instant[] {
  const moved = times.map(({ wall }) => fromWall(wall + weeks * weekMs, calendar.zone));
  const [reception = 0] = moved;
  const delay = Date.parse(nextWorkingInstant(calendar, toInstant(reception))) - reception;
  let last = Number.NEGATIVE_INFINITY;
  return moved.map((instant) => {
    last = Math.max(last, instant + delay);
    return toInstant(last);
  });
}

/** Milliseconds since 1970 UTC at which the wall of a zone shows `wall`. */
function fromWall(wall: number, zone: string): number {
  const minutes = toInstant(wall).slice(11, 16);
  const start = atWallTime(dateOf(Math.floor(wall / dayMs)), minutes, zone);
  return Date.parse(start) + (wall - Math.floor(wall / minuteMs) * minuteMs);
}
