import { dossierCode } from "#shared/dossiers/dossier-code.ts";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { Office } from "#shared/offices/office.ts";
import { atOnce } from "./batches.ts";
import type { OwnNumbers } from "./reserve-numbers.ts";

type Numbering = Pick<Office, "id" | "province">;

interface OwnNumber {
  readonly date: LocalDate;
  readonly number: number;
}

/** The day and the number of a code as the office's own counter writes it; undefined for every other code. */
export function ownNumber(code: string, office: Numbering): OwnNumber | undefined {
  const [, year, month, day, digits] = /-(\d\d)(\d\d)(\d\d)-(\d{4,7})$/.exec(code) ?? [];
  const own = { date: `20${year}-${month}-${day}`, number: Number(digits) };
  return dossierCode(office, own.date, own.number) === code ? own : undefined;
}

/** Whether the calendar has the day. */
export function isDate(date: LocalDate): boolean {
  try {
    return dateOf(dayNumber(date)) === date;
  } catch {
    return false;
  }
}

const daysAtOnce = 16;

/**
 * Reserves the office's own codes among these, day by day, so that its counter never gives one of them out again.
 * @returns the codes that the counter had given out before
 */
export async function reserveOwn(
  codes: readonly string[],
  office: Numbering,
  numbers: OwnNumbers,
): Promise<Set<string>> {
  const own = codes.map((code) => ownNumber(code, office)).filter((found) => found !== undefined);
  const days = [...Map.groupBy(own, ({ date }) => date)];
  const given = await atOnce(days, daysAtOnce, async ([date, ofDay]) => {
    const taken = await numbers.reserve(
      office.id,
      date,
      ofDay.map(({ number }) => number),
    );
    return [...taken].map((number) => dossierCode(office, date, number));
  });
  return new Set(given.flat());
}
