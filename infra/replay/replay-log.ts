import { collectCases } from "./collect-cases.ts";
import { readLog } from "./open-log.ts";
import { type Plan, planReplay } from "./plan.ts";
import { showProgress } from "./progress.ts";
import { addsUp, type Check, type Reconciliation } from "./reconciliation.ts";
import { replayCalendar } from "./replay-calendar.ts";
import { type OpenedForReplay, openElsewhere, openLocally } from "./replay-office.ts";
import type { ReplayOptions } from "./replay-options.ts";
import { type ReplayOffice, runReplay } from "./run-replay.ts";
import { secondRunChecks } from "./second-run.ts";

export interface Replayed {
  readonly first: Reconciliation;
  readonly second?: Reconciliation;
  /** What must hold between the two runs. */
  readonly secondRunChecks: readonly Check[];
}

/**
 * Reads and plans the whole log, opens the office, sends it, once or twice, and closes the office again.
 * @throws LogUnreadable, NotReady, or Error when the office does not answer
 */
export async function replayLog(options: ReplayOptions): Promise<Replayed> {
  const reading = await collectCases(readLog(options.log));
  const { office, stop } = await open(options);
  const stopAndExit = () => void stop().finally(() => process.exit(130));
  process.once("SIGINT", stopAndExit).once("SIGTERM", stopAndExit);
  try {
    const plan = planReplay(reading, replayCalendar(office.zone));
    const first = await run(plan, office, options);
    if (!options.twice) return { first, secondRunChecks: [] };
    const second = await run(plan, { ...office, emptyBefore: false }, options);
    return { first, second, secondRunChecks: secondRunChecks(first, second) };
  } finally {
    process.off("SIGINT", stopAndExit).off("SIGTERM", stopAndExit);
    await stop();
  }
}

/** Whether every run adds up, and the second changed nothing. */
export function isProven({ first, second, secondRunChecks: checks }: Replayed): boolean {
  return addsUp(first) && (second === undefined || addsUp(second)) && checks.every(({ left, right }) => left === right);
}

function open({
  "base-url": baseUrl,
  "api-key": apiKey = "",
  office: officeId,
}: ReplayOptions): Promise<OpenedForReplay> {
  if (baseUrl !== undefined && officeId !== undefined) return openElsewhere({ baseUrl, officeId, apiKey });
  return openLocally(officeId, (line) => process.stderr.write(`${line}\n`));
}

async function run(plan: Plan, office: ReplayOffice, options: ReplayOptions): Promise<Reconciliation> {
  const { onCase, end } = showProgress(plan.cases.length, process.stderr);
  try {
    return await runReplay(plan, office, { atOnce: options["at-once"], onCase, countersWithinMs: 60_000 });
  } finally {
    end();
  }
}
