import type { Difference } from "#shared/reports/recount.ts";
import type { Recounted } from "../operate/recount-office.ts";
import type { Unusable } from "./collect-cases.ts";
import type { Plan } from "./plan.ts";
import type { PlayedCase } from "./played-case.ts";
import { type DossierTally, type RequestTally, tallyDossiers, tallyRequests } from "./tally.ts";

/** Two numbers that must be equal, and what each of them is. */
export interface Check {
  readonly what: string;
  readonly left: number;
  readonly right: number;
}

export interface Reconciliation {
  readonly log: {
    readonly cases: number;
    readonly events: number;
    readonly weeksMoved: number;
    readonly sideWork: Readonly<Record<string, number>>;
    readonly unusable: readonly Unusable[];
  };
  readonly requests: RequestTally;
  readonly dossiers: DossierTally;
  readonly checks: readonly Check[];
  readonly counters: { readonly days: number; readonly differences: readonly Difference[] };
  /** Absent where the tables were out of reach. */
  readonly recount?: {
    readonly days: number;
    readonly dossiers: number;
    readonly missing: readonly string[];
    readonly differences: readonly Difference[];
  };
  readonly seconds: number;
  readonly callsPerSecond: number;
}

/** What one run came to, before it is judged. */
export interface Run {
  readonly plan: Plan;
  readonly played: readonly PlayedCase[];
  /** From the first request to the last answer. */
  readonly seconds: number;
  readonly counters: Reconciliation["counters"];
  readonly recounted?: Recounted | undefined;
  /** No dossier was in the office before: then the table must hold exactly those of the log. */
  readonly emptyBefore: boolean;
}

export function reconcile(run: Run): Reconciliation {
  const { plan, played, seconds, counters, recounted } = run;
  const requests = tallyRequests(played);
  const dossiers = tallyDossiers(played);
  const { casesRead: cases, eventsRead: events, weeks: weeksMoved, sideWork, unusable } = plan;
  return {
    log: { cases, events, weeksMoved, sideWork, unusable },
    requests,
    dossiers,
    checks: [
      ...checksOf(plan, played, requests, dossiers),
      ...emptyOfficeChecks(run, requests.repeats, dossiers.received),
    ],
    counters,
    ...(recounted && { recount: summary(recounted) }),
    seconds,
    callsPerSecond: seconds > 0 ? requests.sent / seconds : 0,
  };
}

function checksOf(
  { casesRead, eventsRead, sideWork, unusable }: Plan,
  played: readonly PlayedCase[],
  { sent, done, repeats, refused, failed, notSent }: RequestTally,
  { received, returned, neverClosed, onTime, late }: DossierTally,
): Check[] {
  const notReceived = played.length - received;
  const useless = (what: Unusable["what"]) => unusable.filter((row) => row.what === what).length;
  const side = Object.values(sideWork).reduce((sum, count) => sum + count, 0);
  return [
    {
      what: "cases read = dossiers received + not received + unusable",
      left: casesRead,
      right: received + notReceived + useless("case"),
    },
    {
      what: "events read = requests sent + not sent + side work + unusable",
      left: eventsRead,
      right: sent + notSent + side + useless("event"),
    },
    { what: "requests sent = done + repeats + refused", left: sent, right: done + repeats + refused + failed },
    { what: "requests without an answer = 0", left: failed, right: 0 },
    { what: "dossiers received = returned + never closed", left: received, right: returned + neverClosed },
    { what: "dossiers returned = on time + late", left: returned, right: onTime + late },
  ];
}

function emptyOfficeChecks({ recounted, emptyBefore }: Run, repeats: number, received: number): Check[] {
  if (!emptyBefore) return [];
  const unknown = { what: "requests that an empty office took for repeats = 0", left: repeats, right: 0 };
  if (recounted === undefined) return [unknown];
  return [
    unknown,
    { what: "dossiers received = dossiers in the table", left: received, right: recounted.dossiers },
    { what: "numbers given out without a dossier = 0", left: recounted.missing.length, right: 0 },
  ];
}

function summary({ days, dossiers, missing }: Recounted) {
  return { days: days.length, dossiers, missing, differences: days.flatMap(({ differences }) => differences) };
}

/** Does everything add up? */
export function addsUp({ checks, counters, recount }: Reconciliation): boolean {
  const numbers = checks.every(({ left, right }) => left === right);
  return numbers && counters.differences.length === 0 && (recount === undefined || recount.differences.length === 0);
}
