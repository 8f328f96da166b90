import fc from "fast-check";
import { expect, test } from "vitest";
import { proposeExtension } from "#shared/dossiers/propose-extension.ts";
import { isWorkingInstant, wallTime } from "#shared/office-time/working-time.ts";
import { dayMs, iso, start } from "#test/shared/office-time/arbitraries.ts";
import { vn, ward } from "#test/shared/office-time/offices.ts";

const proposed = (promisedAt: string, now: string, urgent = false) =>
  proposeExtension({ promisedAt: vn(promisedAt), urgent }, vn(now), ward);

test.each([
  [
    "promised for closing time: the end of the next morning",
    "2026-11-19 17:00",
    "2026-11-19 14:00",
    "2026-11-20 11:30",
  ],
  [
    "promised for the middle of an afternoon: up to the full hour",
    "2026-11-18 15:20",
    "2026-11-18 14:00",
    "2026-11-19 10:00",
  ],
  ["before a Saturday: half of what is worked then", "2026-11-20 16:00", "2026-11-20 15:00", "2026-11-21 09:00"],
  ["before Culture Day: behind it", "2026-11-23 17:00", "2026-11-23 16:00", "2026-11-25 11:30"],
  ["on the eve of Tet: behind it", "2026-02-13 17:00", "2026-02-13 16:00", "2026-02-23 11:30"],
  ["missed already: from now on", "2026-11-17 17:00", "2026-11-18 08:10", "2026-11-18 14:00"],
])("a dossier %s", (_why, promisedAt, now, hour) => {
  expect(proposed(promisedAt, now)).toBe(vn(hour));
});

test("what may not wait gets an hour at night too, up to the full hour", () => {
  expect(proposed("2026-11-21 23:10", "2026-11-21 23:00", true)).toBe(vn("2026-11-22 01:00"));
  expect(proposed("2026-11-21 23:00", "2026-11-21 22:50", true)).toBe(vn("2026-11-22 00:00"));
});

test("the new hour is later than the promise and than now, and somebody is there", () => {
  fc.assert(
    fc.property(start, fc.integer({ min: -2 * dayMs, max: 2 * dayMs }), (promised, wait) => {
      const hour = proposeExtension({ promisedAt: iso(promised), urgent: false }, iso(promised + wait), ward);
      const at = Date.parse(hour);
      expect(at).toBeGreaterThan(Math.max(promised, promised + wait));
      expect(isWorkingInstant(ward, iso(at)) || isWorkingInstant(ward, iso(at - 1))).toBe(true);
      expect(["00", "30"]).toContain(wallTime(hour, ward.zone).slice(3));
    }),
    { numRuns: 300 },
  );
});
