import fc from "fast-check";
import { expect, test } from "vitest";
import { DomainError } from "#shared/kernel/errors.ts";
import { promiseAt, type TimeRule } from "#shared/office-time/promise.ts";
import { assertStatedHour } from "#shared/office-time/stated-hour.ts";
import { dayMs, iso, start } from "./arbitraries.ts";
import { vn, ward } from "./offices.ts";
import { vietnamWall, walk } from "./walk.ts";

const copies: TimeRule = { kind: "same-day", cutOff: "15:00", slipDays: 2 };
const stated: TimeRule = { kind: "stated" };

/** What is wrong with it; nothing when it may be promised. */
function refusal(rule: TimeRule, receivedAt: string, statedAt: string): string | undefined {
  try {
    expect(assertStatedHour(rule, receivedAt, statedAt, ward)).toBe(statedAt);
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect([error.kind, error.fields.map(({ field }) => field)]).toEqual(["invalid", ["statedAt"]]);
    return error.fields[0]?.problem;
  }
}

test.each([
  ["the same afternoon", "2026-11-20 08:00", "2026-11-20 14:00"],
  ["at lunch, when the morning closes", "2026-11-20 08:00", "2026-11-20 11:30"],
  ["two working days behind the rule's own promise, to the minute", "2026-11-18 08:00", "2026-11-20 17:00"],
  ["two working days behind it, over Culture Day", "2026-11-20 15:01", "2026-11-25 17:00"],
])("a slip may say %s", (_why, received, promised) => {
  expect(refusal(copies, vn(received), vn(promised))).toBeUndefined();
});

test.each([
  ["the hour of receipt", "2026-11-20 08:00", "later than the receipt at 2026-11-20T01:00:00.000Z"],
  ["an hour that has passed", "2026-11-19 16:00", "later than the receipt"],
  ["lunch time", "2026-11-20 12:15", "in working hours"],
  ["a minute after closing", "2026-11-20 17:01", "in working hours"],
  ["a Sunday", "2026-11-22 09:00", "in working hours"],
  ["Culture Day", "2026-11-24 09:00", "in working hours"],
  ["a third working day", "2026-11-25 07:30", "not be later than 2026-11-23T10:00:00.000Z"],
  ["a year whose days off are not known", "2028-01-03 09:00", "not be after 2027-12-31"],
])("a slip may not say %s", (_why, hour, problem) => {
  expect(refusal(copies, vn("2026-11-20 08:00"), vn(hour))).toContain(problem);
});

test("where no text gives a limit the officer may state any working hour within 250 working days", () => {
  expect(refusal(stated, vn("2026-01-05 08:00"), vn("2026-09-10 10:00"))).toBeUndefined();
  expect(refusal(stated, vn("2025-01-02 08:00"), vn("2025-10-27 17:00"))).toBeUndefined();
  expect(refusal(stated, vn("2025-01-02 08:00"), vn("2026-06-01 09:00"))).toContain("not be later than 2025-");
  expect(refusal(stated, vn("2026-11-20 08:00"), vn("2026-11-22 10:00"))).toContain("in working hours");
});

test.each<TimeRule>([
  { kind: "same-day", cutOff: "15:00" },
  { kind: "working-days", days: 3 },
  { kind: "calendar-days", days: 15 },
  { kind: "minutes", minutes: 60 },
])("a limit that no slip extends stays: $kind", (rule) => {
  expect(refusal(rule, vn("2026-11-20 08:00"), vn("2026-11-20 10:00"))).toContain("left out");
});

test("what a slip may say is what the walk finds: an open minute, at most so many open days behind the rule's own", () => {
  const openDays = (from: number, to: number) => {
    let days = 0;
    for (let day = from + dayMs; day <= to; day += dayMs) if (walk(ward, vietnamWall, day, day + dayMs) > 0) days += 1;
    return days;
  };
  const midnight = (epoch: number) => Date.parse(`${vietnamWall(epoch).slice(0, 10)}T00:00:00+07:00`);
  fc.assert(
    fc.property(
      start,
      fc.integer({ min: 1, max: 6 * 1_440 }),
      fc.integer({ min: 1, max: 4 }),
      (at, minutes, slipDays) => {
        const hour = at + minutes * 60_000;
        const own = Date.parse(promiseAt(copies, iso(at), ward));
        const isOpen =
          walk(ward, vietnamWall, hour, hour + 1) + walk(ward, vietnamWall, hour - 60_000, hour - 59_999) > 0;
        const isNear = openDays(midnight(own), midnight(hour)) <= slipDays;
        expect(refusal({ ...copies, slipDays }, iso(at), iso(hour)) === undefined).toBe(isOpen && isNear);
      },
    ),
    { numRuns: 150 },
  );
});
