import fc from "fast-check";
import { expect, test } from "vitest";
import { pausedPromise, promiseAt, type TimeRule } from "#shared/office-time/promise.ts";
import { addWorkingTime, workingTimeBetween } from "#shared/office-time/working-time.ts";
import { dayMs, iso, millisecond, start, time } from "./arbitraries.ts";
import { ward } from "./offices.ts";
import { vietnamWall, walk } from "./walk.ts";

const rule: fc.Arbitrary<TimeRule> = fc.oneof(
  fc.integer({ min: 0, max: 1_439 }).map((cutOff): TimeRule => ({ kind: "same-day", cutOff: time(cutOff) })),
  fc.record({
    kind: fc.constant("working-days" as const),
    days: fc.integer({ min: 1, max: 15 }),
    counting: fc.constantFrom("receipt-day-excluded" as const, "receipt-day-counted" as const),
  }),
  fc.record({ kind: fc.constant("calendar-days" as const), days: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant("minutes" as const), minutes: fc.integer({ min: 1, max: 10_080 }) }),
);

test("who comes later is never promised an earlier hour, and nobody an hour that has passed", () => {
  fc.assert(
    fc.property(rule, start, fc.nat({ max: 3 * dayMs }), (given, first, wait) => {
      const promises = [iso(first), iso(first + wait)].map((at) => promiseAt(given, at, ward));
      expect(promises).toEqual(promises.toSorted());
      expect(Date.parse(promises[0] ?? "")).toBeGreaterThanOrEqual(first);
    }),
    { numRuns: 300 },
  );
});

test("a same-day promise is the last working minute of the day on which the walk finds it", () => {
  fc.assert(
    fc.property(start, (received) => {
      const promised = Date.parse(promiseAt({ kind: "same-day", cutOff: "15:00" }, iso(received), ward));
      const day = (epoch: number) => vietnamWall(epoch).slice(0, 10);
      const restOfDay = walk(ward, vietnamWall, promised, Date.parse(`${day(promised)}T17:00:00Z`));
      const wholeDay = walk(ward, vietnamWall, Date.parse(`${day(promised)}T00:00:00+07:00`), promised);
      expect([restOfDay, wholeDay > 0]).toEqual([0, true]);
      // In time on a working day is the same day; otherwise no working day lies between.
      const midnight = Date.parse(`${day(received)}T17:00:00Z`);
      if (day(promised) === day(received)) expect(vietnamWall(received).slice(11) <= "15:00").toBe(true);
      else expect(walk(ward, vietnamWall, midnight, Date.parse(`${day(promised)}T00:00:00+07:00`))).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test("days of the calendar end where the walk finds the first working minutes after them", () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 20 }), (received, days) => {
      const promised = Date.parse(promiseAt({ kind: "calendar-days", days }, iso(received), ward));
      const midnightOf = (epoch: number) => Date.parse(`${vietnamWall(epoch).slice(0, 10)}T00:00:00+07:00`);
      const lastDay = midnightOf(received) + days * dayMs;
      expect(walk(ward, vietnamWall, lastDay, midnightOf(promised))).toBe(0);
      expect(walk(ward, vietnamWall, midnightOf(promised), promised)).toBeGreaterThan(0);
      expect(walk(ward, vietnamWall, promised, midnightOf(promised) + dayMs)).toBe(0);
    }),
    { numRuns: 60 },
  );
});

const pause = fc
  .tuple(millisecond, fc.nat({ max: 10 * dayMs }), fc.nat({ max: 10 * dayMs }))
  .map(([pausedAt, left, length]) => ({
    promisedAt: addWorkingTime(ward, iso(pausedAt), Math.floor(left / 4)),
    pausedAt: iso(pausedAt),
    resumedAt: iso(pausedAt + length),
  }));

test("a pause costs the citizen nothing and gives the office nothing: the working time left is the same", () => {
  fc.assert(
    fc.property(pause, (given) => {
      const promised = pausedPromise(given, ward);
      const left = workingTimeBetween(ward, given.pausedAt, given.promisedAt);
      if (left === 0) expect(promised).toBe(given.promisedAt);
      else expect(workingTimeBetween(ward, given.resumedAt, promised)).toBe(left);
    }),
  );
});

test("a pause without working time changes nothing, and two pauses in a row are one", () => {
  fc.assert(
    fc.property(pause, fc.nat({ max: 5 * dayMs }), (given, more) => {
      const end = iso(Date.parse(given.resumedAt) + more);
      const inTwo = pausedPromise(
        { promisedAt: pausedPromise(given, ward), pausedAt: given.resumedAt, resumedAt: end },
        ward,
      );
      const isRunning = workingTimeBetween(ward, given.pausedAt, given.promisedAt) > 0;
      if (isRunning) expect(inTwo).toBe(pausedPromise({ ...given, resumedAt: end }, ward));
      expect(pausedPromise({ ...given, resumedAt: given.pausedAt }, ward)).toBe(given.promisedAt);
    }),
  );
});
