import type { LocalDate } from "#shared/kernel/clock.ts";
import { type Calendar, isWorkingDay } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { lastKnownDate, undecidedDays } from "#shared/office-time/national-days.ts";
import type { Procedure } from "./procedure.ts";
import { procedures } from "./procedures.ts";

/** Why promises will be refused, or will fall on a day off, if nobody does anything. */
export interface CalendarWarning {
  /** The first year whose days off are not in the table: no promise can fall in it. */
  readonly missingYear?: string;
  /** Working days that may yet become days off: proposed, not decided, and neither closed nor opened by the office itself. */
  readonly undecided: readonly LocalDate[];
}

/** The days off of a year are usually announced in autumn of the year before. */
const announcedFrom = "-09-01";
/** Working days in days of the calendar, with the longest break. */
const calendarDays = (workingDays: number) => Math.ceil((workingDays * 7) / 5) + 9;

/**
 * Looks ahead as far as a promise made today can reach, and from 1 September on to the end of the next year.
 * @param today in the office's zone. @param own the office's additions to the catalogue.
 * @returns nothing when every day off up to there is known.
 */
export function calendarWarning(
  calendar: Calendar,
  today: LocalDate,
  own: readonly Procedure[] = [],
): CalendarWarning | undefined {
  const year = Number(today.slice(0, 4));
  const reach = dateOf(dayNumber(today) + Math.max(...[...procedures, ...own].map(longest)));
  const nextYear = today >= `${year}${announcedFrom}` ? `${year + 1}-12-31` : today;
  const until = [reach, nextYear].toSorted().at(-1) ?? today;
  const undecided = undecidedDays(today, until).filter((date) => isOpen(calendar, date));
  const missingYear = until > lastKnownDate ? { missingYear: `${Number(lastKnownDate.slice(0, 4)) + 1}` } : {};
  return until > lastKnownDate || undecided.length > 0 ? { ...missingYear, undecided } : undefined;
}

/** Once the office has decided for itself, nobody need be warned. */
function isOpen(calendar: Calendar, date: LocalDate): boolean {
  const decided = [...calendar.openings, ...calendar.closures].some((own) => own.date === date);
  return !decided && isWorkingDay(calendar, date);
}

/** How many days of the calendar a promise under the rule can take. */
function longest({ time }: Procedure): number {
  switch (time.kind) {
    case "same-day":
      return calendarDays(1 + Math.max(time.slipDays ?? 0, time.verificationDays ?? 0));
    case "working-days":
      return calendarDays(Math.max(time.days, time.verificationDays ?? 0));
    case "calendar-days":
      return time.days + 9;
    default:
      return 0;
  }
}
