import type { LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Weekday } from "#shared/office-time/civil-date.ts";
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

const byDate = new Map(nationalDays.map((row) => [row.date, row]));
/** Every year of the table has a New Year's Day. */
const years = new Set(nationalDays.map(({ date }) => date.slice(0, 4)));

/**
 * What the country does on a date, nothing when it is a day like any other.
 * @throws DomainError invalid `calendar-unknown` for a year that is not in the table: no deadline is guessed.
 */
export function nationalDay(date: LocalDate, view: NationalDaysView = {}): NationalDay | undefined {
  const year = date.slice(0, 4);
  if (!years.has(year)) throw calendarUnknown(year);
  const row = byDate.get(date);
  return row !== undefined && counts(row, view) ? row : undefined;
}

function counts(row: NationalDay, { knownOn, withProposed = false }: NationalDaysView): boolean {
  if (row.status === "proposed" && !withProposed) return false;
  const known = row.announcedOn ?? row.effectiveOn;
  return knownOn === undefined || known === undefined || known <= knownOn;
}

function calendarUnknown(year: string): DomainError {
  const known = [...years].join(", ");
  return new DomainError(
    "invalid",
    "calendar-unknown",
    `The national days off of ${year} are not in the calendar, which knows ${known}`,
  );
}
