import { describe, expect, test } from "vitest";
import type { Office } from "#shared/offices/office.ts";
import { slotAfter, slotFrom } from "#shared/rituals/ritual.ts";
import { anOffice } from "#test/kit/an-office.ts";

const office = anOffice();
const withCalendar = (changes: Partial<Office["calendar"]>) =>
  anOffice({ calendar: { ...office.calendar, ...changes } });
const saturdayOff = withCalendar({ hours: { ...office.calendar.hours, sat: [] } });

describe("when the evening thread of a working day is due", () => {
  test("at the office's hour, told in UTC", () => {
    expect(slotFrom("2026-11-20", office)).toEqual({ date: "2026-11-20", dueAt: "2026-11-20T09:45:00.000Z" });
  });
  test("at closing time on a Saturday morning, when nobody is there at 16:45", () => {
    expect(slotFrom("2026-11-21", office)).toEqual({ date: "2026-11-21", dueAt: "2026-11-21T04:30:00.000Z" });
  });
  test("at the office's hour even when it lies a little after closing", () => {
    const late = anOffice({ endOfDay: { at: "17:30", lateByMinutes: 60 } });
    expect(slotFrom("2026-11-20", late).dueAt).toBe("2026-11-20T10:30:00.000Z");
  });
  test("at the office's hour on the swapped Saturday 22 August 2026, which is worked as a Monday", () => {
    expect(slotFrom("2026-08-22", saturdayOff)).toEqual({ date: "2026-08-22", dueAt: "2026-08-22T09:45:00.000Z" });
  });
});

describe("which day comes next", () => {
  test.each([
    ["Friday is followed by Monday where Saturday is off", "2026-11-20", "2026-11-23"],
    ["the swapped Saturday follows its Friday", "2026-08-21", "2026-08-22"],
    ["Monday 31 August 2026 is off in exchange, and National Day after it", "2026-08-28", "2026-09-03"],
    ["Vietnam Culture Day, 24 November 2026, is off", "2026-11-23", "2026-11-25"],
    ["Tet 2026 is off as a whole", "2026-02-13", "2026-02-23"],
    ["the year ends and begins", "2026-12-31", "2027-01-04"],
  ])("%s", (_, date, next) => {
    expect(slotAfter(date, saturdayOff).date).toBe(next);
  });
  test("a day on which the office alone is closed is left out", () => {
    const storm = withCalendar({ closures: [{ date: "2026-11-23", reason: "Bão số 13" }] });
    expect(slotAfter("2026-11-21", storm).date).toBe("2026-11-25");
    expect(slotFrom("2026-11-23", storm).date).toBe("2026-11-25");
  });
  test("a Sunday on which the office alone is open counts", () => {
    const opening = {
      date: "2026-11-22",
      hours: [["07:30", "17:00"]] as [string, string][],
      reason: "Cấp căn cước lưu động",
    };
    expect(slotAfter("2026-11-21", withCalendar({ openings: [opening] }))).toEqual({
      date: "2026-11-22",
      dueAt: "2026-11-22T09:45:00.000Z",
    });
  });
  test("a year whose national days nobody has entered yet is refused, not guessed", () => {
    expect(() => slotAfter("2031-12-31", office)).toThrow(expect.objectContaining({ fact: "calendar-unknown" }));
  });
});
