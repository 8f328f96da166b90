import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addWorkingDays,
  addWorkingMinutes,
  addWorkingTime,
  workingMinutesBetween,
  workingTimeBetween,
} from "#shared/office-time/working-time.ts";
import { dayMs, iso, millisecond, minuteMs, office, ownDate, start } from "./arbitraries.ts";
import { ward } from "./offices.ts";
import { vietnamWall, type Wall, walk, walkForward, wallOf } from "./walk.ts";

test("working minutes are those of a walk that looks at the wall every minute", () => {
  fc.assert(
    fc.property(office, start, fc.nat({ max: 7_200 }), (calendar, from, length) => {
      const to = from + length * minuteMs;
      expect(workingMinutesBetween(calendar, iso(from), iso(to))).toBe(walk(calendar, vietnamWall, from, to));
    }),
    { numRuns: 60 },
  );
});

test("adding working minutes ends where the walk ends", () => {
  fc.assert(
    fc.property(start, fc.nat({ max: 1_500 }), (from, minutes) => {
      expect(addWorkingMinutes(ward, iso(from), minutes)).toBe(iso(walkForward(ward, vietnamWall, from, minutes)));
    }),
    { numRuns: 60 },
  );
});

const clockChanges: [zone: string, changes: string[]][] = [
  ["Europe/London", ["2026-03-28", "2026-10-24"]],
  ["America/New_York", ["2026-03-07", "2026-10-31"]],
  ["Australia/Lord_Howe", ["2026-04-04", "2026-10-03"]],
];

test.each(clockChanges)("an office in %s is walked right across the days when the clocks change", (zone, changes) => {
  const wall: Wall = wallOf(zone);
  const local = { ...ward, zone, hours: { ...ward.hours, sun: ward.hours.mon } };
  const near = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -720, max: 1_440 }));
  fc.assert(
    fc.property(near, fc.nat({ max: 2_880 }), ([date, shift], length) => {
      const from = Date.parse(date) + shift * minuteMs;
      const to = from + length * minuteMs;
      expect(workingMinutesBetween(local, iso(from), iso(to))).toBe(walk(local, wall, from, to));
    }),
    { numRuns: 15 },
  );
});

test("working time adds up, to the millisecond and in both directions", () => {
  const within = fc.nat({ max: 20 * dayMs });
  fc.assert(
    fc.property(office, millisecond, within, within, (calendar, from, a, b) => {
      const [x, y, z] = [iso(from), iso(from + a), iso(from + b)];
      expect(workingTimeBetween(calendar, x, y) + workingTimeBetween(calendar, y, z)).toBe(
        workingTimeBetween(calendar, x, z),
      );
    }),
  );
});

test("adding working time in two steps is adding it in one, and it can be counted again", () => {
  const duration = fc.nat({ max: 20 * 8 * 60 * minuteMs });
  fc.assert(
    fc.property(millisecond, duration, duration, (from, a, b) => {
      const stepwise = addWorkingTime(ward, addWorkingTime(ward, iso(from), a), b);
      expect(stepwise).toBe(addWorkingTime(ward, iso(from), a + b));
      expect(workingTimeBetween(ward, iso(from), stepwise)).toBe(a + b);
    }),
  );
});

test("working days add up", () => {
  const count = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(ownDate, count, count, (date, a, b) => {
      const half = addWorkingDays(ward, date, a, "receipt-day-excluded");
      const sum = addWorkingDays(ward, date, a + b, "receipt-day-excluded");
      expect(addWorkingDays(ward, half, b, "receipt-day-excluded")).toBe(sum);
    }),
  );
});
