import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { isWorkingDay } from "#shared/office-time/calendar.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import type { AllPreferences } from "#shared/preferences/preferences.ts";
import type { Suggestions } from "#shared/suggestions/suggestion.ts";
import type { Timers } from "#shared/timers/timer.ts";
import { pickAgenda } from "./agenda.ts";
import { type Decision, decide, lastHeldOf } from "./cadence.ts";
import { leads, listenersOf, thereOn } from "./leaders.ts";
import { setLooks } from "./looks.ts";
import { emptySession, heardIn, type Session, type Sessions } from "./session.ts";
import { callAgain } from "./steps.ts";
import { takeStep } from "./take-step.ts";

export interface Calling {
  readonly sessions: Sessions;
  readonly suggestions: Pick<Suggestions, "listOpen">;
  readonly preferences: Pick<AllPreferences, "of">;
  readonly timers: Pick<Timers, "set">;
}

/**
 * Claims the session of an office and working day: called, or moved where nobody is there or it is too late. Whoever comes second is told
 * what the first one decided. Undefined where none is due. @param at when the tick found it due. @param rows the latest two up to that date.
 * @throws DomainError `calendar-unknown`
 */
export async function callSession(
  office: OpenedOffice,
  { date, at, rows }: { readonly date: LocalDate; readonly at: Instant; readonly rows: readonly Session[] },
  deps: Calling,
): Promise<Session | undefined> {
  const today = rows.find((row) => row.date === date);
  if (today !== undefined) return today;
  const [last] = rows;
  const listeners = await listenersOf(office, deps.preferences);
  const decision = decide(office, date, at, { last, listeners });
  if (decision.kind === "nothing") return undefined;
  const session = await sessionOf(office, { date, at, last, decision }, deps);
  await setLooks(session, office, deps.timers);
  return deps.sessions.claim(office.id, session);
}

/**
 * A leader calls it now, whatever the count says; not twice on one day. @param user who asks. @returns the session that stands.
 * @throws DomainError `listening-not-yours`, `listening-closed-day`, `listening-nobody-there`
 */
export async function callSessionNow(
  office: OpenedOffice,
  user: string,
  at: Instant,
  deps: Calling,
): Promise<Session | undefined> {
  const date = localDate(at, office.calendar.zone);
  if (!mayRun(office, user)) throw new DomainError("forbidden", "listening-not-yours", "Leaders call the session");
  if (!isWorkingDay(office.calendar, date)) {
    throw new DomainError("conflict", "listening-closed-day", "The office is closed on that day");
  }
  const rows = await deps.sessions.latest(office.id, date, 2);
  const today = rows.find((row) => row.date === date);
  if (today !== undefined && today.state !== "moved") return today;
  const there = thereOn(await listenersOf(office, deps.preferences), date).map(({ slackUser }) => slackUser);
  const [leader, second] = leads(office, user) ? [user, there.find((one) => one !== user)] : there;
  if (leader === undefined) throw new DomainError("conflict", "listening-nobody-there", "No leader is there");
  const decision = { kind: "call", leader, second } as const;
  const last = rows.find((row) => row.date < date);
  const session = await sessionOf(office, { date, at, last, decision }, deps);
  await setLooks(session, office, deps.timers);
  const claimed = await deps.sessions.claim(office.id, session);
  return claimed.state === "moved" ? takeStep(office.id, date, callAgain(session), deps) : claimed;
}

/** Leaders, whoever the office named to listen, and administrators call a session and let one be. */
export function mayRun(office: OpenedOffice, user: string): boolean {
  return leads(office, user) || office.staff.some(({ slackUser, role }) => slackUser === user && role === "admin");
}

interface Called {
  readonly date: LocalDate;
  readonly at: Instant;
  readonly last: Session | undefined;
  readonly decision: Exclude<Decision, { kind: "nothing" }>;
}

async function sessionOf(
  office: OpenedOffice,
  { date, at, last, decision }: Called,
  { suggestions }: Calling,
): Promise<Session> {
  const before = whatWasHeard(last);
  const empty = { ...emptySession({ date, at, minutes: setupOf(office).listening.minutes }), ...before };
  if (decision.kind === "move") {
    const { why, to } = decision;
    return { ...empty, state: "moved", moved: { why, ...(to !== undefined && { to }) } };
  }
  const { leader, second } = decision;
  const agenda = pickAgenda(await suggestions.listOpen(office.id), date, before);
  return { ...empty, ...agenda, leader, ...(second !== undefined && { second }) };
}

/** The session held before, and what it heard; those that were moved since only hand it on. */
function whatWasHeard(last: Session | undefined): Pick<Session, "lastHeld" | "lately"> {
  const lastHeld = lastHeldOf(last);
  const held = last?.state === "ended" || last?.state === "running";
  const lately = held ? heardIn(last).map(({ id }) => id) : (last?.lately ?? []);
  return { lately, ...(lastHeld !== undefined && { lastHeld }) };
}
