import { type AskedPromise, promiseFor } from "#shared/dossiers/promise-for.ts";
import type { OfficeCalendar } from "#shared/office-time/calendar.ts";
import { pausedPromise } from "#shared/office-time/promise.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import { quantile } from "./compare.ts";
import type { Goal } from "./report.ts";

const receivedAt = "2026-11-20T03:00:00.000Z";
const paused = { promisedAt: "2026-11-26T10:00:00.000Z", pausedAt: receivedAt, resumedAt: "2026-11-25T03:00:00.000Z" };

/** Goal 7: what a promise costs, for the dearest of the rules that a ward uses daily. */
export function promiseGoals(calendar: OfficeCalendar, rounds: number): Goal[] {
  const promised = (code: string, asked?: AskedPromise) => {
    const procedure = procedureInForce(code, "2026-11-20");
    return () => promiseFor(procedure, receivedAt, calendar, asked);
  };
  return [
    goal("a promise for the same day, p50", promised("2.000815"), rounds),
    goal("a promise in ten working days, p50", promised("1.014027"), rounds),
    goal(
      "a promise as stated on the slip, p50",
      promised("2.000815", { statedAt: "2026-11-23T03:00:00.000Z" }),
      rounds,
    ),
    goal("a promise after a pause, p50", () => pausedPromise(paused, calendar), rounds),
  ];
}

function goal(what: string, run: () => unknown, rounds: number): Goal {
  return { number: "7", what, value: median(run, rounds), goal: 20, peer: "-", unit: "us", note: "" };
}

/** In batches, since one promise is nearer to the clock's own grain than a call of a function is. */
function median(run: () => unknown, rounds: number): number {
  const batch = 20;
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    for (let call = 0; call < batch; call += 1) run();
    times.push(Number(process.hrtime.bigint() - start) / 1e3 / batch);
  }
  return quantile(times.slice(Math.ceil(rounds / 5)), 0.5);
}
