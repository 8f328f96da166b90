import * as z from "zod/mini";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber, weekdayOf } from "#shared/office-time/civil-date.ts";
import { type Session, Sessions } from "#shared/office-time/hours.ts";
import { nationalDay } from "#shared/office-time/national-days.ts";
import { isZone } from "#shared/office-time/zone.ts";

const Day = z.iso.date("a date such as 2026-11-20");
const Reason = z.string("say why").check(z.minLength(1, "say why"), z.maxLength(200, "at most 200 characters"));
const exception = { date: Day, reason: Reason, announcedOn: z.optional(Day) };

/** A date on which this office alone is closed. */
const Closure = z.strictObject(exception, "only date, reason and announcedOn");
/** A date on which this office alone is open, and its hours on that date. */
const Opening = z.strictObject(
  { ...exception, hours: Sessions.check(z.minLength(1, "an opening has at least one session")) },
  "only date, hours, reason and announcedOn",
);

const WeeklyHours = z
  .strictObject(
    {
      mon: z.optional(Sessions),
      tue: z.optional(Sessions),
      wed: z.optional(Sessions),
      thu: z.optional(Sessions),
      fri: z.optional(Sessions),
      sat: z.optional(Sessions),
      sun: z.optional(Sessions),
    },
    "sessions under mon, tue, wed, thu, fri, sat, sun and nothing else",
  )
  .check(
    z.refine(
      (week) => Object.values(week).some((day) => (day ?? []).length > 0),
      "open on at least one day of the week",
    ),
  );

/** When one office works. The national days are not here: they are the same for every office. */
export const OfficeCalendar = z
  .strictObject(
    {
      /** IANA name of the zone in which every wall time and date of the office is meant. */
      zone: z
        .string("an IANA time zone such as Asia/Ho_Chi_Minh")
        .check(z.refine(isZone, "an IANA time zone such as Asia/Ho_Chi_Minh")),
      hours: WeeklyHours,
      /** Both stand above the national days. */
      closures: z.array(Closure, "a list of closures").check(z.maxLength(400, "at most 400 closures")),
      openings: z.array(Opening, "a list of openings").check(z.maxLength(400, "at most 400 openings")),
    },
    "a calendar with zone, hours, closures and openings and nothing else",
  )
  .check(z.refine(namesEachDateOnce, "each date at most once among closures and openings"));
export type OfficeCalendar = z.infer<typeof OfficeCalendar>;

/** An office's calendar as somebody saw it: every function of office time takes one, and a plain `OfficeCalendar` is one. */
export interface Calendar extends Readonly<OfficeCalendar> {
  /** What had been announced by the end of this date counts, later announcements do not; absent: all that is known. */
  readonly knownOn?: LocalDate;
  /** Whether days off that were proposed and not decided count as well. */
  readonly withProposed?: boolean;
}

const endOfTime: LocalDate = "9999-12-31";

function namesEachDateOnce({
  closures,
  openings,
}: {
  closures: { date: string }[];
  openings: { date: string }[];
}): boolean {
  const dates = [...closures, ...openings].map(({ date }) => date);
  return new Set(dates).size === dates.length;
}

/**
 * The sessions of a date in the office's zone, none when it is closed. An opening or closure of the office's own comes
 * first, then the national days, then the week.
 * @throws DomainError invalid `calendar-unknown` when the national days of that year are not in the table.
 */
export function workingHours(calendar: Calendar, date: LocalDate): readonly Session[] {
  return hoursOn(calendar, dayNumber(date));
}

/** Whether the office opens at all on that date. @throws DomainError as `workingHours`. */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  return workingHours(calendar, date).length > 0;
}

/** The first working day after `date`, which itself does not count. @throws DomainError as `workingHours`. */
export function nextWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  return dateOf(workingDayFrom(calendar, dayNumber(date) + 1));
}

/** As `nextWorkingDay`, in day numbers, and the day itself counts. */
export function workingDayFrom(calendar: Calendar, day: number): number {
  let working = day;
  // Ends at the latest where the table of national days ends.
  while (hoursOn(calendar, working).length === 0) working += 1;
  return working;
}

/** As `workingHours`, for a day number. */
export function hoursOn(calendar: Calendar, day: number): readonly Session[] {
  const national = nationalDay(day, calendar);
  const own = ownHours(calendar, day);
  if (own !== undefined) return own;
  if (national?.kind === "off") return [];
  const weekday = national?.kind === "worked" ? national.asWeekday : weekdayOf(day);
  return calendar.hours[weekday] ?? [];
}

function ownHours(calendar: Calendar, day: number): readonly Session[] | undefined {
  if (calendar.openings.length + calendar.closures.length === 0) return undefined;
  const own = ownDay(calendar, dateOf(day));
  return own && ("hours" in own ? own.hours : []);
}

/** What the office itself said of a date, as far as it was announced; an opening has hours, a closure has none. */
export function ownDay(
  { openings, closures, knownOn = endOfTime }: Calendar,
  date: LocalDate,
): OfficeCalendar["openings"][number] | OfficeCalendar["closures"][number] | undefined {
  const isFor = (own: { date: string; announcedOn?: string | undefined }) =>
    own.date === date && (own.announcedOn ?? "") <= knownOn;
  return openings.find(isFor) ?? closures.find(isFor);
}
