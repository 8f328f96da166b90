import { beforeAll, describe, expect, test } from "vitest";
import { counts } from "#shared/reports/day-totals.ts";
import { projectSteps } from "#shared/reports/project-steps.ts";
import { dynamoTotals, dynamoTotalsWriter } from "#shared/reports/totals-table.ts";
import { type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";
import { aStep, officesIn } from "./steps.ts";

let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

const read = (officeId: string, date: string) =>
  dynamoTotals(tables.documentClient, tables.dossiersTable).read(officeId, date);
const project = (steps: Parameters<typeof projectSteps>[0]) =>
  projectSteps(steps, {
    offices: officesIn("Asia/Ho_Chi_Minh"),
    totals: dynamoTotalsWriter(tables.documentClient, tables.dossiersTable),
  });

describe("what a day came to", () => {
  test("is all zero on a day without a step", async () => {
    const { date, office, departments, procedures } = await read("27163", "2026-11-19");
    expect([date, departments, procedures]).toEqual(["2026-11-19", {}, {}]);
    expect(office).toEqual(Object.fromEntries(counts.map((count) => [count, 0])));
  });

  test("is told for the office, each department and each procedure, over all its quarters", async () => {
    await project([
      aStep("2026-11-20T01:00:00.000Z"),
      aStep("2026-11-20T03:00:00.000Z", { department: "land", procedure: "1.001612" }),
      aStep("2026-11-20T05:00:00.000Z", { move: "return", onTime: true }),
      aStep("2026-11-20T09:00:00.000Z", { move: "return", onTime: false }),
      aStep("2026-11-20T17:00:00.000Z"),
      aStep("2026-11-20T03:00:00.000Z", { officeId: "27592" }),
    ]);
    const day = await read("27163", "2026-11-20");
    expect(day.office).toMatchObject({ received: 2, returned: 2, onTime: 1, late: 1, refused: 0 });
    expect(day.departments["justice"]).toMatchObject({ received: 1, returned: 2, onTime: 1, late: 1 });
    expect(day.departments["land"]).toMatchObject({ received: 1, returned: 0 });
    expect(day.procedures["2.000815"]).toMatchObject({ received: 1, returned: 2 });
    expect(day.procedures["1.001612"]).toMatchObject({ received: 1, returned: 0 });
    for (const group of [day.departments, day.procedures]) {
      for (const count of counts) {
        expect(Object.values(group).reduce((sum, own) => sum + own[count], 0)).toBe(day.office[count]);
      }
    }
  });

  test("tells what came in out of hours, how much of it at the weekend, and in how many minutes it was done", async () => {
    // Friday night, Saturday afternoon and, in Vietnam, Sunday from half past midnight on.
    const night = { urgent: true, procedure: "1.000656" };
    await project([
      aStep("2026-11-27T15:00:00.000Z", night),
      aStep("2026-11-28T08:00:00.000Z", night),
      aStep("2026-11-28T08:41:00.000Z", { ...night, move: "return", onTime: true, minutes: 41 }),
      aStep("2026-11-28T17:30:00.000Z", { ...night, move: "accept" }),
      aStep("2026-11-28T08:10:00.000Z", { ...night, move: "submit" }),
      aStep("2026-11-28T08:30:00.000Z"),
    ]);
    const [friday, saturday, sunday] = await Promise.all(
      ["2026-11-27", "2026-11-28", "2026-11-29"].map((date) => read("27163", date)),
    );
    expect(friday?.office).toMatchObject({ received: 1, outOfHours: 1, onWeekend: 0 });
    expect(saturday?.office).toMatchObject({ received: 2, outOfHours: 1, onWeekend: 1 });
    expect(saturday?.office).toMatchObject({ outOfHoursReturned: 1, outOfHoursMinutes: 41 });
    expect(saturday?.procedures["1.000656"]).toMatchObject({ outOfHours: 1, outOfHoursMinutes: 41 });
    expect(sunday?.office).toMatchObject({ received: 1, outOfHours: 1, onWeekend: 1 });
  });

  test("counts a dossier as received once it is accepted, not when it is submitted", async () => {
    await project([
      aStep("2026-11-24T01:00:00.000Z", { move: "submit" }),
      aStep("2026-11-24T02:00:00.000Z", { move: "accept" }),
      aStep("2026-11-24T03:00:00.000Z", { move: "submit" }),
      aStep("2026-11-24T04:00:00.000Z", { move: "refuse" }),
    ]);
    expect((await read("27163", "2026-11-24")).office).toMatchObject({ submitted: 2, received: 1, refused: 1 });
  });
});
