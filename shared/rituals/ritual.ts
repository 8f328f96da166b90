import { type Instant, type LocalDate, toInstant } from "#shared/kernel/clock.ts";
import { isWorkingDay, nextWorkingDay, workingHours } from "#shared/office-time/calendar.ts";
import { dayNumber, weekdayOf } from "#shared/office-time/civil-date.ts";
import { atWallTime, closingOn } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { eveningSetup, setupOf } from "#shared/offices/setup.ts";

/**
 * What happens once on each working day: the officers' lists before the counters open, the look back when they close, the call to the
 * listening session, the release of what anonymous colleagues wrote, and the week's thanks. Whether a session or a digest is due on that
 * very day its job decides.
 */
export const ritualKinds = ["end-of-day", "morning", "listening", "release", "digest"] as const;
export type RitualKind = (typeof ritualKinds)[number];
/** A ritual of the office, or a department's own evening: `end-of-day#justice`. */
export type RitualName = RitualKind | `end-of-day#${string}`;

type OfficeDay = Pick<OpenedOffice, "calendar" | "endOfDay" | "morningAt" | "setup">;

/** The department whose own evening it is. */
export function departmentOf(ritual: RitualName): string | undefined {
  return ritual.split("#")[1];
}

/** Every ritual that an office holds. */
export function ritualsOf(office: Pick<OpenedOffice, "setup">): RitualName[] {
  const departments = Object.keys(setupOf(office).departmentEvenings);
  return [...ritualKinds, ...departments.map((id): RitualName => `end-of-day#${id}`)];
}

/** A ritual of one working day of an office. */
export interface Slot {
  readonly date: LocalDate;
  readonly dueAt: Instant;
}

/** A row of a due-list. */
export interface DueRitual {
  readonly officeId: string;
  readonly ritual: RitualName;
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
  read(officeId: string, ritual?: RitualName): Promise<NextRitual | undefined>;
  /** @param was the due instant that the row still must have, undefined for no row. @returns false when it changed meanwhile. */
  put(officeId: string, next: NextRitual, was: Instant | undefined, ritual?: RitualName): Promise<boolean>;
}

/** Due-lists, so that no partition of the index is hot at 16:45. */
export const shards = 8;

/** A day that closes this much before the office's hour is a short one, such as a Saturday morning. */
const shortDayMarginMs = 60 * 60_000;

/** A session that has to end with the day is called this much before closing. */
const beforeClosingMs = 30 * 60_000;

/** The officers' lists are due this much before the counters open, where the office names no hour. */
const beforeOpeningMs = 15 * 60_000;

/** Wall time of day of the rituals whose hour no office has asked to choose yet: when people are there to read. */
const releaseAt = "10:00";
const digestAt = "08:00";

/** When a ritual of a working day is due. @throws DomainError `calendar-unknown` */
function slotOn(date: LocalDate, office: OfficeDay, ritual: RitualName): Slot {
  const at = (time: string): Slot => ({ date, dueAt: atWallTime(date, time, office.calendar.zone) });
  switch (ritual) {
    case "morning":
      return morningOn(date, office);
    case "listening":
      return wellBeforeClosing(at(setupOf(office).listening.at), office);
    case "release":
      return at(releaseAt);
    case "digest":
      return at(digestAt);
    default:
      return beforeClosing(at(eveningSetup(office, departmentOf(ritual))?.at ?? office.endOfDay.at), office);
  }
}

function morningOn(date: LocalDate, { calendar, morningAt }: OfficeDay): Slot {
  if (morningAt !== undefined) return { date, dueAt: atWallTime(date, morningAt, calendar.zone) };
  const opening = workingHours(calendar, date)[0]?.[0] ?? "07:30";
  return { date, dueAt: toInstant(Date.parse(atWallTime(date, opening, calendar.zone)) - beforeOpeningMs) };
}

/** The session is held while people are there: on a day that closes before its hour it is called half an hour before closing. */
function wellBeforeClosing({ date, dueAt }: Slot, { calendar }: OfficeDay): Slot {
  const closing = closingOn(calendar, date) ?? dueAt;
  if (dueAt < closing) return { date, dueAt };
  return { date, dueAt: toInstant(Date.parse(closing) - beforeClosingMs) };
}

/** On a short day, when nobody would be there at that hour, it is due at closing time. */
function beforeClosing({ date, dueAt }: Slot, { calendar }: OfficeDay): Slot {
  const closing = closingOn(calendar, date) ?? dueAt;
  const isShort = Date.parse(closing) + shortDayMarginMs < Date.parse(dueAt);
  return { date, dueAt: isShort ? closing : dueAt };
}

/** Whether a ritual is held on a date: on working days, an evening on those of them that were chosen. */
export function isHeldOn(date: LocalDate, office: OfficeDay, ritual: RitualName = "end-of-day"): boolean {
  if (!isWorkingDay(office.calendar, date)) return false;
  if (!ritual.startsWith("end-of-day")) return true;
  const days = eveningSetup(office, departmentOf(ritual))?.days;
  return days === undefined || days.includes(weekdayOf(dayNumber(date)));
}

/** The first slot after a local date that was dealt with. @throws DomainError `calendar-unknown` */
export function slotAfter(date: LocalDate, office: OfficeDay, ritual: RitualName = "end-of-day"): Slot {
  let next = nextWorkingDay(office.calendar, date);
  while (!isHeldOn(next, office, ritual)) next = nextWorkingDay(office.calendar, next);
  return slotOn(next, office, ritual);
}

/** The first slot on a local date or after it. @throws DomainError `calendar-unknown` */
export function slotFrom(date: LocalDate, office: OfficeDay, ritual: RitualName = "end-of-day"): Slot {
  return isHeldOn(date, office, ritual) ? slotOn(date, office, ritual) : slotAfter(date, office, ritual);
}
