import type { Difference } from "#shared/reports/recount.ts";
import type { Unusable } from "./collect-cases.ts";
import type { Check, Reconciliation } from "./reconciliation.ts";
import type { Ending } from "./tally.ts";

/** The reconciliation in lines for people; every unusable row of the log is named. */
export function reconciliationLines(result: Reconciliation): string[] {
  const { log, requests, dossiers, checks, counters, recount } = result;
  return [
    `Read       ${log.cases} cases, ${log.events} events; moved by ${log.weeksMoved} weeks`,
    `Dossiers   ${dossiers.received} received, ${dossiers.processed} processed, ${dossiers.signed} signed, ${dossiers.returned} returned, ${dossiers.reworked} reworked, ${dossiers.neverClosed} never closed`,
    `Promise    ${dossiers.onTime} on time, ${dossiers.late} late`,
    `Requests   ${requests.sent} sent: ${requests.done} done, ${requests.repeats} recognised repeats, ${requests.refused} refused, ${requests.failed} without an answer${again(requests.sentAgain)}`,
    ...requests.refusals.map((ending) => endingLine("refused", ending)),
    ...requests.failures.map((ending) => endingLine("no answer", ending)),
    ...(requests.notSent > 0 ? [`Not sent   ${requests.notSent}, because something before them went wrong`] : []),
    ...sideWorkLines(log.sideWork),
    ...unusableLines(log.unusable),
    `Rate       ${result.callsPerSecond.toFixed(0)} calls/s over ${result.seconds.toFixed(1)} s`,
    ...checks.map(checkLine),
    ...differenceLines("counters grew by what was sent", counters.days, counters.differences),
    ...(recount === undefined
      ? ["(not recounted from the table, which is out of reach; npm run recount does it)"]
      : differenceLines("counters agree with a recount from the table", recount.days, recount.differences)),
  ];
}

function again(count: number): string {
  return count === 0 ? "" : `; ${count} sent again after a lost connection`;
}

function endingLine(how: string, { step, reason, requests }: Ending): string {
  return `  ${how.padEnd(9)}${requests} x ${step}: ${reason}`;
}

function sideWorkLines(sideWork: Readonly<Record<string, number>>): string[] {
  const sum = Object.values(sideWork).reduce((total, count) => total + count, 0);
  const rows = Object.entries(sideWork).map(([activity, count]) => `  ${String(count).padStart(6)}  ${activity}`);
  return [`Side work  ${sum} events, no request`, ...rows];
}

/** By reason, with the line of each: nothing is left out, however long the list. */
function unusableLines(unusable: readonly Unusable[]): string[] {
  const groups = Map.groupBy(unusable, ({ what, reason }) => `${what}: ${reason}`);
  const count = (what: Unusable["what"]) => unusable.filter((row) => row.what === what).length;
  return [
    `Unusable   ${count("case")} cases, ${count("event")} events`,
    ...[...groups].map(
      ([reason, rows]) => `  ${rows.length} x ${reason} (line ${rows.map(({ line }) => line).join(", ")})`,
    ),
  ];
}

export function checkLine({ what, left, right }: Check): string {
  return `${left === right ? "ok     " : "DIFFERS"}    ${what}: ${left}${left === right ? "" : ` against ${right}`}`;
}

function differenceLines(what: string, days: number, differences: readonly Difference[]): string[] {
  if (differences.length === 0) return [`ok         ${what}: ${days} days`];
  const rows = differences.map(
    ({ date, counter, source, counted }) => `  ${date} ${counter}: ${source} expected, ${counted} counted`,
  );
  return [`DIFFERS    ${what}: not on ${new Set(differences.map(({ date }) => date)).size} of ${days} days`, ...rows];
}
