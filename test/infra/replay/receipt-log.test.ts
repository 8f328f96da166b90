import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { planOf, realLog, withoutLines } from "./planned-log.ts";

const files = [realLog("receipt.csv.gz"), realLog("receipt.xes.gz")] as const;
const present = files.every((file) => existsSync(file));
if (!present) console.log("The receipt log does not lie beside the project: its tests are skipped.");

describe.skipIf(!present)("the receipt log of a real municipality", () => {
  test("every one of its 1,434 cases and 8,577 events finds its place, and XES says the same as CSV", async () => {
    const [csv, xes] = await Promise.all(files.map((file) => planOf(file)));
    if (csv === undefined || xes === undefined) throw new Error("no plan");
    const steps = csv.cases.flatMap((one) => [one.reception, ...one.steps].map(({ step }) => step));
    const count = (name: string) => steps.filter((step) => step === name).length;
    expect([csv.casesRead, csv.eventsRead, csv.unusable]).toEqual([1_434, 8_577, []]);
    expect(["receive", "start-work", "send-back", "finish", "return"].map(count)).toEqual([
      1_434, 1_368, 55, 1_307, 1_300,
    ]);
    expect(steps.length + Object.values(csv.sideWork).reduce((sum, n) => sum + n, 0)).toBe(8_577);
    expect(withoutLines(xes)).toEqual(withoutLines(csv));
  });
});
