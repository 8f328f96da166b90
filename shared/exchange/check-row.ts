import { homeOf } from "#shared/dossiers/dossier-code.ts";
import { promiseFor } from "#shared/dossiers/promise-for.ts";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import type { FieldProblem } from "#shared/kernel/errors.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";
import { isDate, ownNumber } from "./own-numbers.ts";
import { rowTimes, tried } from "./row-times.ts";
import type { ImportRow, TakenOver } from "./taken-over.ts";

/**
 * A row held against the office that takes it over and against itself.
 * @returns the row in stored forms, or what is wrong with it and what would be right, field by field.
 */
export function checkRow(row: ImportRow, office: Office, now: Instant): TakenOver | readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { zone } = office.calendar;
  const times = rowTimes(row, zone, now, problems);
  const date = localDate(times.receivedAt, zone);
  assertOurs(row.code, office, localDate(now, zone), problems);
  assertStaff(row, office, problems);
  const known = inCatalogue(row, office, date);
  const department = departmentOf(row, office, known, problems);
  if (problems.length > 0) return problems;
  const promisedAt = times.promisedAt ?? promiseOf(known, times.receivedAt, office, problems);
  if (problems.length > 0) return problems;
  return {
    ...row,
    ...times,
    procedureFrom: known?.validFrom ?? date,
    department,
    promised: promisedAt,
    signedBy: known?.signedBy === "chair" ? undefined : known?.signedBy,
    content: shortHash(JSON.stringify(row, Object.keys(row).toSorted()), 8),
  };
}

/** Lists of a day's numbers are read whole: nobody's office receives so many a day. */
const highestNumber = 9_999;

/**
 * A code that names a unit lies under that unit, and only its own keys may write there. Numbers of days to come belong to
 * the office's own counter.
 */
function assertOurs(code: string, office: Office, today: LocalDate, problems: FieldProblem[]): void {
  const home = homeOf(code, office.id);
  const own = ownNumber(code, office);
  const refuse = (problem: string) => problems.push({ field: "code", problem });
  if (home !== office.id) refuse(`must be of this office; it names the unit ${home}, whose own key takes it over`);
  if (own === undefined) return;
  if (!isDate(own.date)) refuse("must have a date that exists");
  if (own.date > today) refuse("must not be of a day to come: those numbers are given out here");
  if (own.number < 1 || own.number > highestNumber) refuse(`must have a number from 1 to ${highestNumber}`);
}

function assertStaff({ officer }: ImportRow, { staff }: Office, problems: FieldProblem[]): void {
  if (officer === undefined || staff.some(({ slackUser }) => slackUser === officer)) return;
  problems.push({ field: "officer", problem: "must be the Slack id of somebody of the office's staff" });
}

/** Other software keeps procedures that the catalogue does not have; then the row has to say what the catalogue would. */
function inCatalogue({ procedure }: ImportRow, { procedures }: Office, date: LocalDate): Procedure | undefined {
  return tried([], () => procedureInForce(procedure, date, procedures));
}

function departmentOf(
  { procedure, department }: ImportRow,
  { departments }: Office,
  known: Procedure | undefined,
  problems: FieldProblem[],
): string {
  const ids = departments.map(({ id }) => id);
  const chosen = department ?? known?.department ?? "";
  const isFine = department === undefined ? known !== undefined : ids.includes(department);
  const list = `one of ${ids.join(", ")}`;
  if (!isFine && department !== undefined) problems.push({ field: "department", problem: `must be ${list}` });
  if (!isFine && department === undefined) {
    problems.push({
      field: "department",
      problem: `is missing; it must be ${list}: ${procedure} is not in force here`,
    });
  }
  return chosen;
}

/** The hour that the rule comes to, where the other software does not say which one it promised. */
function promiseOf(known: Procedure | undefined, receivedAt: Instant, { calendar }: Office, problems: FieldProblem[]) {
  const promise = known && tried([], () => promiseFor(known, receivedAt, calendar).promisedAt);
  if (promise === undefined) {
    problems.push({ field: "promisedAt", problem: "is missing; no rule of the catalogue tells the hour" });
  }
  return promise ?? receivedAt;
}
