import { beforeEach, describe, expect, test } from "vitest";
import { planRitual } from "#shared/rituals/plan-end-of-day.ts";
import { ritualsOf } from "#shared/rituals/ritual.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";
import { eveningRun } from "./evening-run.ts";

const departmentEvenings = {
  justice: { channel: "C0JUSTICE", at: "16:30", lateByMinutes: 30 },
  land: { channel: "C0LAND", days: ["mon", "wed"] },
};
const evenings = ["end-of-day", "end-of-day#justice", "end-of-day#land"] as const;
let tables: OfficeTables;
beforeEach(async () => {
  tables = await officeTables();
});

/** An office whose three evenings are planned on Sunday, 15 November 2026. */
async function planned(id: string) {
  const office = { ...anOffice({ id }), setup: { departmentEvenings } };
  const run = eveningRun(tables, office);
  const clock = () => "2026-11-15T03:00:00.000Z";
  for (const ritual of evenings) await planRitual(office, ritual, { rituals: run.rituals, clock });
  return { office, run };
}
const of = (run: Awaited<ReturnType<typeof planned>>["run"]) =>
  run.queued.map(({ date, department = "office" }) => `${date} ${department}`).toSorted();

describe("evenings of departments beside that of the office", () => {
  test("are rituals of the office, each due at its own hour and on its own days", async () => {
    const { office, run } = await planned("27301");
    expect(ritualsOf(office)).toEqual(expect.arrayContaining([...evenings]));
    await run.tick("2026-11-16T09:30:00.000Z");
    expect(of(run)).toEqual(["2026-11-16 justice"]);
    await run.tick("2026-11-16T09:45:00.000Z");
    expect(of(run)).toEqual(["2026-11-16 justice", "2026-11-16 land", "2026-11-16 office"]);
    expect((await run.work()).map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => "opened"));
    await run.tick("2026-11-17T09:45:00.000Z");
    expect(of(run)).toEqual(["2026-11-17 justice", "2026-11-17 office"]);
  });
  test("are caught up after days without a tick: what is too late is missed, once for each thread", async () => {
    const { run } = await planned("27302");
    await run.tick("2026-11-18T10:30:00.000Z");
    expect(of(run)).toEqual([
      "2026-11-16 justice",
      "2026-11-16 land",
      "2026-11-16 office",
      "2026-11-17 justice",
      "2026-11-17 office",
      "2026-11-18 justice",
      "2026-11-18 land",
      "2026-11-18 office",
    ]);
    const claimed = new Map((await run.work()).map((one) => [`${one.date} ${one.department ?? "office"}`, one.state]));
    const opened = [...claimed].filter(([, state]) => state === "opened").map(([name]) => name);
    // Justice allows half an hour, the others two hours.
    expect(opened.toSorted()).toEqual(["2026-11-18 land", "2026-11-18 office"]);
    await run.tick("2026-11-18T10:31:00.000Z");
    expect(run.queued).toEqual([]);
  });
  test("that the office gave up are queued once more at most, and open nothing", async () => {
    const { office, run } = await planned("27303");
    run.offices.set(office.id, { ...office, setup: {} } as typeof office);
    await run.tick("2026-11-16T09:45:00.000Z");
    const claimed = await run.work();
    expect(claimed.map(({ department }) => department)).toEqual([undefined, undefined]);
  });
});
