import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { dayAfter, later, nextSession } from "#shared/listening/cadence.ts";
import { listenersOf } from "#shared/listening/leaders.ts";
import type { Session } from "#shared/listening/session.ts";
import { givenUpAt, pass } from "#shared/listening/steps.ts";
import { takeStep } from "#shared/listening/take-step.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { ListeningDeps } from "./deps.ts";
import { showSession } from "./show-session.ts";

interface Look {
  readonly officeId: string;
  readonly date: LocalDate;
  readonly at: Instant;
}

/** Brings a session to what its clock says, and its message to what its row says. */
export async function look({ officeId, date, at }: Look, deps: ListeningDeps): Promise<void> {
  const seen = await deps.sessions.read(officeId, date);
  if (seen === undefined) return;
  const office = await deps.offices.get(officeId);
  const isGivenUp = seen.state === "called" && at >= givenUpAt(seen);
  const to = isGivenUp ? await nextAfter(office, seen, at, deps) : undefined;
  const step = pass(at, to);
  const session = step(seen) === seen ? seen : await takeStep(officeId, date, step, deps);
  if (session !== undefined) await showSession(office, session, at, deps);
}

async function nextAfter(
  office: OpenedOffice,
  session: Session,
  at: Instant,
  { preferences }: ListeningDeps,
): Promise<LocalDate | undefined> {
  const listeners = await listenersOf(office, preferences);
  const [next, today] = [dayAfter(session.date), localDate(at, office.calendar.zone)];
  return nextSession(office, later(next, today), { last: session, listeners });
}
