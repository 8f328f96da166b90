import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Totals } from "#shared/reports/day-totals.ts";
import type { DayFigures, Evening, Evenings } from "./evening.ts";
import { slotFrom } from "./ritual.ts";

interface Deps {
  readonly evenings: Evenings;
  readonly totals: Totals;
}

/**
 * Claims the evening of an office and date: open, or missed when it is later than the office allows. Whoever comes
 * second is told what the first one decided, with the figures of that moment.
 * @param at when the tick found it due. @throws DomainError `calendar-unknown`
 */
export async function openEvening(
  office: Office,
  date: LocalDate,
  at: Instant,
  { evenings, totals }: Deps,
): Promise<Evening> {
  const known = await evenings.read(office.id, date);
  if (known !== undefined) return known;
  const claim = { date, claimedAt: at };
  if (isTooLate(office, date, at)) return evenings.claim(office.id, { ...claim, state: "missed" });
  return evenings.claim(office.id, { ...claim, state: "opened", figures: await figuresOf(office.id, date, totals) });
}

function isTooLate(office: Office, date: LocalDate, at: Instant): boolean {
  const { dueAt } = slotFrom(date, office);
  return Date.parse(at) - Date.parse(dueAt) > office.endOfDay.lateByMinutes * 60_000;
}

async function figuresOf(officeId: string, date: LocalDate, totals: Totals): Promise<DayFigures> {
  const [{ office }, open] = await Promise.all([totals.read(officeId, date), totals.countOpen(officeId)]);
  const { received, returned, onTime, late } = office;
  return { received, returned, onTime, late, open };
}
