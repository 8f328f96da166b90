import type { Instant } from "#shared/kernel/clock.ts";
import type { Calendar } from "#shared/office-time/calendar.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { calendarWarning } from "#shared/procedures/calendar-warning.ts";
import { checkCatalogue } from "#shared/procedures/check-catalogue.ts";
import type { Catalogue } from "#shared/procedures/finding.ts";
import { paperNames } from "#shared/procedures/paper-names.ts";
import { procedureNames } from "#shared/procedures/procedure-names.ts";
import { procedures } from "#shared/procedures/procedures.ts";

const national: Catalogue = { procedures, names: procedureNames, papers: paperNames };

/** One line per finding in the national catalogue. */
export function catalogueFindings(catalogue = national): string[] {
  return checkCatalogue(catalogue).map(
    ({ entry, field, problem }) => `catalogue: ${entry}: ${field} must be ${problem}`,
  );
}

const day: [string, string][] = [["07:30", "17:00"]];
/** Days off matter from Monday to Saturday. */
const everyOffice: Calendar = {
  zone: "Asia/Ho_Chi_Minh",
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day },
  closures: [],
  openings: [],
};

/** What the table of national days does not know yet and will soon be asked for; nothing that stops a release. */
export function calendarNotes(now: Instant): string[] {
  const warning = calendarWarning(everyOffice, localDate(now, everyOffice.zone));
  if (warning === undefined) return [];
  const { missingYear, undecided } = warning;
  const table = "shared/office-time/national-days-table.ts";
  return [
    ...(missingYear === undefined ? [] : [`the national days off of ${missingYear} are not in ${table}`]),
    ...(undecided.length === 0 ? [] : [`proposed as days off and not decided, see ${table}: ${undecided.join(", ")}`]),
  ];
}
