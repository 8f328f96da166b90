import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toInstant } from "#shared/kernel/clock.ts";
import { afterReading, endOf, expectedWait, type Load, pressureOf, type Reading } from "#shared/overload/overload.ts";

const thresholds = { raiseAtMinutes: 30, clearAtMinutes: 15 };
const start = Date.parse("2026-11-20T02:00:00.000Z");

function reading(minute: number, waiting: number, openCounters = 4, minutesPerPerson = 5): Reading {
  return { department: "justice", at: toInstant(start + minute * 60_000), waiting, openCounters, minutesPerPerson };
}

function play(readings: readonly Reading[]): Load | undefined {
  return readings.reduce<Load | undefined>(
    (load, next) => afterReading(load, next, pressureOf(next, thresholds)),
    undefined,
  );
}

describe("how long the last in the queue waits", () => {
  test("people before them, times minutes a person, shared by the open counters", () => {
    expect(expectedWait(reading(0, 42, 4, 5))).toBe(52.5);
  });
  test("nobody waiting is no wait, even where no counter is open", () => {
    expect(expectedWait(reading(0, 0, 0))).toBe(0);
  });
  test("people waiting before closed counters have no expected wait", () => {
    expect(expectedWait(reading(0, 3, 0))).toBeNull();
  });
});

describe("when a department is overloaded", () => {
  test.each([
    ["at the raise mark", reading(0, 24), "high"],
    ["just under it", reading(0, 23), "between"],
    ["at the clear mark", reading(0, 12), "low"],
    ["just over it", reading(0, 13), "between"],
    ["people waiting and no counter open", reading(0, 1, 0), "high"],
    ["nobody waiting and no counter open", reading(0, 0, 0), "low"],
  ])("%s", (_, given, pressure) => {
    expect(pressureOf(given, thresholds)).toBe(pressure);
  });
  test("an office that set its clear mark above its raise mark is overloaded at the raise mark", () => {
    expect(pressureOf(reading(0, 24), { raiseAtMinutes: 30, clearAtMinutes: 60 })).toBe("high");
  });
});

describe("an episode", () => {
  test("lasts from the reading that raised it to the one that cleared it", () => {
    const load = play([reading(0, 30), reading(1, 20), reading(2, 40), reading(3, 12)]);
    expect(load?.episode).toBeUndefined();
    expect(endOf(reading(0, 30).at, load as Load)).toBe(reading(3, 12).at);
  });
  test("is one, however the wait swings round the raise mark", () => {
    const load = play([reading(0, 30), reading(1, 23), reading(2, 24), reading(3, 23), reading(4, 25)]);
    expect(load?.episode).toBe(reading(0, 30).at);
    expect(endOf(reading(0, 30).at, load as Load)).toBeUndefined();
  });
  test("whose end nobody looked at has ended at the latest when the next one started", () => {
    const load = play([reading(0, 30), reading(1, 1), reading(2, 30)]);
    expect(endOf(reading(0, 30).at, load as Load)).toBe(reading(2, 30).at);
  });
  test("keeps its end when calm readings follow", () => {
    const load = play([reading(0, 30), reading(1, 5), reading(2, 20), reading(3, 4)]);
    expect(endOf(reading(0, 30).at, load as Load)).toBe(reading(1, 5).at);
  });

  const someReading = fc
    .record({
      minute: fc.integer({ min: 0, max: 60 }),
      waiting: fc.integer({ min: 0, max: 60 }),
      open: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ minute, waiting, open }) => reading(minute, waiting, open));

  /** What the rule says of one step, in other words than the rule's own. */
  const episodeAfter = {
    high: (was: Load | undefined, at: string) => was?.episode ?? at,
    low: () => undefined,
    between: (was: Load | undefined) => was?.episode,
  };

  test("at most one is open, and it is open exactly from a reading over the raise mark until one under the clear mark", () => {
    fc.assert(
      fc.property(fc.array(someReading, { maxLength: 40 }), (readings) => {
        let load: Load | undefined;
        for (const next of readings) {
          const before = load;
          const pressure = pressureOf(next, thresholds);
          const isNews = before === undefined || next.at > before.at;
          load = afterReading(before, next, pressure);
          expect(load.episode).toBe(isNews ? episodeAfter[pressure](before, next.at) : before.episode);
          expect([load.episode, load.calmSince]).toContain(undefined);
        }
      }),
    );
  });
  test("is the same when every reading comes again, at any time after the first", () => {
    fc.assert(
      fc.property(
        fc.array(someReading, { maxLength: 20 }),
        fc.array(fc.nat(19), { maxLength: 20 }),
        (readings, again) => {
          const inOrder = [...readings].sort((a, b) => (a.at < b.at ? -1 : 1));
          const once = play(inOrder);
          const repeated = inOrder.flatMap((given, index) => [
            given,
            ...again.flatMap((back) => inOrder[Math.min(back, index)] ?? []),
          ]);
          expect(play(repeated)).toEqual(once);
        },
      ),
    );
  });
});
