import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, nextSession } from "#shared/listening/cadence.ts";
import type { Session } from "#shared/listening/session.ts";
import { isWorkingDay } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import type { Office } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { slotFrom } from "#shared/rituals/ritual.ts";
import { jobsOfRitual } from "#shared/rituals/ritual-jobs.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { aListener, live } from "./a-calendar-of-sessions.ts";

const { calendar } = anOffice();
const weekdaysOnly = { ...calendar, hours: { ...calendar.hours, sat: [] } };
const opened = (changes: Partial<Office> = {}, listening: object = {}): OpenedOffice => ({
  ...anOffice({ calendar: weekdaysOnly, ...changes }),
  trackingKey: "",
  setup: { listening },
});
const leader = aListener("U0LEADER");
const held = (rows: readonly Session[]) => rows.filter(({ state }) => state === "ended").map(({ date }) => date);
const moved = (rows: readonly Session[]) => rows.flatMap(({ date, moved: how }) => (how ? [{ date, ...how }] : []));
const at = (date: string, time: string) => new Date(`${date}T${time}:00+07:00`).toISOString();

describe("the listening session is held every second working day", () => {
  test("from the office's first day on, and the count goes over weekends", () => {
    const rows = live({ office: opened(), listeners: [leader], from: "2026-11-02", days: 12 });
    expect(held(rows)).toEqual(["2026-11-02", "2026-11-04", "2026-11-06", "2026-11-10", "2026-11-12"]);
  });
  test("or every day, or every fifth, as the office chose", () => {
    const lived = { listeners: [leader], from: "2026-11-02", days: 12 };
    expect(held(live({ ...lived, office: opened({}, { everyDays: 1 }) }))).toHaveLength(10);
    expect(held(live({ ...lived, office: opened({}, { everyDays: 5 }) }))).toEqual(["2026-11-02", "2026-11-09"]);
  });
  test("over National Day 2026, the Monday off in exchange, and the make-up Saturday before", () => {
    const rows = live({ office: opened(), listeners: [leader], from: "2026-08-19", days: 20 });
    expect(held(rows)).toEqual(["2026-08-19", "2026-08-21", "2026-08-24", "2026-08-26", "2026-08-28", "2026-09-04"]);
  });
  test("not at all where the office does without, or has nobody who listens", () => {
    const lived = { from: "2026-11-02", days: 12 };
    expect(live({ ...lived, office: opened({}, { held: false }), listeners: [leader] })).toEqual([]);
    expect(live({ ...lived, office: opened(), listeners: [] })).toEqual([]);
  });
});

describe("a day on which it cannot be", () => {
  test("for want of a leader moves it to the next working day on which one is there, and the count goes on from that", () => {
    const listeners = [aListener("U0LEADER", "2026-11-04", "2026-11-05")];
    const rows = live({ office: opened(), listeners, from: "2026-11-02", days: 12 });
    expect(held(rows)).toEqual(["2026-11-02", "2026-11-06", "2026-11-10", "2026-11-12"]);
    expect(moved(rows)).toEqual([{ date: "2026-11-04", why: "away", to: "2026-11-06" }]);
  });
  test("is no such day while the second leader is there", () => {
    const listeners = [aListener("U0FIRST", "2026-11-04"), aListener("U0SECOND")];
    const rows = live({ office: opened(), listeners, from: "2026-11-02", days: 5 });
    expect(rows.map(({ date, leader: who }) => [date, who])).toEqual([
      ["2026-11-02", "U0FIRST"],
      ["2026-11-04", "U0SECOND"],
      ["2026-11-06", "U0FIRST"],
    ]);
  });
  test("because the tick came more than an hour late is made good on the next", () => {
    const lateMinutes = (day: number) => (day === 2 ? 61 : 0);
    const office = opened({}, { at: "15:00" });
    const rows = live({ office, listeners: [leader], from: "2026-11-02", days: 5, lateMinutes });
    expect(held(rows)).toEqual(["2026-11-02", "2026-11-05"]);
    expect(moved(rows)).toEqual([{ date: "2026-11-04", why: "late", to: "2026-11-05" }]);
  });
  test("because nobody began it is made good on the next", () => {
    const rows = live({
      office: opened(),
      listeners: [leader],
      from: "2026-11-02",
      days: 5,
      begins: (day) => day !== 2,
    });
    expect(held(rows)).toEqual(["2026-11-02", "2026-11-05"]);
  });
  test("up to closing and within the hour it is still called, and not a moment later", () => {
    const known = { last: undefined, listeners: [leader] };
    const kind = (time: string, hour = "16:15") =>
      decide(opened({}, { at: hour }), "2026-11-04", at("2026-11-04", time), known).kind;
    expect([kind("16:15"), kind("16:59"), kind("17:00")]).toEqual(["call", "call", "move"]);
    expect([kind("15:00", "14:00"), kind("15:01", "14:00")]).toEqual(["call", "move"]);
  });
  test("after three days without a tick one line is enough, and today's is held", () => {
    const office = opened({}, { everyDays: 1 });
    const now = at("2026-11-05", "07:31");
    const first = decide(office, "2026-11-03", now, { last: undefined, listeners: [leader] });
    expect(first).toEqual({ kind: "move", why: "late", to: "2026-11-05" });
    const last = live({ office, listeners: [leader], from: "2026-11-03", days: 1, lateMinutes: () => 2_000 }).at(-1);
    expect(decide(office, "2026-11-04", now, { last, listeners: [leader] })).toEqual({ kind: "nothing" });
    expect(decide(office, "2026-11-05", at("2026-11-05", "16:15"), { last, listeners: [leader] }).kind).toBe("call");
  });
  test("that a leader let be counts as held", () => {
    const office = opened();
    const skipped = live({ office, listeners: [leader], from: "2026-11-04", days: 1 }).map(
      (row): Session => ({ ...row, state: "moved", moved: { why: "skipped" } }),
    );
    expect(nextSession(office, "2026-11-05", { last: skipped[0], listeners: [leader] })).toBe("2026-11-06");
  });
});

