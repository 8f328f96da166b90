import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { toInstant } from "#shared/kernel/clock.ts";
import { isWorkingDay } from "#shared/office-time/calendar.ts";
import { planEndOfDay } from "#shared/rituals/plan-end-of-day.ts";
import { slotFrom } from "#shared/rituals/ritual.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { officeTables } from "#test/kit/dynamodb.ts";
import { eveningRun } from "./evening-run.ts";

const office = anOffice();
const friday = { date: "2026-11-20", dueAt: "2026-11-20T09:45:00.000Z" };
const openedOn = (now: string) => () => now;
const states = (evenings: { date: string; state: string }[]) => [
  ...new Set(evenings.map(({ date, state }) => `${date} ${state}`)),
];

let run: ReturnType<typeof eveningRun>;
beforeEach(async () => {
  run = eveningRun(await officeTables(), office);
  await planEndOfDay(office, { rituals: run.rituals, clock: openedOn("2026-11-20T00:00:00.000Z") });
});

describe("the minute tick", () => {
  test("queues the evening at its hour and not a second earlier", async () => {
    expect(await run.tick("2026-11-20T09:44:59.000Z")).toBe(0);
    expect(await run.tick(friday.dueAt)).toBe(1);
    expect(run.queued).toEqual([{ type: "end-of-day.open", officeId: "27163", date: friday.date, at: friday.dueAt }]);
    expect(await run.rituals.read("27163")).toEqual({ dueAt: "2026-11-21T04:30:00.000Z", doneThrough: friday.date });
  });
  test.each([
    ["twice in the same second", ["2026-11-20T09:45:00.000Z", "2026-11-20T09:45:00.000Z"]],
    ["a second apart", ["2026-11-20T09:45:00.000Z", "2026-11-20T09:45:01.000Z"]],
    ["five minutes apart, when the queue has forgotten", ["2026-11-20T09:45:00.000Z", "2026-11-20T09:50:00.000Z"]],
    ["59 seconds late", ["2026-11-20T09:45:59.000Z"]],
    ["and an older one after a newer one", ["2026-11-20T09:46:00.000Z", "2026-11-20T09:45:00.000Z"]],
  ])("fired %s makes one evening", async (_, times) => {
    await Promise.all(times.map((time) => run.tick(time)));
    expect(states(await run.work())).toEqual(["2026-11-20 opened"]);
  });
  test("six hours late marks the day missed", async () => {
    await run.tick("2026-11-20T15:45:00.000Z");
    expect(states(await run.work())).toEqual(["2026-11-20 missed"]);
  });
  test("exactly as late as the office allows still opens it, a second later no more", async () => {
    await run.tick("2026-11-20T11:45:00.000Z");
    expect(states(await run.work())).toEqual(["2026-11-20 opened"]);
    await run.tick("2026-11-21T06:30:01.000Z");
    expect(states(await run.work())).toEqual(["2026-11-20 opened", "2026-11-21 missed"]);
  });
  test("that never came for days is caught up, one evening a working day, the stale ones missed", async () => {
    await run.tick("2026-11-26T09:45:00.000Z");
    expect(states(await run.work())).toEqual([
      "2026-11-20 missed",
      "2026-11-21 missed",
      "2026-11-23 missed",
      // The 24th is Vietnam Culture Day.
      "2026-11-25 missed",
      "2026-11-26 opened",
    ]);
  });
  test("that never came for a quarter catches up a month at a time and then stands where it should", async () => {
    const now = "2027-02-19T09:50:00.000Z";
    for (let minute = 0; minute < 5; minute += 1) await run.tick(now);
    await run.work();
    expect((await run.rituals.read("27163"))?.doneThrough).toBe("2027-02-19");
    expect(await run.tick(now)).toBe(0);
  });
  test("on a day that became a holiday after the row was written queues nothing and goes on", async () => {
    const closures = [{ date: friday.date, reason: "Bão số 13" }];
    run.offices.set("27163", anOffice({ calendar: { ...office.calendar, closures } }));
    expect(await run.tick(friday.dueAt)).toBe(0);
    expect((await run.rituals.read("27163"))?.dueAt).toBe("2026-11-21T04:30:00.000Z");
  });
  test("dies between the queue and the row: the evening is queued again, and stays one", async () => {
    const dying = { ...run.rituals, put: () => Promise.reject(new Error("killed")) };
    await expect(run.tick(friday.dueAt, { rituals: dying })).rejects.toThrow(AggregateError);
    await run.work();
    expect(await run.tick("2026-11-20T09:46:00.000Z")).toBe(1);
    expect(states(await run.work())).toEqual(["2026-11-20 opened"]);
    expect(await run.tick("2026-11-20T09:47:00.000Z")).toBe(0);
  });
  test("dies before the queue took it: the row stays due", async () => {
    const jobs = { sendAll: () => Promise.reject(new Error("queue down")) };
    await expect(run.tick(friday.dueAt, { jobs })).rejects.toThrow(AggregateError);
    expect(await run.tick("2026-11-20T09:46:00.000Z")).toBe(1);
  });
  test("serves the others when one office is gone, and says which failed", async () => {
    const other = anOffice({ id: "27592" });
    const clock = openedOn("2026-11-20T00:00:00.000Z");
    await planEndOfDay(other, { rituals: run.rituals, clock });
    await expect(run.tick(friday.dueAt)).rejects.toThrow(/1 offices/);
    expect(run.queued.map(({ officeId }) => officeId)).toEqual(["27163"]);
    run.offices.set("27592", other);
    expect(await run.tick("2026-11-20T09:46:00.000Z")).toBe(1);
  });
  test("finds every one of a hundred offices in the due-lists", async () => {
    const all = Array.from({ length: 100 }, (_, index) => anOffice({ id: String(20_000 + index) }));
    const clock = openedOn("2026-11-20T00:00:00.000Z");
    for (const one of all) {
      run.offices.set(one.id, one);
      await planEndOfDay(one, { rituals: run.rituals, clock });
    }
    expect(await run.tick(friday.dueAt)).toBe(101);
    expect(await run.tick(friday.dueAt)).toBe(0);
  });
});

