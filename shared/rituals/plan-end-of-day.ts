import type { Clock, Instant } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import { type RitualName, type Rituals, slotAfter, slotFrom } from "./ritual.ts";

interface Deps {
  readonly rituals: Rituals;
  readonly clock: Clock;
}

/** Puts the office's evening thread on the due-list; see `planRitual`. */
export function planEndOfDay(office: Office & { readonly setup?: unknown }, deps: Deps): Promise<Instant> {
  return planRitual(office, "end-of-day", deps);
}

/**
 * Puts a ritual of the office on the due-list, or moves it there after its hour or calendar changed. A day that was
 * dealt with never comes again; the pending one never gets lost, even if its new hour has just passed.
 * @returns when it is due next. @throws DomainError `calendar-unknown`; Error when the row kept changing meanwhile.
 */
export async function planRitual(
  office: Office & { readonly setup?: unknown },
  ritual: RitualName,
  { rituals, clock }: Deps,
): Promise<Instant> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const row = await rituals.read(office.id, ritual);
    const doneThrough = row?.doneThrough ?? lastDateNotOurs(office, ritual, clock());
    const { dueAt } = slotAfter(doneThrough, office, ritual);
    if (row?.dueAt === dueAt) return dueAt;
    if (await rituals.put(office.id, { dueAt, doneThrough }, row?.dueAt, ritual)) return dueAt;
  }
  throw new Error(`The due-list row of office ${office.id} kept changing`);
}

/** An office that opens here in the evening starts with the next day, not with an apology for today. */
function lastDateNotOurs(office: Office & { readonly setup?: unknown }, ritual: RitualName, now: Instant): string {
  const today = localDate(now, office.calendar.zone);
  const yesterday = dateOf(dayNumber(today) - 1);
  const first = slotFrom(today, office, ritual);
  return first.date === today && first.dueAt <= now ? today : yesterday;
}