describe("its hour", () => {
  const open = { ...calendar };
  test.each([
    ["is the office's own on a whole day", "2026-11-20", "09:15"],
    ["is half an hour before closing on a Saturday morning", "2026-11-21", "04:00"],
  ])("%s", (_, date, utc) => {
    expect(slotFrom(date, opened({ calendar: open }), "listening")).toEqual({ date, dueAt: `${date}T${utc}:00.000Z` });
  });
  test("queues one job for its office, in the lane of its workspace", () => {
    const slot = slotFrom("2026-11-20", opened(), "listening");
    const job = { type: "listening.call", officeId: "27163", date: "2026-11-20", at: slot.dueAt };
    const key = "listening.call/27163/2026-11-20";
    expect(jobsOfRitual(opened(), "listening", slot, slot.dueAt)).toEqual([{ lane: "T0WARD", key, job }]);
  });
  test("of a Saturday morning is in time to be held", () => {
    const office = opened({ calendar: open });
    const decision = decide(office, "2026-11-21", "2026-11-21T04:00:00.000Z", { last: undefined, listeners: [leader] });
    expect(decision.kind).toBe("call");
  });
  test("of the next session is unknown where nobody will be there, or the year's holidays are not known", () => {
    const away = {
      ...leader,
      preferences: { ...leader.preferences, leave: [{ from: "2026-01-01", to: "2028-12-31" }] },
    };
    expect(nextSession(opened(), "2026-11-05", { last: undefined, listeners: [away] })).toBeUndefined();
    expect(nextSession(opened(), "2031-12-31", { last: undefined, listeners: [leader] })).toBeUndefined();
  });
});

test("never two on one day, never on a closed day, and never longer apart than N working days and those on which it could not be", () => {
  const day = fc.integer({ min: 0, max: 59 });
  const lifetimes = fc.record({
    everyDays: fc.integer({ min: 1, max: 10 }),
    start: fc.integer({ min: dayNumber("2026-01-05"), max: dayNumber("2027-09-30") }),
    closures: fc.uniqueArray(day, { maxLength: 12 }),
    openings: fc.uniqueArray(day, { maxLength: 6 }),
    away: fc.uniqueArray(day, { maxLength: 25 }),
    secondAway: fc.option(fc.uniqueArray(day, { maxLength: 25 })),
    late: fc.uniqueArray(day, { maxLength: 10 }),
    nobody: fc.uniqueArray(day, { maxLength: 10 }),
  });
  fc.assert(
    fc.property(lifetimes, ({ everyDays, start, closures, openings, away, secondAway, late, nobody }) => {
      const on = (offset: number) => dateOf(start + offset);
      const office = opened(
        {
          calendar: {
            ...weekdaysOnly,
            closures: closures.map((one) => ({ date: on(one), reason: "Bão" })),
            openings: openings
              .filter((one) => !closures.includes(one))
              .map((one) => ({ date: on(one), reason: "Làm bù", hours: [["07:30", "11:30"]] })),
          },
        },
        { everyDays },
      );
      const listeners = [aListener("U0FIRST", ...away.map(on))];
      if (secondAway !== null) listeners.push(aListener("U0SECOND", ...secondAway.map(on)));
      const rows = live({
        office,
        listeners,
        from: on(0),
        days: 60,
        lateMinutes: (one) => (late.includes(one) ? 90 : 0),
        begins: (one) => !nobody.includes(one),
      });
      expect(new Set(rows.map(({ date }) => date)).size).toBe(rows.length);
      for (const { date } of rows) expect(isWorkingDay(office.calendar, date)).toBe(true);
      const couldNot = (one: number) =>
        late.includes(one) || nobody.includes(one) || (away.includes(one) && (secondAway?.includes(one) ?? true));
      const days = held(rows).map((date) => dayNumber(date) - start);
      for (const [index, one] of days.entries()) {
        const next = days[index + 1] ?? 60;
        const between = Array.from({ length: next - one - 1 }, (_, step) => one + 1 + step);
        const working = between.filter((step) => isWorkingDay(office.calendar, on(step)));
        expect(working.filter((step) => !couldNot(step)).length).toBeLessThanOrEqual(everyDays - 1);
        if (days[index + 1] !== undefined) expect(working.length).toBeGreaterThanOrEqual(everyDays - 1);
      }
    }),
    { numRuns: 150 },
  );
});
