import type { LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { dateOf, dayNumber, type Weekday } from "#shared/office-time/civil-date.ts";
import { nationalDays } from "#shared/office-time/national-days-table.ts";

/** Where a row comes from. A date that we do not know is left out. */
export interface Provenance {
  readonly source: string;
  /** When it was made public. */
  readonly announcedOn?: LocalDate;
  /** From when it binds. */
  readonly effectiveOn?: LocalDate;
}

/** One date on which the whole country does something other than the week says. */
export type NationalDay = Provenance & {
  readonly date: LocalDate;
  readonly name: string;
  /** `proposed`: published, not confirmed; it changes no deadline unless asked for. */
  readonly status: "decided" | "proposed";
} & (
    | { readonly kind: "off" }
    | { readonly kind: "worked" /** Whose hours the office keeps. */; readonly asWeekday: Weekday }
  );

/** Which rows count: those known at the end of a date (all when absent), and whether proposals count. */
export interface NationalDaysView {
  readonly knownOn?: LocalDate;
  readonly withProposed?: boolean;
}

const byDay = new Map(nationalDays.map((row) => [dayNumber(row.date), row]));
const years = [...new Set(nationalDays.map(({ date }) => date.slice(0, 4)))].toSorted();
const firstDay = dayNumber(`${years[0]}-01-01`);
/** The last date whose days off are in the table: nothing is promised behind it. */
export const lastKnownDate: LocalDate = `${years.at(-1)}-12-31`;
const lastDay = dayNumber(lastKnownDate);

/**
 * What the country does on a day (counted as `dayNumber` does), nothing when it is a day like any other.
 * @throws DomainError invalid `calendar-unknown` for a year that is not in the table: no deadline is guessed.
 */
export function nationalDay(day: number, view: NationalDaysView = {}): NationalDay | undefined {
  if (day < firstDay || day > lastDay) throw calendarUnknown(day);
  const row = byDay.get(day);
  return row !== undefined && counts(row, view) ? row : undefined;
}

/** Dates between two, both included, that were proposed as days off and are not decided. */
export function undecidedDays(from: LocalDate, to: LocalDate): LocalDate[] {
  const undecided = nationalDays.filter(({ kind, status }) => kind === "off" && status === "proposed");
  return undecided.map(({ date }) => date).filter((date) => from <= date && date <= to);
}

function counts(row: NationalDay, { knownOn, withProposed = false }: NationalDaysView): boolean {
  if (row.status === "proposed" && !withProposed) return false;
  const known = row.announcedOn ?? row.effectiveOn;
  return knownOn === undefined || known === undefined || known <= knownOn;
}

function calendarUnknown(day: number): DomainError {
  const year = dateOf(day).slice(0, 4);
  return new DomainError(
    "invalid",
    "calendar-unknown",
    `The national days off of ${year} are not in the calendar, which knows ${years.join(", ")}`,
  );
}
