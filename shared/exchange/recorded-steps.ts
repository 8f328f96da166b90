import { correctionDetail, countedOnTime, returnedAtOf } from "#shared/dossiers/correction.ts";
import type { Dossier, HistoryEntry } from "#shared/dossiers/dossier.ts";
import { type MoveName, statusAfter } from "#shared/dossiers/moves.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { shortestCourse } from "./shortest-course.ts";
import type { TakenOver } from "./taken-over.ts";

type Course = readonly MoveName[];

/** The history that a dossier taken over begins with. */
export function firstSteps(row: TakenOver, by: string): HistoryEntry[] {
  return stepsAlong(shortestCourse(undefined, row.status) ?? [], row, by, row.receivedAt);
}

/**
 * What a newer version adds to the history, which is never rewritten: first what it corrects, then the moves it tells of.
 * Nothing when it says the same.
 */
export function nextSteps(dossier: Dossier, row: TakenOver, by: string): HistoryEntry[] {
  const last = dossier.history.at(-1)?.at ?? dossier.receivedAt;
  const course = shortestCourse(dossier.status, row.status);
  const detail = correctionOf(dossier, row, course);
  if (detail === "") return stepsAlong(course ?? [], row, by, last);
  // What is corrected together with a move was wrong before it was made.
  const at = course?.length ? last : later(last, row.changedAt);
  return [{ move: "correct", at, by, detail }, ...stepsAlong(course ?? [], row, by, at)];
}

function stepsAlong(course: Course, row: TakenOver, by: string, after: Instant): HistoryEntry[] {
  let last = after;
  return course.map((move, index) => {
    const told = toldTime(move, row) ?? (index === course.length - 1 ? row.changedAt : last);
    last = later(last, told);
    return { move, at: last, by };
  });
}

const stopsClock = new Set(["resultReady", "refused", "withdrawn", "stopped"]);

/** When a move was made, where the record has a field for it. What it does not tell is taken to have followed at once. */
function toldTime(move: MoveName, { receivedAt, endedAt, returnedAt }: TakenOver): Instant | undefined {
  if (move === "receive" || move === "submit") return receivedAt;
  if (move === "return") return returnedAt;
  return stopsClock.has(statusAfter(move, "submitted")) ? endedAt : undefined;
}

/** Empty when nothing that was taken over has changed but what the course tells. */
function correctionOf(dossier: Dossier, row: TakenOver, course: Course | undefined): string {
  const fields = Object.entries(compared(dossier, row, course ?? []))
    .filter(([, [before, now]]) => before !== now)
    .map(([field]) => field);
  const staysReturned = row.returnedAt !== undefined && (course === undefined || course.length === 0);
  const returnedAt = staysReturned && returnedAtOf(dossier.history) !== row.returnedAt ? row.returnedAt : undefined;
  const status = course === undefined ? row.status : undefined;
  if (fields.length === 0 && returnedAt === undefined && status === undefined) return "";
  return correctionDetail({ fields, status, returnedAt, counted: toKeepAsCounted(dossier, row, status !== undefined) });
}

function compared(dossier: Dossier, row: TakenOver, course: Course): Record<string, readonly unknown[]> {
  const { channel, receivedAt, promisedAt, officer, endedAt } = dossier;
  // A clock that started again was stopped by another move since, which tells its own hour.
  const sameEnd = endedAt === undefined || row.endedAt === undefined || course.includes("send-back");
  return {
    channel: [channel, row.channel],
    receivedAt: [receivedAt, row.receivedAt],
    promisedAt: [promisedAt, row.promisedAt ?? promisedAt],
    officer: [officer, row.officer ?? officer],
    endedAt: sameEnd ? [] : [endedAt, row.endedAt],
  };
}

/**
 * How the last hand-over was counted, where the new record would tell it otherwise, or leads to another one that would.
 * @param anew the dossier is opened again
 */
function toKeepAsCounted(
  { history, promisedAt, endedAt }: Dossier,
  row: TakenOver,
  anew: boolean,
): "on-time" | "late" | undefined {
  const returned = history.findLastIndex(({ move }) => move === "return");
  const entry = history[returned];
  if (entry === undefined || countedOnTime(history, returned) !== undefined) return undefined;
  const was = (endedAt ?? entry.at) <= promisedAt;
  const is = (row.endedAt ?? entry.at) <= (row.promisedAt ?? promisedAt);
  if (was === is && !anew) return undefined;
  return was ? "on-time" : "late";
}

const later = (one: Instant, other: Instant) => (one < other ? other : one);
