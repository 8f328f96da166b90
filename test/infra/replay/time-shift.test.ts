import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseLogTime } from "#infra/replay/log-time.ts";
import { replayCalendar } from "#infra/replay/replay-calendar.ts";
import { shiftCase, weeksToMove } from "#infra/replay/time-shift.ts";
import { isWorkingInstant } from "#shared/office-time/working-time.ts";

const calendar = replayCalendar("Asia/Ho_Chi_Minh");
const time = (text: string) => {
  const parsed = parseLogTime(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};
const shift = (weeks: number, ...texts: string[]) => shiftCase(texts.map(time), weeks, calendar);

describe("moving a log into the office's years", () => {
  test("the first event lands in the first week of 2025, whatever year it comes from, on its own weekday", () => {
    expect(weeksToMove(time("2010-10-02 09:20:39").wall)).toBe(744);
    expect(weeksToMove(time("2025-01-01 00:00:00").wall)).toBe(0);
    expect(weeksToMove(time("2026-11-20 10:00:00").wall)).toBe(-98);
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) }), (wall) => {
        const moved = wall + weeksToMove(wall) * 7 * 86_400_000;
        expect(moved).toBeGreaterThanOrEqual(Date.UTC(2025, 0, 1));
        expect(moved).toBeLessThan(Date.UTC(2025, 0, 8));
      }),
    );
  });

  test("a reception in working hours keeps what the wall clock showed", () => {
    expect(shift(744, "2011-03-24 09:12:05.120+01:00")).toEqual(["2025-06-26T02:12:05.120Z"]);
  });

  test("one at lunch waits until one o'clock, and the whole case with it", () => {
    expect(shift(744, "2011-03-24 12:05:00+01:00", "2011-03-24 12:10:00+01:00", "2011-04-01 09:00:00+02:00")).toEqual([
      "2025-06-26T06:00:00.000Z",
      "2025-06-26T06:05:00.000Z",
      "2025-07-04T02:55:00.000Z",
    ]);
  });

  test("one on Saturday waits until Monday, one in the Tet days until they are over", () => {
    expect(shift(744, "2010-10-02 09:20:00+02:00")).toEqual(["2025-01-06T00:30:00.000Z"]);
    expect(shift(744, "2010-10-27 09:20:00+02:00")).toEqual(["2025-02-03T00:30:00.000Z"]);
  });

  test("in the night in which the clocks go back no event comes before the one it follows", () => {
    expect(shift(744, "2011-10-28 10:00:00+02:00", "2011-10-30 02:50:00+02:00", "2011-10-30 02:10:00+01:00")).toEqual([
      "2026-01-30T03:00:00.000Z",
      "2026-01-31T19:50:00.000Z",
      "2026-01-31T19:50:00.000Z",
    ]);
  });

  test("a reception behind the end of the calendar is refused", () => {
    expect(() => shift(744, "2014-05-03 11:05:00+02:00")).toThrow("not in the calendar");
  });

  test("order and intervals within a case stay, its delay is the least, and the same case always moves alike", () => {
    const day = 86_400_000;
    const walls = fc.tuple(
      fc.integer({ min: Date.UTC(2010, 9, 2), max: Date.UTC(2012, 0, 20) }),
      fc.array(fc.integer({ min: 0, max: 60 * day }), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(walls, ([first, gaps]) => {
        let wall = first;
        const times = [first, ...gaps.map((gap) => (wall += gap))].map((at) => ({ wall: at, instant: at - 3_600_000 }));
        const instants = shiftCase(times, 744, calendar).map((instant) => Date.parse(instant));
        const [reception = 0] = instants;
        expect(instants.map((instant) => instant - reception)).toEqual(times.map((at) => at.wall - first));
        expect(isWorkingInstant(calendar, new Date(reception).toISOString())).toBe(true);
        const unmoved = first + 744 * 7 * day - 7 * 3_600_000;
        const skipped = fc.sample(fc.integer({ min: unmoved, max: reception }), 5).filter((at) => at < reception);
        for (const at of skipped) expect(isWorkingInstant(calendar, new Date(at).toISOString())).toBe(false);
        expect(shiftCase(times, 744, calendar).map((instant) => Date.parse(instant))).toEqual(instants);
      }),
    );
  });
});
