import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wallTime } from "#shared/office-time/working-time.ts";
import { noticeAt } from "#shared/preferences/notice.ts";
import { isAway, noticeKinds, Preferences } from "#shared/preferences/preferences.ts";
import { dayMs, iso, millisecond, time } from "#test/shared/office-time/arbitraries.ts";

const zone = "Asia/Ho_Chi_Minh";
const usual = Preferences.parse({});
const wall = fc.nat({ max: 1_439 }).map(time);
const quiet = fc.record({ from: wall, to: wall });
const kind = fc.constantFrom(...noticeKinds);
const isQuiet = (at: string, hours: { from: string; to: string }) => {
  const now = wallTime(at, zone);
  return hours.from <= hours.to ? hours.from <= now && now < hours.to : hours.from <= now || now < hours.to;
};

describe("what the bot says to one person by itself", () => {
  test("comes at once to whoever never chose", () => {
    expect(noticeAt(usual, "morning", "2026-11-20T00:15:00.000Z", zone)).toBe("2026-11-20T00:15:00.000Z");
  });
  test.each([
    ["before they begin", "2026-11-20T13:59:59.999Z", "2026-11-20T13:59:59.999Z"],
    ["from their first minute until the next morning", "2026-11-20T14:00:00.000Z", "2026-11-20T23:30:00.000Z"],
    ["after midnight until the same morning", "2026-11-20T18:00:00.000Z", "2026-11-20T23:30:00.000Z"],
    ["at their end", "2026-11-20T23:30:00.000Z", "2026-11-20T23:30:00.000Z"],
  ])("keeps quiet hours over midnight: %s", (_, at, due) => {
    expect(noticeAt({ ...usual, quiet: { from: "21:00", to: "06:30" } }, "kudos", at, zone)).toBe(due);
  });
  test("never comes when its kind is muted, whatever the hour; the other kinds do", () => {
    fc.assert(
      fc.property(kind, kind, millisecond, (muted, other, epoch) => {
        const at = noticeAt({ ...usual, muted: [muted] }, other, iso(epoch), zone);
        expect(at).toBe(muted === other ? "never" : iso(epoch));
      }),
    );
  });
  test("never lies in quiet hours, is never earlier than asked and waits less than a day, and only in quiet hours", () => {
    fc.assert(
      fc.property(quiet, kind, millisecond, (hours, of, epoch) => {
        const asked = iso(epoch);
        const due = noticeAt({ ...usual, quiet: hours }, of, asked, zone);
        expect(isQuiet(due, hours)).toBe(false);
        expect(due === asked).toBe(!isQuiet(asked, hours));
        expect(Date.parse(due) - epoch).toBeGreaterThanOrEqual(0);
        expect(Date.parse(due) - epoch).toBeLessThan(dayMs);
        expect(noticeAt({ ...usual, quiet: hours }, of, due, zone)).toBe(due);
      }),
    );
  });
});

test("leave holds on both of its dates and on none beside them", () => {
  const away = { ...usual, leave: [{ from: "2026-11-20", to: "2026-11-23" }] };
  const days = ["2026-11-19", "2026-11-20", "2026-11-22", "2026-11-23", "2026-11-24"];
  expect(days.map((date) => isAway(away, date))).toEqual([false, true, true, true, false]);
});
