import { type Decision, decide } from "#shared/listening/cadence.ts";
import type { Listener } from "#shared/listening/leaders.ts";
import { emptySession, type Session } from "#shared/listening/session.ts";
import { pass } from "#shared/listening/steps.ts";
import { isWorkingDay } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { Preferences } from "#shared/preferences/preferences.ts";
import { slotFrom } from "#shared/rituals/ritual.ts";

/** Somebody who listens, away on the days named. */
export function aListener(user: string, ...away: readonly string[]): Listener {
  const staff: Staff = { slackUser: user, name: user, department: "justice", role: "leader" };
  const leave = away.map((date) => ({ from: date, to: date }));
  return { staff, preferences: Preferences.parse({ leave }) };
}

export interface Lived {
  readonly office: OpenedOffice;
  readonly listeners: readonly Listener[];
  readonly from: string;
  readonly days: number;
  /** Minutes after its hour at which the tick came on the n-th day. */
  readonly lateMinutes?: (day: number) => number;
  /** Whether somebody began the session that was called on the n-th day. */
  readonly begins?: (day: number) => boolean;
}

/** What becomes of each day, one decision after the other as the worker makes them, without tables. */
export function live({ office, listeners, from, days, lateMinutes = () => 0, begins = () => true }: Lived): Session[] {
  const rows: Session[] = [];
  for (let day = 0; day < days; day += 1) {
    const date = dateOf(dayNumber(from) + day);
    if (!isWorkingDay(office.calendar, date)) continue;
    const last = rows.at(-1);
    const at = minutesAfter(slotFrom(date, office, "listening").dueAt, lateMinutes(day));
    const decision = decide(office, date, at, { last, listeners });
    const lastHeld = last && (last.state === "ended" ? last.date : last.lastHeld);
    const row = { ...emptySession({ date, at, minutes: 10 }), ...(lastHeld !== undefined && { lastHeld }) };
    rows.push(...rowOf(decision, row, begins(day)));
  }
  return rows;
}

function rowOf(decision: Decision, row: Session, begun: boolean): Session[] {
  if (decision.kind === "nothing") return [];
  if (decision.kind === "move") {
    const { why, to } = decision;
    return [{ ...row, state: "moved", moved: { why, ...(to !== undefined && { to }) } }];
  }
  const called: Session = { ...row, leader: decision.leader };
  return [begun ? { ...called, state: "ended" } : pass(minutesAfter(row.calledAt, 30), undefined)(called)];
}

function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
