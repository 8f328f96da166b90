import { type Instant, type LocalDate, toInstant } from "#shared/kernel/clock.ts";
import { isWorkingDay, nextWorkingDay, workingHours } from "#shared/office-time/calendar.ts";
import { atWallTime, closingOn } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";

/** What happens once on each working day: the officers' lists before the counters open, and the look back when they close. */
export const ritualKinds = ["end-of-day", "morning"] as const;
export type RitualKind = (typeof ritualKinds)[number];

type OfficeDay = Pick<Office, "calendar" | "endOfDay" | "morningAt">;

/** A ritual of one working day of an office. */
export interface Slot {
  readonly date: LocalDate;
  readonly dueAt: Instant;
}

/** A row of a due-list. */
export interface DueRitual {
  readonly officeId: string;
  readonly ritual: RitualKind;
  readonly dueAt: Instant;
}

export interface NextRitual {
  readonly dueAt: Instant;
  /** Local date. */
  readonly doneThrough: LocalDate;
}

export interface Rituals {
  /** Due rows of one of the due-lists, earliest first; may lag behind `put` by moments. */
  dueBy(shard: number, now: Instant): AsyncIterable<readonly DueRitual[]>;
  /** What is next for the office, and the last date that was dealt with; undefined for an office without a row. */
  read(officeId: string, ritual?: RitualKind): Promise<NextRitual | undefined>;
  /** @param was the due instant that the row still must have, undefined for no row. @returns false when it changed meanwhile. */
  put(officeId: string, next: NextRitual, was: Instant | undefined, ritual?: RitualKind): Promise<boolean>;
}

/** Due-lists, so that no partition of the index is hot at 16:45. */
export const shards = 8;

/** A day that closes this much before the office's hour is a short one, such as a Saturday morning. */
const shortDayMarginMs = 60 * 60_000;

/** The officers' lists are due this much before the counters open, where the office names no hour. */
const beforeOpeningMs = 15 * 60_000;

/** @throws DomainError `calendar-unknown` */
const slotsOn: Record<RitualKind, (date: LocalDate, office: OfficeDay) => Slot> = {
  "end-of-day": eveningOn,
  morning: morningOn,
};

function morningOn(date: LocalDate, { calendar, morningAt }: OfficeDay): Slot {
  if (morningAt !== undefined) return { date, dueAt: atWallTime(date, morningAt, calendar.zone) };
  const opening = workingHours(calendar, date)[0]?.[0] ?? "07:30";
  return { date, dueAt: toInstant(Date.parse(atWallTime(date, opening, calendar.zone)) - beforeOpeningMs) };
}

/**
 * When the evening thread of a working day is due: at the office's hour, or at closing time on a short day, when
 * nobody would be there at that hour.
 */
function eveningOn(date: LocalDate, { calendar, endOfDay }: OfficeDay): Slot {
  const hour = atWallTime(date, endOfDay.at, calendar.zone);
  const closing = closingOn(calendar, date) ?? hour;
  const isShort = Date.parse(closing) + shortDayMarginMs < Date.parse(hour);
  return { date, dueAt: isShort ? closing : hour };
}

/** The first slot after a local date that was dealt with. @throws DomainError `calendar-unknown` */
export function slotAfter(date: LocalDate, office: OfficeDay, ritual: RitualKind = "end-of-day"): Slot {
  return slotsOn[ritual](nextWorkingDay(office.calendar, date), office);
}

/** The first slot on a local date or after it. @throws DomainError `calendar-unknown` */
export function slotFrom(date: LocalDate, office: OfficeDay, ritual: RitualKind = "end-of-day"): Slot {
  return isWorkingDay(office.calendar, date) ? slotsOn[ritual](date, office) : slotAfter(date, office, ritual);
}
