import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { StepFact } from "#shared/dossiers/dossier-steps.ts";
import { moveNames } from "#shared/dossiers/moves.ts";
import { projectSteps } from "#shared/reports/project-steps.ts";
import { sumDays } from "#shared/reports/recount.ts";
import { dynamoTotalsWriter, storedSums } from "#shared/reports/totals-table.ts";
import {
  countingClient,
  killAt,
  loseAnswerAt,
  type OfficeTables,
  officeTables,
  totalCost,
} from "#test/kit/dynamodb.ts";
import { aStep, officesIn } from "./steps.ts";

let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

const zone = "Asia/Ho_Chi_Minh";
const offices = officesIn(zone);
let ids = 50_000;
/** An office that has no totals yet. */
function aNewOffice(): string {
  ids += 1;
  return String(ids);
}

function aProjector() {
  const counted = countingClient(tables.endpoint);
  const totals = dynamoTotalsWriter(counted.documentClient, tables.dossiersTable);
  return { ...counted, project: (steps: readonly StepFact[]) => projectSteps(steps, { offices, totals }) };
}

/** What is stored agrees with the steps themselves, on every day and for every counter. */
async function expectRecount(steps: readonly StepFact[]): Promise<void> {
  for (const [officeId, ofOffice] of Map.groupBy(steps, (step) => step.officeId)) {
    for (const [date, sums] of sumDays(ofOffice, zone)) {
      const stored = await storedSums(tables.documentClient, tables.dossiersTable, officeId, date);
      expect({ officeId, date, ...Object.fromEntries(stored) }).toEqual({
        officeId,
        date,
        ...Object.fromEntries(sums),
      });
    }
  }
}

/** Round midnight in Vietnam, and a quarter of an hour before and after it. */
const anInstant = fc
  .tuple(fc.constantFrom(-900_000, 0, 900_000), fc.constantFrom(-1, 0, 1))
  .map(([quarter, ms]) => new Date(Date.parse("2026-11-20T17:00:00.000Z") + quarter + ms));

const someSteps = (officeIds: readonly string[]) =>
  fc.array(
    fc
      .record({
        officeId: fc.constantFrom(...officeIds),
        move: fc.constantFrom(...moveNames),
        department: fc.constantFrom("justice", "land"),
        procedure: fc.constantFrom("2.000815", "1.001612"),
        at: anInstant.map((date) => date.toISOString()),
      })
      .map(({ at, ...rest }) => aStep(at, { ...rest, ...(rest.move === "return" && { onTime: at.endsWith("0Z") }) })),
    { minLength: 1, maxLength: 40 },
  );

describe("however the stream delivers", () => {
  test("twice, cut anew and out of order: the totals are those of the steps", () => {
    const { project } = aProjector();
    return fc.assert(
      fc.asyncProperty(
        fc.constant(0).chain(() => {
          const own = [aNewOffice(), aNewOffice()];
          return someSteps(own).chain((steps) => {
            const delivered = fc.array(fc.subarray(steps, { minLength: 1 }), { maxLength: 4 });
            const whole = fc.shuffledSubarray(steps, { minLength: steps.length });
            return fc.tuple(fc.constant(steps), delivered, whole, fc.nat({ max: steps.length }));
          });
        }),
        async ([steps, delivered, whole, cut]) => {
          for (const batch of [...delivered, whole.slice(0, cut), whole.slice(cut), whole]) await project(batch);
          await expectRecount(steps);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("to several projectors at once: the totals are those of the steps", async () => {
    const officeId = aNewOffice();
    const steps = Array.from({ length: 90 }, () => aStep("2026-11-20T02:00:00.000Z", { officeId }));
    const batches = [steps, steps.slice(0, 50), steps.slice(25, 75), steps.slice(60), steps.toReversed()];
    await Promise.all(batches.map((batch) => aProjector().project(batch)));
    await expectRecount(steps);
  });
});

describe("a projector that dies or hears nothing", () => {
  const officeSteps = (officeId: string) => [
    ...Array.from({ length: 70 }, () => aStep("2026-11-20T02:00:00.000Z", { officeId })),
    aStep("2026-11-20T02:15:00.000Z", { officeId }),
  ];
  const atEach = [1, 2, 3].flatMap((nth) => [
    { nth, fault: "dies before" },
    { nth, fault: "dies after" },
    { nth, fault: "hears nothing of" },
  ]);

  test.each(atEach)("$fault its write $nth: the batch comes again and counts once", async ({ nth, fault }) => {
    const steps = officeSteps(aNewOffice());
    const { client, project } = aProjector();
    if (fault === "hears nothing of") loseAnswerAt(client, nth);
    else killAt(client, nth, fault === "dies before" ? "before" : "after");
    await project(steps).catch(() => undefined);
    await aProjector().project(steps);
    await expectRecount(steps);
  });
});

describe("what it costs", () => {
  test("a batch is one write of one unit an office and quarter of an hour, and no read", async () => {
    const [one, two] = [aNewOffice(), aNewOffice()];
    const { project, calls } = aProjector();
    const inQuarter = (officeId: string, at: string) => Array.from({ length: 12 }, () => aStep(at, { officeId }));
    await project([
      ...inQuarter(one, "2026-11-20T02:00:00.000Z"),
      ...inQuarter(one, "2026-11-20T02:14:59.999Z"),
      ...inQuarter(one, "2026-11-20T02:15:00.000Z"),
      ...inQuarter(two, "2026-11-20T02:00:00.000Z"),
    ]);
    expect(totalCost(calls)).toEqual({ roundTrips: 3, wcu: 3, rru: 0, indexWcu: 0 });
  });

  test("a batch that comes again is one refused write a quarter", async () => {
    const steps = [aStep("2026-11-20T02:00:00.000Z", { officeId: aNewOffice() })];
    const { project, calls } = aProjector();
    await project(steps);
    calls.length = 0;
    await project(steps);
    expect(totalCost(calls)).toEqual({ roundTrips: 1, wcu: 1, rru: 0, indexWcu: 0 });
  });

  test("nothing costs nothing", async () => {
    const { project, calls } = aProjector();
    await project([]);
    expect(calls).toEqual([]);
  });
});
