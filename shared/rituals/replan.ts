import type { Clock, Instant } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { planRitual } from "./plan-end-of-day.ts";
import { type NextRitual, type RitualName, type Rituals, slotAfter } from "./ritual.ts";

interface Deps {
  readonly rituals: Rituals;
  readonly clock: Clock;
}

/**
 * Puts a ritual under the hour and days that were chosen a moment ago. A new hour holds today unless it has passed: then today's ritual,
 * where one is still to come, stays at its old hour, and the new one holds from the next day on. What is due now is left to the tick; no
 * day is held twice, and none that lies behind. A tick that read the old choice just before may put the next day under it: plan again
 * once every process has forgotten what it read (`cached-offices.ts`).
 * @param office with the choices as they are now. @returns when it is due next. @throws DomainError `calendar-unknown`; Error when the row
 * kept changing meanwhile
 */
export async function replanRitual(office: OpenedOffice, ritual: RitualName, deps: Deps): Promise<Instant> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const row = await deps.rituals.read(office.id, ritual);
    if (row === undefined) return planRitual(office, ritual, deps);
    const next = nextUnder(row, office, ritual, deps.clock());
    if (next.dueAt === row.dueAt) return row.dueAt;
    if (await deps.rituals.put(office.id, next, row.dueAt, ritual)) return next.dueAt;
  }
  throw new Error(`The due-list row of office ${office.id} kept changing`);
}

function nextUnder(row: NextRitual, office: OpenedOffice, ritual: RitualName, now: Instant): NextRitual {
  if (row.dueAt <= now) return row;
  const { zone } = office.calendar;
  const today = localDate(now, zone);
  const yesterday = dateOf(dayNumber(today) - 1);
  const [doneThrough = yesterday] = [row.doneThrough, yesterday].toSorted().slice(-1);
  const { dueAt } = slotAfter(doneThrough, office, ritual);
  if (dueAt > now) return { dueAt, doneThrough };
  if (localDate(row.dueAt, zone) === today) return row;
  return { dueAt: slotAfter(today, office, ritual).dueAt, doneThrough: today };
}
