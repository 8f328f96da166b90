import { describe, expect, test } from "vitest";
import { planReplay } from "#infra/replay/plan.ts";
import { replayCalendar } from "#infra/replay/replay-calendar.ts";
import { logFile, planOf, withoutLines } from "./planned-log.ts";

const small = await planOf(logFile("small.csv"));
const dirty = await planOf(logFile("dirty.csv"));
const caseOf = (id: string) => {
  const found = small.cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const stepsOf = (id: string) => caseOf(id).steps.map(({ step, at, line }) => [line, step, at]);

describe("what is sent for a log", () => {
  test("confirmation is the reception; check, adjust, determine and print are its steps, each with its line", () => {
    expect(caseOf("permit-1").reception).toMatchObject({ line: 2, step: "receive", at: "2025-01-02T02:12:05.120Z" });
    expect(stepsOf("permit-1")).toEqual([
      [4, "start-work", "2025-01-02T02:20:41.500Z"],
      [5, "finish", "2025-01-02T02:31:07.250Z"],
      [6, "return", "2025-01-02T02:40:00.000Z"],
    ]);
    expect(stepsOf("permit-2, annex").map(([, step]) => step)).toEqual([
      "start-work",
      "send-back",
      "start-work",
      "finish",
      "send-back",
      "finish",
      "return",
    ]);
  });

  test("receptions outside working hours wait for the next session", () => {
    expect(small.cases.map(({ id, reception }) => [id, reception.at])).toEqual([
      ["permit-1", "2025-01-02T02:12:05.120Z"],
      ["permit-3", "2025-01-02T06:00:00.000Z"],
      ["permit-4", "2025-01-02T09:30:00.000Z"],
      ["permit-5", "2025-01-03T00:30:00.000Z"],
      ["permit-2, annex", "2025-01-06T00:30:00.000Z"],
    ]);
  });

  test("channel and procedure are the stated choice", () => {
    expect(small.cases.map(({ id, channel, procedure }) => [id, channel, procedure])).toEqual([
      ["permit-1", "online", "1.014027"],
      ["permit-3", "post", "1.014028"],
      ["permit-4", "online", "2.001035"],
      ["permit-5", "direct", "1.004873"],
      ["permit-2, annex", "direct", "1.001612"],
    ]);
  });

  test("side work is counted by activity and not sent", () => {
    expect(small.sideWork).toEqual({
      "T06 Determine necessity of stop advice": 1,
      "T07-1 Draft intern advice aspect 1": 1,
    });
  });

  test("a key belongs to one event for ever", async () => {
    const keys = (plan: typeof small) =>
      plan.cases.flatMap(({ reception, steps }) => [reception, ...steps].map((step) => step.idempotencyKey));
    expect(new Set(keys(small)).size).toBe(19);
    expect(keys(await planOf(logFile("small.csv")))).toEqual(keys(small));
    expect(keys(small).every((key) => /^replay-[\w-]{24}$/.test(key))).toBe(true);
  });

  test("every case and event of the log is accounted for", () => {
    for (const { casesRead, eventsRead, cases, sideWork, unusable } of [small, dirty]) {
      const requests = cases.reduce((sum, { steps }) => sum + 1 + steps.length, 0);
      const side = Object.values(sideWork).reduce((sum, count) => sum + count, 0);
      const useless = (what: string) => unusable.filter((row) => row.what === what).length;
      expect(cases.length + useless("case")).toBe(casesRead);
      expect(requests + side + useless("event")).toBe(eventsRead);
    }
    expect([small.casesRead, small.eventsRead]).toEqual([5, 21]);
    expect([dirty.casesRead, dirty.eventsRead]).toEqual([4, 18]);
  });
});

test("a log without a single usable event is a plan of nothing, and says why", () => {
  const unusable = [{ what: "event" as const, line: 2, reason: "no case id" }];
  const plan = planReplay({ cases: [], eventsRead: 1, unusable }, replayCalendar("Asia/Ho_Chi_Minh"));
  expect(plan).toMatchObject({ casesRead: 0, eventsRead: 1, cases: [], unusable });
  expect(Number.isFinite(plan.weeks)).toBe(true);
});

describe("what cannot be used", () => {
  const of = (line: number) =>
    dirty.unusable.filter((row) => row.line === line).map(({ what, reason }) => `${what}: ${reason}`);

  test.each([
    [4, "the same event a second time"],
    [5, "not a time"],
    [6, "no time"],
    [7, 'unknown activity "T99 Dance on the counter"'],
    [8, "no activity"],
    [9, 'not the completion of a task but "start"'],
    [10, "the case was received before"],
    [11, "before the reception of its case"],
    [14, "no case id"],
  ])("line %i is named with its reason: %s", (line, reason) => {
    expect(of(line)).toEqual([`event: ${reason}`]);
  });

  test("a case that cannot be received is named, and so is each of its events but side work", () => {
    expect(of(15)).toEqual(['case: unknown channel "Fax"', 'event: its case: unknown channel "Fax"']);
    expect(of(16)).toEqual(['event: its case: unknown channel "Fax"']);
    expect(of(17)).toEqual([]);
    expect(of(18)).toEqual(["case: no reception in the log", "event: its case: no reception in the log"]);
    expect(of(19)).toEqual([
      "case: received after the end of the calendar",
      "event: its case: received after the end of the calendar",
    ]);
  });

  test("an event without a task id is known by activity and time", () => {
    expect(dirty.cases[0]?.steps.map(({ line, step }) => [line, step])).toEqual([
      [3, "start-work"],
      [13, "finish"],
    ]);
  });
});

test.each(["small", "dirty"])("the %s log comes to the same from CSV and from XES", async (name) => {
  expect(withoutLines(await planOf(logFile(`${name}.xes`)))).toEqual(
    withoutLines(await planOf(logFile(`${name}.csv`))),
  );
});
