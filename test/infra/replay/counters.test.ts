import { describe, expect, test } from "vitest";
import { expectedGrowth, growthDifferences } from "#infra/replay/counters.ts";
import { aDossier, aPlayedCase, aStep } from "./a-reconciliation.ts";

const zone = "Asia/Ho_Chi_Minh";
const day = "2025-01-02";
const sums = (counts: Record<string, number>) => new Map([[day, new Map(Object.entries(counts))]]);
const dossier = aDossier({
  history: [
    { move: "receive", at: "2025-01-02T02:00:00.000Z", by: "k" },
    { move: "start-work", at: "2025-01-02T03:00:00.000Z", by: "k" },
    { move: "finish", at: "2025-01-02T17:00:00.000Z", by: "k" },
  ],
});

describe("by how much the counters must grow", () => {
  test("by each step that was taken now, on its local date; refused ones and repeats count for nothing", () => {
    const steps = [aStep("receive", "repeat"), aStep("finish", "refused"), aStep("start-work"), aStep("finish")];
    expect(expectedGrowth([aPlayedCase("c1", steps, dossier)], "27163", zone)).toEqual(
      new Map([
        [
          day,
          new Map([
            ["started", 1],
            ["started/d/justice", 1],
            ["started/p/1.004873", 1],
          ]),
        ],
        [
          "2025-01-03",
          new Map([
            ["finished", 1],
            ["finished/d/justice", 1],
            ["finished/p/1.004873", 1],
          ]),
        ],
      ]),
    );
  });

  test("by nothing where every request was a repeat", () => {
    const steps = [aStep("receive", "repeat"), aStep("start-work", "repeat"), aStep("finish", "repeat")];
    expect(expectedGrowth([aPlayedCase("c1", steps, dossier)], "27163", zone)).toEqual(new Map());
  });
});

describe("whether they did", () => {
  test("what the office had counted before does not matter", () => {
    const [before, after] = [sums({ received: 5, returned: 2 }), sums({ received: 7, returned: 2 })];
    expect(growthDifferences(sums({ received: 2 }), before, after)).toEqual([]);
  });

  test("a step counted twice, not at all, or that nobody sent is found", () => {
    const expected = sums({ received: 2, started: 1 });
    const after = sums({ received: 4, stopped: 1 });
    expect(growthDifferences(expected, sums({}), after)).toEqual([
      { date: day, counter: "received", source: 2, counted: 4 },
      { date: day, counter: "started", source: 1, counted: 0 },
      { date: day, counter: "stopped", source: 0, counted: 1 },
    ]);
  });
});
