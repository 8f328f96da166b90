import { expect, test } from "vitest";
import {
  addWorkingDays,
  addWorkingMinutes,
  addWorkingTime,
  atWallTime,
  closingOn,
  isWorkingInstant,
  localDate,
  nextWorkingInstant,
  wallTime,
  workingMinutesBetween,
  workingTimeBetween,
} from "#shared/office-time/working-time.ts";
import { vn, ward, weekdayWard } from "./offices.ts";

test("Vietnam's midnight is 17:00 UTC, to the millisecond", () => {
  expect(localDate("2026-11-20T16:59:59.999Z", ward.zone)).toBe("2026-11-20");
  expect(localDate("2026-11-20T17:00:00.000Z", ward.zone)).toBe("2026-11-21");
  expect(wallTime("2026-11-20T16:59:59.999Z", ward.zone)).toBe("23:59");
});

test("leap days and year ends are dates like any other", () => {
  expect(localDate(vn("2028-02-29 00:00"), ward.zone)).toBe("2028-02-29");
  expect(localDate(vn("2026-12-31 23:59"), ward.zone)).toBe("2026-12-31");
  expect(atWallTime("2028-02-29", "24:00", ward.zone)).toBe(vn("2028-03-01 00:00"));
});

test("a wall time is an instant in the office's zone", () => {
  expect(atWallTime("2026-11-20", "16:45", ward.zone)).toBe("2026-11-20T09:45:00.000Z");
  expect(atWallTime("2026-07-01", "16:45", "Europe/London")).toBe("2026-07-01T15:45:00.000Z");
  expect(atWallTime("2026-12-01", "16:45", "Europe/London")).toBe("2026-12-01T16:45:00.000Z");
});

test("a wall time that comes twice is its first instant", () => {
  expect(atWallTime("2026-10-25", "01:30", "Europe/London")).toBe("2026-10-25T00:30:00.000Z");
  expect(atWallTime("2026-11-01", "01:30", "America/New_York")).toBe("2026-11-01T05:30:00.000Z");
  expect(atWallTime("2026-04-05", "01:45", "Australia/Lord_Howe")).toBe("2026-04-04T14:45:00.000Z");
});

test("a wall time that the clocks skip is read with the offset from before", () => {
  expect(atWallTime("2026-03-29", "01:30", "Europe/London")).toBe("2026-03-29T01:30:00.000Z");
  expect(atWallTime("2026-03-08", "02:30", "America/New_York")).toBe("2026-03-08T07:30:00.000Z");
  expect(atWallTime("2026-10-04", "02:15", "Australia/Lord_Howe")).toBe("2026-10-03T15:45:00.000Z");
});

test("an office is in session from the minute of opening to just before the minute of closing", () => {
  const walls = [
    "2026-11-20 07:29",
    "2026-11-20 07:30",
    "2026-11-20 11:30",
    "2026-11-20 13:00",
    "2026-11-20 17:00",
    "2026-11-22 09:00",
  ];
  expect(walls.map((wall) => isWorkingInstant(ward, vn(wall)))).toEqual([false, true, false, true, false, false]);
});

test("the next working instant is now, or when the office opens next", () => {
  expect(nextWorkingInstant(ward, vn("2026-11-20 09:12"))).toBe(vn("2026-11-20 09:12"));
  expect(nextWorkingInstant(ward, vn("2026-11-20 11:30"))).toBe(vn("2026-11-20 13:00"));
  expect(nextWorkingInstant(ward, vn("2026-11-21 11:30"))).toBe(vn("2026-11-23 07:30"));
  expect(nextWorkingInstant(ward, vn("2026-02-13 17:00"))).toBe(vn("2026-02-23 07:30"));
});