describe("thirty days of late, lost, repeated and killed ticks", () => {
  const dates = Array.from({ length: 30 }, (_, day) =>
    toInstant(Date.parse("2026-08-10T00:00:00Z") + day * 86_400_000).slice(0, 10),
  );
  const minute = 60_000;
  const fault = fc.constantFrom(
    "on time",
    "twice",
    "late",
    "very late",
    "never",
    "killed after queueing",
    "killed before queueing",
  );

  test("make exactly one evening for each working day and none for any other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { minLength: 30, maxLength: 30 }), async (faults) => {
        const month = eveningRun(await officeTables(), office);
        await planEndOfDay(office, { rituals: month.rituals, clock: openedOn("2026-08-10T00:00:00.000Z") });
        for (const [index, date] of dates.entries()) {
          const hour = Date.parse(`${date}T09:45:00Z`);
          const dying = { ...month.rituals, put: () => Promise.reject(new Error("killed")) };
          const jobs = { sendAll: () => Promise.reject(new Error("queue down")) };
          const tick = (late: number, changes = {}) => month.tick(toInstant(hour + late), changes).catch(() => 0);
          const ticks: Record<string, () => Promise<unknown>> = {
            "on time": () => tick(0),
            twice: () => Promise.all([tick(0), tick(0)]),
            late: () => tick(59_000),
            "very late": () => tick(360 * minute),
            never: async () => 0,
            "killed after queueing": () => tick(0, { rituals: dying }),
            "killed before queueing": () => tick(0, { jobs }),
          };
          await ticks[faults[index] ?? "never"]?.();
          await month.work();
        }
        await month.tick("2026-09-08T23:00:00.000Z");
        const seen = states(await month.work()).map((line) => line.slice(0, 10));
        expect(seen).toEqual(dates.filter((date) => isWorkingDay(office.calendar, date)));
        expect(seen).toContain("2026-08-22");
      }),
      { numRuns: 6 },
    );
  });
});

describe("the office's hour or calendar changes", () => {
  const plan = (changes: Parameters<typeof anOffice>[0], now: string) => {
    run.offices.set("27163", anOffice(changes));
    return planEndOfDay(anOffice(changes), { rituals: run.rituals, clock: openedOn(now) });
  };

  test("to a later hour of the same day: the thread opens then, once", async () => {
    expect(await plan({ endOfDay: { at: "17:00", lateByMinutes: 120 } }, "2026-11-20T09:44:00.000Z")).toBe(
      "2026-11-20T10:00:00.000Z",
    );
    expect(await run.tick(friday.dueAt)).toBe(0);
    expect(await run.tick("2026-11-20T10:00:00.000Z")).toBe(1);
  });
  test("to an hour that has just passed: today is not lost", async () => {
    expect(await plan({ endOfDay: { at: "16:00", lateByMinutes: 120 } }, "2026-11-20T09:30:00.000Z")).toBe(
      "2026-11-20T09:00:00.000Z",
    );
    await run.tick("2026-11-20T09:31:00.000Z");
    expect(states(await run.work())).toEqual(["2026-11-20 opened"]);
  });
  test("after today's thread was opened: today does not come again", async () => {
    await run.tick(friday.dueAt);
    const next = await plan({ endOfDay: { at: "17:00", lateByMinutes: 120 } }, "2026-11-20T09:50:00.000Z");
    expect(next).toBe(slotFrom("2026-11-21", office).dueAt);
  });
  test("nothing changed: the row stays as it is", async () => {
    await plan({}, "2026-11-20T09:50:00.000Z");
    expect(await run.rituals.read("27163")).toEqual({ dueAt: friday.dueAt, doneThrough: "2026-11-19" });
  });
  test("an office that opens here in the evening begins with the next day", async () => {
    const evening = eveningRun(await officeTables(), office);
    const clock = openedOn("2026-11-20T12:00:00.000Z");
    expect(await planEndOfDay(office, { rituals: evening.rituals, clock })).toBe("2026-11-21T04:30:00.000Z");
  });
  test("while the tick moves the row: the plan reads again and both hold", async () => {
    let raced = false;
    const racing: typeof run.rituals = {
      ...run.rituals,
      async put(...args) {
        if (!raced) {
          raced = true;
          await run.tick(friday.dueAt);
        }
        return run.rituals.put(...args);
      },
    };
    const changed = anOffice({ endOfDay: { at: "11:00", lateByMinutes: 120 } });
    const next = await planEndOfDay(changed, { rituals: racing, clock: openedOn("2026-11-20T09:45:00.000Z") });
    expect(next).toBe("2026-11-21T04:00:00.000Z");
    expect(await run.rituals.read("27163")).toEqual({ dueAt: next, doneThrough: friday.date });
  });
  test("and a row that never holds still is given up with an error", async () => {
    const restless = { ...run.rituals, put: async () => false };
    const changed = anOffice({ endOfDay: { at: "11:00", lateByMinutes: 120 } });
    await expect(
      planEndOfDay(changed, { rituals: restless, clock: openedOn("2026-11-20T00:00:00.000Z") }),
    ).rejects.toThrow(/27163/);
  });
});
