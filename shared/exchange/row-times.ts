import type { DossierStatus } from "#shared/dossiers/status.ts";
import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { DomainError, type FieldProblem } from "#shared/kernel/errors.ts";
import { assertHappened } from "#shared/kernel/happened.ts";
import { epochOf } from "#shared/office-time/civil-date.ts";
import { atWallTime } from "#shared/office-time/working-time.ts";
import type { ImportRow, Moment } from "./taken-over.ts";

export interface RowTimes {
  readonly version: number;
  readonly receivedAt: Instant;
  readonly promisedAt?: Instant | undefined;
  readonly endedAt?: Instant | undefined;
  readonly returnedAt?: Instant | undefined;
  readonly changedAt: Instant;
}

/** With these the clock has stopped. */
const ended: ReadonlySet<DossierStatus> = new Set(["refused", "withdrawn", "stopped", "resultReady", "returned"]);
/** Versions from here on are milliseconds since 1970: no counter of changes gets as far. */
const firstTimestamp = Date.parse("2000-01-01T00:00:00Z");

/**
 * The times of a row as instants, each of them checked; what is wrong goes into `problems`. Where the record does not say when
 * it came to its status, the time of its version does, else the end of the course that it tells of.
 * @param zone of wall clocks. @returns times that hold only when no problem was added
 */
export function rowTimes(row: ImportRow, zone: string, now: Instant, problems: FieldProblem[]): RowTimes {
  const happened = (field: "receivedAt" | "finishedAt" | "returnedAt" | "changedAt") => {
    const moment = row[field];
    return moment === undefined ? undefined : tried(problems, () => assertHappened(field, inUtc(moment, zone), now));
  };
  const receivedAt = happened("receivedAt") ?? now;
  const version = typeof row.version === "number" ? row.version : epochOf(inUtc(row.version, zone));
  const told = {
    promisedAt: row.promisedAt && inUtc(row.promisedAt, zone),
    finishedAt: happened("finishedAt"),
    returnedAt: happened("returnedAt"),
    changedAt: happened("changedAt"),
  };
  assertOrder(receivedAt, told, problems);
  const { changedAt = receivedAt, ...end } = endOf(row, told, timeOf(version, receivedAt, now), problems);
  return { version, receivedAt, promisedAt: told.promisedAt, ...end, changedAt };
}

type Told = Readonly<Record<"promisedAt" | "finishedAt" | "returnedAt" | "changedAt", Instant | undefined>>;

/** @param versionAt the time that the version is, where it is one */
function endOf(
  row: ImportRow,
  { finishedAt, ...told }: Told,
  versionAt: Instant | undefined,
  problems: FieldProblem[],
) {
  const changedAt = told.changedAt ?? versionAt;
  const isReturned = row.status === "returned";
  const returnedAt = isReturned ? (told.returnedAt ?? changedAt) : undefined;
  const endedAt = ended.has(row.status) ? (finishedAt ?? returnedAt ?? changedAt) : undefined;
  assertFitting(row, { endedAt, returnedAt }, problems);
  return { endedAt, returnedAt, changedAt: changedAt ?? returnedAt ?? endedAt };
}

/** @throws RangeError when the zone does not exist */
export function inUtc(moment: Moment, zone: string): Instant {
  if (moment.endsWith("Z")) return toInstant(moment);
  const [date = "", time = ""] = moment.split("T");
  return toInstant(epochOf(atWallTime(date, time.slice(0, 5), zone)) + Number(time.slice(6, 8)) * 1_000);
}

function timeOf(version: number, receivedAt: Instant, now: Instant): Instant | undefined {
  if (version < firstTimestamp || version > epochOf(now)) return undefined;
  const at = toInstant(version);
  return at < receivedAt ? undefined : at;
}

function assertOrder(receivedAt: Instant, told: Told, problems: FieldProblem[]): void {
  for (const [field, at] of Object.entries(told)) {
    if (at !== undefined && at < receivedAt) problems.push({ field, problem: "must not be before receivedAt" });
  }
  const { finishedAt, returnedAt } = told;
  if (finishedAt !== undefined && returnedAt !== undefined && returnedAt < finishedAt) {
    problems.push({ field: "returnedAt", problem: "must not be before finishedAt" });
  }
}

/** A record that contradicts its own status would make figures that nobody can explain. */
function assertFitting(
  { status, finishedAt, returnedAt }: ImportRow,
  known: Pick<RowTimes, "endedAt" | "returnedAt">,
  problems: FieldProblem[],
): void {
  const [hasEnded, isReturned] = [ended.has(status), status === "returned"];
  if (isReturned && known.returnedAt === undefined) needs("returnedAt");
  else if (hasEnded && known.endedAt === undefined) needs("finishedAt");
  if (!hasEnded && finishedAt !== undefined) leaveOut("finishedAt");
  if (!isReturned && returnedAt !== undefined) leaveOut("returnedAt");

  function needs(field: string): void {
    problems.push({ field, problem: `is missing; it must be given with the status ${status}` });
  }
  function leaveOut(field: string): void {
    problems.push({ field, problem: `must be left out while the status is ${status}` });
  }
}

/** What `work` comes to; the fields that it refuses go into `problems`. */
export function tried<T>(problems: FieldProblem[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    problems.push(...error.fields);
    return undefined;
  }
}
