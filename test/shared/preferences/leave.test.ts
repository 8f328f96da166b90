import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { type Leave, withLeave, withoutLeave } from "#shared/preferences/leave.ts";
import { isAway, Preferences } from "#shared/preferences/preferences.ts";

const today = "2026-11-20";
const zero = dayNumber(today);
const day = (offset: number) => dateOf(zero + offset);
const range = fc
  .tuple(fc.integer({ min: -300, max: 300 }), fc.nat({ max: 20 }))
  .map(([from, length]): Leave => ({ from: day(from), to: day(from + length) }));
const away = (leave: Leave[], date: string) => isAway(Preferences.parse({ leave }), date);

describe("leave", () => {
  test("that shares a day with other leave becomes one with it; the rest stays apart", () => {
    const leave = [
      { from: "2026-12-01", to: "2026-12-05" },
      { from: "2026-12-08", to: "2026-12-09" },
    ];
    expect(withLeave(leave, { from: "2026-12-05", to: "2026-12-07" }, today)).toEqual([
      { from: "2026-12-01", to: "2026-12-07" },
      { from: "2026-12-08", to: "2026-12-09" },
    ]);
    expect(withLeave(leave, { from: "2026-11-30", to: "2026-12-31" }, today)).toEqual([
      { from: "2026-11-30", to: "2026-12-31" },
    ]);
  });
  test("holds on just the days that were written down, in whatever order, and again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 12 }), (ranges) => {
        const leave = ranges.reduce<Leave[]>((all, one) => withLeave(all, one, today) ?? [], []);
        for (let offset = -301; offset <= 322; offset += 1) {
          const written = ranges.some(({ from, to }) => from <= day(offset) && day(offset) <= to);
          expect(away(leave, day(offset))).toBe(written);
        }
        for (const one of ranges) expect(withLeave(leave, one, today)).toEqual(leave);
        expect(leave).toEqual(leave.toSorted((a, b) => (a.from < b.from ? -1 : 1)));
      }),
    );
  });
  test("of sixty ranges takes no more, but those that ended long ago make room", () => {
    const apart = (first: number) =>
      Array.from({ length: 60 }, (_, index) => ({ from: day(first + 3 * index), to: day(first + 3 * index) }));
    expect(withLeave(apart(0), { from: day(1), to: day(1) }, today)).toBeUndefined();
    expect(withLeave(apart(0), { from: day(0), to: day(1) }, today)).toHaveLength(60);
    expect(withLeave(apart(-500), { from: day(1), to: day(1) }, today)?.length).toBeLessThan(60);
  });
  test("is taken away as it stands there, and nothing else with it", () => {
    const leave = [{ from: "2026-12-01", to: "2026-12-05" }];
    expect(withoutLeave(leave, { from: "2026-12-01", to: "2026-12-05" })).toEqual([]);
    expect(withoutLeave(leave, { from: "2026-12-01", to: "2026-12-04" })).toEqual(leave);
  });
});
