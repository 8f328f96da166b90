import { existsSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { collectCases } from "#infra/replay/collect-cases.ts";
import { officeApi } from "#infra/replay/office-api.ts";
import { readLog } from "#infra/replay/open-log.ts";
import { planReplay } from "#infra/replay/plan.ts";
import { playLog } from "#infra/replay/play-log.ts";
import { addsUp } from "#infra/replay/reconciliation.ts";
import { replayCalendar } from "#infra/replay/replay-calendar.ts";
import { runReplay } from "#infra/replay/run-replay.ts";
import { secondRunChecks } from "#infra/replay/second-run.ts";
import { essence } from "./a-reconciliation.ts";
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

describe("a log through the API of an empty office", () => {
  test("every case and event is accounted for, and the counters agree with the table", async () => {
    const { replayOffice } = await office();
    const result = await runReplay(await planOf(logFile("small.csv")), replayOffice, pace);
    expect(result.dossiers).toEqual({
      received: 5,
      processed: 4,
      signed: 2,
      returned: 2,
      reworked: 1,
      neverClosed: 3,
      onTime: 1,
      late: 1,
    });
    expect(result.requests).toMatchObject({ sent: 19, done: 16, repeats: 0, refused: 3, failed: 0, notSent: 0 });
    expect(result.requests.refusals).toEqual([
      { step: "finish", reason: "409 move-not-allowed", requests: 1 },
      { step: "return", reason: "409 move-not-allowed", requests: 1 },
      { step: "start-work", reason: "409 move-not-allowed", requests: 1 },
    ]);
    expect(result.counters).toEqual({ days: 6, differences: [] });
    expect(result.recount).toEqual({ days: 6, dossiers: 5, missing: [], differences: [] });
    expect(result.checks.filter(({ left, right }) => left !== right)).toEqual([]);
    expect(addsUp(result)).toBe(true);
  });

  test("sent a second time, every request is a recognised repeat and nothing changes", async () => {
    const { replayOffice } = await office();
    const plan = await planOf(logFile("small.csv"));
    const first = await runReplay(plan, replayOffice, pace);
    const second = await runReplay(plan, { ...replayOffice, emptyBefore: false }, pace);
    expect(second.requests).toMatchObject({ sent: 19, done: 0, repeats: 16, refused: 3 });
    expect(secondRunChecks(first, second).filter(({ left, right }) => left !== right)).toEqual([]);
    expect(addsUp(second)).toBe(true);
  });

  test.each(["small", "dirty"])("the %s log comes to the same from CSV and from XES", async (name) => {
    const [csv, xes] = [await office(), await office()];
    const fromCsv = await runReplay(await planOf(logFile(`${name}.csv`)), csv.replayOffice, pace);
    const fromXes = await runReplay(await planOf(logFile(`${name}.xes`)), xes.replayOffice, pace);
    expect(addsUp(fromCsv)).toBe(true);
    expect(essence(fromXes)).toEqual(essence(fromCsv));
  });

  test("receptions of one day get their numbers in the order of arrival, however many are under way", async () => {
    const { replayOffice } = await office();
    const { cases } = await planOf(logFile("small.csv"));
    const played = await playLog(cases, { ...replayOffice, ...pace });
    const thatDay = played.filter(({ dossier }) => dossier?.code.includes("-250102-"));
    expect(thatDay.map(({ id, dossier }) => [id, dossier?.code.slice(-4)])).toEqual([
      ["permit-1", "0001"],
      ["permit-3", "0002"],
      ["permit-4", "0003"],
    ]);
  });
});

describe("a log over a bad line", () => {
  const plan = planOf(logFile("small.csv"));

  test.each<[string, (request: number) => Fault | undefined]>([
    ["every third answer lost", (request) => (request % 3 === 0 ? "lost answer" : undefined)],
    ["every third request lost", (request) => (request % 3 === 0 ? "lost request" : undefined)],
    ["the office busy every other time", (request) => (request % 2 === 0 ? "busy" : undefined)],
    ["three answers in four lost", (request) => (request % 4 === 0 ? undefined : "lost answer")],
  ])("%s: no step is lost and none is taken twice", async (_, faultOf) => {
    const [good, bad] = [await office(), await office(faultOf)];
    const whole = await runReplay(await plan, good.replayOffice, { ...pace, atOnce: 1 });
    const again = await runReplay(await plan, bad.replayOffice, { ...pace, atOnce: 1 });
    expect(again.requests.sentAgain).toBeGreaterThan(3);
    const { sentAgain: _same, ...requests } = again.requests;
    expect(whole.requests).toMatchObject(requests);
    expect(again.dossiers).toEqual(whole.dossiers);
    expect(addsUp(again)).toBe(true);
  });

  test("an office that goes silent leaves requests without an answer, sends nothing out of order and does not add up", async () => {
    const { replayOffice } = await office((request) => (request > 4 ? "lost request" : undefined));
    const result = await runReplay(await plan, replayOffice, { ...pace, atOnce: 1 });
    expect(result.requests).toMatchObject({ done: 4, failed: 4, notSent: 11 });
    expect(result.checks.filter(({ left, right }) => left !== right)).toEqual([
      { what: "requests without an answer = 0", left: 4, right: 0 },
    ]);
    expect(addsUp(result)).toBe(false);
  });

  test("without a working API key nothing is sent", async () => {
    const { replayOffice, address, requests } = await office();
    const api = officeApi({ ...address, apiKey: address.apiKey.replace(/.$/, "x") });
    await expect(runReplay(await plan, { ...replayOffice, api }, pace)).rejects.toThrow(
      /totals of .* cannot be read: 401/,
    );
    expect(requests()).toBe(0);
  });
});

const receipt = realLog("receipt.csv.gz");
test.skipIf(!existsSync(receipt))("the first sixty cases of the receipt log add up", async () => {
  const { replayOffice } = await office();
  const reading = await collectCases(readLog(receipt));
  const cases = reading.cases.slice(0, 60);
  const eventsRead = cases.reduce((sum, { events }) => sum + events.length, 0);
  const plan = planReplay({ ...reading, cases, eventsRead }, replayCalendar(replayOffice.zone));
  const result = await runReplay(plan, replayOffice, pace);
  expect(result.dossiers.received).toBe(60);
  expect(result.recount?.dossiers).toBe(60);
  expect(addsUp(result)).toBe(true);
});
