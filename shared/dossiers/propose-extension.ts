import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { type Calendar, nextWorkingDay, workingHours } from "#shared/office-time/calendar.ts";
import { epochOf, minuteMs } from "#shared/office-time/civil-date.ts";
import { minutesOfDay } from "#shared/office-time/hours.ts";
import { addWorkingTime, isWorkingInstant, localDate, wallTime } from "#shared/office-time/working-time.ts";
import type { Dossier } from "./dossier.ts";

const hourMs = 60 * minuteMs;

/**
 * A new hour for a dossier that will not be ready in time, for the apology that is drafted before the breach (Form 04):
 * half a working day after the promise, or after now where that is later, then up to the next full hour or the end of the
 * session, so that it can be written on paper and kept. What may not wait gets one hour of any kind, up to the next full
 * one. Whoever approves it may change it.
 * @throws DomainError invalid `calendar-unknown` where it would fall in a year whose days off are not known.
 */
export function proposeExtension(
  { promisedAt, urgent }: Pick<Dossier, "promisedAt" | "urgent">,
  now: Instant,
  calendar: Calendar,
): Instant {
  const from = epochOf(promisedAt) > epochOf(now) ? promisedAt : now;
  if (urgent) return toInstant(Math.ceil((epochOf(from) + hourMs) / hourMs) * hourMs);
  return upToTheHour(addWorkingTime(calendar, from, halfDay(from, calendar)), calendar);
}

/** Half of what the office works on the next working day: the dossier goes on then. */
function halfDay(from: Instant, calendar: Calendar): number {
  const sessions = workingHours(calendar, nextWorkingDay(calendar, localDate(from, calendar.zone)));
  const minutes = sessions.reduce((sum, [opens, closes]) => sum + minutesOfDay(closes) - minutesOfDay(opens), 0);
  return Math.ceil(minutes / 2) * minuteMs;
}

/** Never past closing: the end of a session is an hour that people know. */
function upToTheHour(at: Instant, calendar: Calendar): Instant {
  const pastTheHour = Number(wallTime(at, calendar.zone).slice(3)) * minuteMs + (epochOf(at) % minuteMs);
  if (pastTheHour === 0 || !isWorkingInstant(calendar, at)) return at;
  return addWorkingTime(calendar, at, Math.min(hourMs - pastTheHour, leftOfSession(at, calendar)));
}

function leftOfSession(at: Instant, calendar: Calendar): number {
  const date = localDate(at, calendar.zone);
  const now = minutesOfDay(wallTime(at, calendar.zone));
  const session = workingHours(calendar, date).find(([, closes]) => now < minutesOfDay(closes));
  const closes = session === undefined ? now : minutesOfDay(session[1]);
  return (closes - now) * minuteMs - (epochOf(at) % minuteMs);
}