test("lunch, nights, rest days and days off are not working time", () => {
  expect(workingMinutesBetween(ward, vn("2026-11-20 00:00"), vn("2026-11-21 00:00"))).toBe(480);
  expect(workingMinutesBetween(ward, vn("2026-11-20 11:00"), vn("2026-11-20 13:30"))).toBe(60);
  expect(workingMinutesBetween(ward, vn("2026-11-23 16:00"), vn("2026-11-25 08:00"))).toBe(90);
  expect(workingMinutesBetween(weekdayWard, vn("2025-04-26 00:00"), vn("2025-04-27 00:00"))).toBe(480);
});

test("working time runs backwards too, and whole minutes leave the rest off", () => {
  expect(workingMinutesBetween(ward, vn("2026-11-20 13:30"), vn("2026-11-20 11:00"))).toBe(-60);
  expect(workingMinutesBetween(ward, vn("2026-11-20 08:00:00"), vn("2026-11-20 08:01:59"))).toBe(1);
  expect(workingMinutesBetween(ward, vn("2026-11-20 08:00:59"), vn("2026-11-20 08:00:00"))).toBe(0);
  expect(workingTimeBetween(ward, vn("2026-11-20 11:29:59"), vn("2026-11-20 13:00:01"))).toBe(2_000);
});

test("working minutes end as soon as they have passed", () => {
  expect(addWorkingMinutes(ward, vn("2026-11-20 07:30"), 240)).toBe(vn("2026-11-20 11:30"));
  expect(addWorkingMinutes(ward, vn("2026-11-20 07:30"), 241)).toBe(vn("2026-11-20 13:01"));
  expect(addWorkingMinutes(ward, vn("2026-11-21 11:00"), 60)).toBe(vn("2026-11-23 08:00"));
  expect(addWorkingMinutes(ward, vn("2026-11-22 10:00"), 0)).toBe(vn("2026-11-22 10:00"));
});

test("the day of receipt counts or not, as the policy says", () => {
  expect(addWorkingDays(ward, "2026-11-19", 3, "receipt-day-excluded")).toBe("2026-11-23");
  expect(addWorkingDays(ward, "2026-11-19", 3, "receipt-day-counted")).toBe("2026-11-21");
  expect(addWorkingDays(ward, "2026-11-22", 1, "receipt-day-excluded")).toBe("2026-11-23");
  expect(addWorkingDays(ward, "2026-11-22", 1, "receipt-day-counted")).toBe("2026-11-23");
});

test("the office closes with its last session", () => {
  expect(closingOn(ward, "2026-11-20")).toBe(vn("2026-11-20 17:00"));
  expect(closingOn(ward, "2026-11-21")).toBe(vn("2026-11-21 11:30"));
  expect(closingOn(ward, "2026-11-24")).toBeUndefined();
});

test("working time is not counted into a year that is not known", () => {
  const unknown = expect.objectContaining({ fact: "calendar-unknown", message: expect.stringContaining("2028") });
  expect(() => addWorkingMinutes(ward, vn("2027-12-31 16:00"), 61)).toThrow(unknown);
  expect(() => workingMinutesBetween(ward, vn("2027-12-31 16:00"), vn("2028-01-01 00:00"))).toThrow(unknown);
  expect(addWorkingMinutes(ward, vn("2027-12-31 16:00"), 60)).toBe(vn("2027-12-31 17:00"));
});

test.each<[string, () => unknown]>([
  ["an instant without a zone", () => localDate("2026-11-20T08:00:00", ward.zone)],
  ["an instant that is none", () => localDate("tomorrowZ", ward.zone)],
  ["a zone that is none", () => localDate(vn("2026-11-20 08:00"), "Asia/Hue")],
  ["a wall time that is none", () => atWallTime("2026-11-20", "25:00", ward.zone)],
  ["a negative duration", () => addWorkingMinutes(ward, vn("2026-11-20 08:00"), -1)],
  ["a broken duration", () => addWorkingTime(ward, vn("2026-11-20 08:00"), 0.5)],
  ["no working days", () => addWorkingDays(ward, "2026-11-20", 0, "receipt-day-excluded")],
])("%s is a fault of the caller", (_what, call) => {
  expect(call).toThrow(RangeError);
});
