import { existsSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { addsUp, essence } from "#infra/replay/reconciliation.ts";
import { runReplay } from "#infra/replay/run-replay.ts";
import { secondRunChecks } from "#infra/replay/second-run.ts";
import { logFile, planOf, realLog } from "./planned-log.ts";
import { aReplayOffice, type Fault } from "./replay-office.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});
const pace = { atOnce: 8, onCase: () => {}, countersWithinMs: 0 };

async function office(faultOf?: (request: number) => Fault | undefined) {
  const opened = await aReplayOffice(faultOf);
  stops.push(opened.stop);
  return opened;
}

describe("a log through the real API", () => {
  test("small", async () => {
    const { replayOffice } = await office();
    const result = await runReplay(await planOf(logFile("small.csv")), replayOffice, pace);
    console.log(JSON.stringify(result, null, 1));
    expect(addsUp(result)).toBe(true);
  });
  test.skipIf(!existsSync(realLog("receipt.csv.gz")))(
    "full",
    async () => {
      const { replayOffice } = await office();
      const result = await runReplay(await planOf(realLog("receipt.csv.gz")), replayOffice, pace);
      console.log(JSON.stringify(result, null, 1));
      const again = await runReplay(await planOf(realLog("receipt.xes.gz")), replayOffice, pace);
      console.log(
        JSON.stringify(again, null, 1),
        secondRunChecks(result, again).filter((c) => c.left !== c.right),
        essence(again).requests,
      );
      expect(addsUp(result)).toBe(true);
    },
    200_000,
  );
});
