import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { Office } from "#shared/offices/office.ts";
import { type Difference, differencesOf, recountDays } from "#shared/reports/recount.ts";
import { storedSums } from "#shared/reports/totals-table.ts";
import { inParallel } from "./in-parallel.ts";
import { readDossiers } from "./read-dossiers.ts";

export interface Recounted {
  /** Dossiers received up to the end of the range. */
  readonly dossiers: number;
  /** Days of the range on which either side counted anything, in order. */
  readonly days: readonly RecountedDay[];
  /** Codes given out for which there is no dossier: receptions that broke off. */
  readonly missing: readonly string[];
}

export interface RecountedDay {
  readonly date: LocalDate;
  readonly counters: number;
  readonly differences: readonly Difference[];
}

/** Local dates, both included; from the first reception on when `from` is absent. */
export interface DateRange {
  readonly from?: LocalDate | undefined;
  readonly to: LocalDate;
}

const daysAtOnce = 16;

/** Counts an office's days again from the histories of its dossiers and sets them beside the stored counters. Changes nothing. */
export async function recountOffice(
  client: DynamoDBDocumentClient,
  table: string,
  office: Pick<Office, "id" | "province" | "calendar">,
  range: DateRange,
): Promise<Recounted> {
  const { dossiers, missing } = await readDossiers(client, table, office, range.to);
  const sources = recountDays(dossiers, office.calendar.zone);
  const from = range.from ?? [...sources.keys()].sort()[0] ?? range.to;
  const days = await inParallel(datesOf(from, range.to), daysAtOnce, async (date) => {
    const source = sources.get(date) ?? new Map<string, number>();
    const stored = await storedSums(client, table, office.id, date);
    const counters = new Set([...source.keys(), ...stored.keys()]).size;
    return { date, counters, differences: differencesOf(date, source, stored) };
  });
  return { dossiers: dossiers.length, days: days.filter(({ counters }) => counters > 0), missing };
}

function datesOf(from: LocalDate, to: LocalDate): LocalDate[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => dateOf(first + index));
}
