import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import type { AllPreferences } from "#shared/preferences/preferences.ts";
import { slotFrom } from "#shared/rituals/ritual.ts";
import { dayAfter, type Known, lastHeldOf, nextSession } from "./cadence.ts";
import { mayRun } from "./call-session.ts";
import { type Listener, listenersOf, thereOn } from "./leaders.ts";
import { emptySession, type Session, type Sessions } from "./session.ts";
import { letBe } from "./steps.ts";
import { takeStep } from "./take-step.ts";

interface Deps {
  readonly sessions: Sessions;
  readonly preferences: Pick<AllPreferences, "of">;
}

/** No date is later. */
const endOfTime: LocalDate = "9999-12-31";

/** What comes next for an office. */
export interface Upcoming {
  /** The latest row, which may be one that a leader let be in advance. */
  readonly last: Session | undefined;
  readonly date: LocalDate | undefined;
  /** Who will listen, as far as leave is known. */
  readonly leader: string | undefined;
  readonly listeners: readonly Listener[];
}

/** The next session after all that is known now; one that is called or running is not next any more. */
export async function upcoming(office: OpenedOffice, now: Instant, deps: Deps): Promise<Upcoming> {
  const [[last], listeners] = await Promise.all([
    deps.sessions.latest(office.id, endOfTime, 1),
    listenersOf(office, deps.preferences),
  ]);
  if (!setupOf(office).listening.held || listeners.length === 0)
    return { last, date: undefined, leader: undefined, listeners };
  const date = nextFrom(office, now, { last, listeners });
  const leader = date && thereOn(listeners, date)[0]?.slackUser;
  return { last, date, leader, listeners };
}

/** Today while its hour has not come and it has no row, else a day after. */
function nextFrom(office: OpenedOffice, now: Instant, known: Known): LocalDate | undefined {
  const today = localDate(now, office.calendar.zone);
  const from = known.last !== undefined && known.last.date >= today ? dayAfter(known.last.date) : today;
  const date = nextSession(office, from, known);
  const isPast = date === today && slotFrom(today, office, "listening").dueAt < now;
  return isPast ? nextSession(office, dayAfter(today), known) : date;
}

/** Who lets which session be, and when. */
export interface Skip {
  readonly user: string;
  readonly at: Instant;
  /** The date that was read when it was pressed; whichever is next when absent. */
  readonly date?: LocalDate | undefined;
}

/**
 * A leader lets the next session be: the one that has been called today and not begun, else the one to come. The count goes on from it.
 * The same again, pressed or queued twice, lets no other one be.
 * @returns its row. @throws DomainError `listening-not-yours`, `listening-none-to-come`, StepRefused
 */
export async function skipSession(office: OpenedOffice, skip: Skip, deps: Deps): Promise<Session> {
  if (!mayRun(office, skip.user)) throw new DomainError("forbidden", "listening-not-yours", "Leaders let a session be");
  const { last, date: next, listeners } = await upcoming(office, skip.at, deps);
  if (last !== undefined && isDone(last, skip)) return last;
  if (last?.state === "called" && isMeant(last.date, skip)) {
    const step = letBe({ user: skip.user, at: skip.at, leads: true }, after(office, last.date, listeners));
    return (await takeStep(office.id, last.date, step, deps)) ?? last;
  }
  if (next === undefined || !isMeant(next, skip)) {
    throw new DomainError("conflict", "listening-none-to-come", "No such session is to come");
  }
  const to = after(office, next, listeners);
  return deps.sessions.claim(office.id, {
    ...skipped(office, next, skip, last),
    moved: { why: "skipped", by: skip.user, ...(to !== undefined && { to }) },
  });
}

/** The session after one that is not held. */
function after(office: OpenedOffice, date: LocalDate, listeners: readonly Listener[]): LocalDate | undefined {
  const last: Session = { ...emptySession({ date, at: "", minutes: 0 }), state: "moved", moved: { why: "skipped" } };
  return nextSession(office, dayAfter(date), { last, listeners });
}

function isDone({ moved, date, lastAt }: Session, { at, date: meant }: Skip): boolean {
  return moved?.why === "skipped" && (date === meant || lastAt === at);
}

function isMeant(date: LocalDate, { date: meant }: Skip): boolean {
  return meant === undefined || meant === date;
}

function skipped(office: OpenedOffice, date: LocalDate, { at }: Skip, last: Session | undefined): Session {
  const lastHeld = lastHeldOf(last);
  return {
    ...emptySession({ date, at, minutes: setupOf(office).listening.minutes }),
    state: "moved",
    lately: last?.lately ?? [],
    ...(lastHeld !== undefined && { lastHeld }),
  };
}
