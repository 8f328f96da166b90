import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { type Calendar, nextWorkingDay } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { addWorkingDays, closingOn, localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import { slotFrom } from "#shared/rituals/ritual.ts";
import { type Listener, thereOn } from "./leaders.ts";
import type { MoveReason, Session } from "./session.ts";

/** A session that could not be called within so many minutes of its hour waits for the next working day. */
const lateByMinutes = 60;
/** Days that are looked through for one on which somebody is there. */
const searchedDays = 250;

type OfficeDay = Pick<OpenedOffice, "calendar" | "endOfDay" | "morningAt" | "setup">;

/** The session that the count goes on from; one that a leader let be counts as held. Undefined before the first. */
export function lastHeldOf(last: Session | undefined): LocalDate | undefined {
  if (last === undefined) return undefined;
  const counts = last.state === "ended" || last.state === "running" || last.moved?.why === "skipped";
  return counts ? last.date : last.lastHeld;
}

/**
 * The first date for the next session: the N-th working day after the last one, and the office's first day before there was any. From
 * that date on it stays due until it is held.
 * @throws DomainError `calendar-unknown`
 */
function dueFrom(office: OfficeDay, lastHeld: LocalDate | undefined): LocalDate {
  if (lastHeld === undefined) return "0000-01-01";
  const { everyDays } = setupOf(office).listening;
  return addWorkingDays(office.calendar, lastHeld, everyDays, "receipt-day-excluded");
}

/** What is known when the question is which day it will be. */
export interface Known {
  /** The latest row before the date. */
  readonly last: Session | undefined;
  readonly listeners: readonly Listener[];
}

/**
 * The date of the next session, on `from` at the earliest: a working day on which it is due and somebody listens. Undefined where nobody
 * will be there for a year, or the national days of that year are not known yet.
 */
export function nextSession(office: OfficeDay, from: LocalDate, { last, listeners }: Known): LocalDate | undefined {
  try {
    const due = dueFrom(office, lastHeldOf(last));
    let date = firstFrom(office.calendar, from > due ? from : due);
    for (let day = 0; day < searchedDays; day += 1) {
      if (thereOn(listeners, date).length > 0) return date;
      date = nextWorkingDay(office.calendar, date);
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
  return undefined;
}

/** What a working day means for the session. */
export type Decision =
  /** It is not due, or that it was moved has been said. */
  | { readonly kind: "nothing" }
  | { readonly kind: "call"; readonly leader: string; readonly second: string | undefined }
  | { readonly kind: "move"; readonly why: MoveReason; readonly to: LocalDate | undefined };

/** Decides on a working day of the office. @param at when the tick found its hour come. @throws DomainError `calendar-unknown` */
export function decide(office: OfficeDay, date: LocalDate, at: Instant, known: Known): Decision {
  const { last, listeners } = known;
  const isOff = !setupOf(office).listening.held || listeners.length === 0;
  if (isOff || date < dueFrom(office, lastHeldOf(last))) return nothing;
  if (isTooLate(office, date, at)) return tooLate(office, date, at, known);
  const [leader, second] = thereOn(listeners, date);
  if (leader !== undefined) return { kind: "call", leader: leader.slackUser, second: second?.slackUser };
  const isSaid = last?.moved?.why === "away" && (last.moved.to === undefined || last.moved.to > date);
  if (isSaid) return nothing;
  return { kind: "move", why: "away", to: nextSession(office, dayAfter(date), known) };
}

const nothing = { kind: "nothing" } as const;

function tooLate(office: OfficeDay, date: LocalDate, at: Instant, known: Known): Decision {
  const today = localDate(at, office.calendar.zone);
  // After days without a tick one line is enough.
  if (date < today && known.last?.moved?.why === "late") return nothing;
  return { kind: "move", why: "late", to: nextSession(office, later(today, dayAfter(date)), known) };
}

/** Whether it makes no sense any more to call the session of a date. */
function isTooLate(office: OfficeDay, date: LocalDate, at: Instant): boolean {
  const { dueAt } = slotFrom(date, office, "listening");
  const closing = closingOn(office.calendar, date) ?? dueAt;
  return Date.parse(at) - Date.parse(dueAt) > lateByMinutes * 60_000 || at >= closing;
}

export function dayAfter(date: LocalDate): LocalDate {
  return dateOf(dayNumber(date) + 1);
}

function firstFrom(calendar: Calendar, date: LocalDate): LocalDate {
  return addWorkingDays(calendar, date, 1, "receipt-day-counted");
}

export function later(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}
