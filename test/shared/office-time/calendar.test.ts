import { expect, test } from "vitest";
import { isWorkingDay, nextWorkingDay, OfficeCalendar, workingHours } from "#shared/office-time/calendar.ts";
import { ward } from "./offices.ts";

test("an office keeps its weekly hours", () => {
  expect(workingHours(ward, "2026-11-20")).toEqual([
    ["07:30", "11:30"],
    ["13:00", "17:00"],
  ]);
  expect(workingHours(ward, "2026-11-21")).toEqual([["07:30", "11:30"]]);
  expect(workingHours(ward, "2026-11-22")).toEqual([]);
});

test("an office's own closure stands above the week", () => {
  const flooded = { ...ward, closures: [{ date: "2026-11-20", reason: "flood" }] };
  expect(isWorkingDay(flooded, "2026-11-20")).toBe(false);
  expect(nextWorkingDay(flooded, "2026-11-19")).toBe("2026-11-21");
});

test("an office's own opening stands above a national day off, with hours of its own", () => {
  const night: [string, string][] = [["18:00", "24:00"]];
  const open = { ...ward, openings: [{ date: "2026-11-24", hours: night, reason: "vaccination" }] };
  expect(workingHours(open, "2026-11-24")).toEqual(night);
});

test("an office's own closure counts from the day on which it was announced", () => {
  const closing = { ...ward, closures: [{ date: "2026-11-20", reason: "moving house", announcedOn: "2026-11-10" }] };
  expect(isWorkingDay({ ...closing, knownOn: "2026-11-09" }, "2026-11-20")).toBe(true);
  expect(isWorkingDay({ ...closing, knownOn: "2026-11-10" }, "2026-11-20")).toBe(false);
});

test("the next working day skips rest days, days off and nothing else", () => {
  expect(nextWorkingDay(ward, "2026-11-20")).toBe("2026-11-21");
  expect(nextWorkingDay(ward, "2026-11-21")).toBe("2026-11-23");
  expect(nextWorkingDay(ward, "2026-11-23")).toBe("2026-11-25");
  expect(nextWorkingDay(ward, "2026-02-13")).toBe("2026-02-23");
});

test("after the last working day that is known comes a refusal, not a guess", () => {
  expect(() => nextWorkingDay(ward, "2027-12-31")).toThrow(expect.objectContaining({ fact: "calendar-unknown" }));
});

test("a date that does not exist is a fault of the caller", () => {
  expect(() => isWorkingDay(ward, "2026-02-30")).toThrow(RangeError);
  expect(() => isWorkingDay(ward, "20/11/2026")).toThrow(RangeError);
});

test("a plain calendar is taken as it is", () => {
  expect(OfficeCalendar.parse(ward)).toEqual(ward);
});

const refused: [why: string, calendar: unknown, path: string, message: string][] = [
  ["an offset for a zone", { ...ward, zone: "+07:00" }, "zone", "an IANA time zone such as Asia/Ho_Chi_Minh"],
  ["a zone that does not exist", { ...ward, zone: "Asia/Hue" }, "zone", "an IANA time zone such as Asia/Ho_Chi_Minh"],
  ["no hours at all", { ...ward, hours: { mon: [] } }, "hours", "open on at least one day of the week"],
  [
    "a weekday in full",
    { ...ward, hours: { ...ward.hours, monday: [] } },
    "hours",
    "sessions under mon, tue, wed, thu, fri, sat, sun and nothing else",
  ],
  ["a time without a zero", { ...ward, hours: { mon: [["7:30", "11:30"]] } }, "hours.mon.0.0", "a time such as 07:30"],
  [
    "a session that starts at 24:00",
    { ...ward, hours: { mon: [["24:00", "24:00"]] } },
    "hours.mon.0.0",
    "a time such as 07:30",
  ],
  [
    "a session after midnight",
    { ...ward, hours: { mon: [["22:00", "24:30"]] } },
    "hours.mon.0.1",
    "a time such as 17:00, 24:00 at the latest",
  ],
  [
    "a session that ends before it starts",
    { ...ward, hours: { mon: [["11:30", "07:30"]] } },
    "hours.mon.0",
    "a session closes after it opens",
  ],
  [
    "sessions that overlap",
    {
      ...ward,
      hours: {
        mon: [
          ["07:30", "11:30"],
          ["11:00", "17:00"],
        ],
      },
    },
    "hours.mon",
    "sessions in order, without overlap",
  ],
  ["a closure without reason", { ...ward, closures: [{ date: "2026-11-20" }] }, "closures.0.reason", "say why"],
  [
    "a closure on a date that is none",
    { ...ward, closures: [{ date: "2026-02-30", reason: "x" }] },
    "closures.0.date",
    "a date such as 2026-11-20",
  ],
  [
    "an opening without hours",
    { ...ward, openings: [{ date: "2026-11-22", reason: "x", hours: [] }] },
    "openings.0.hours",
    "an opening has at least one session",
  ],
  [
    "a date both open and closed",
    {
      ...ward,
      closures: [{ date: "2026-11-22", reason: "x" }],
      openings: [{ date: "2026-11-22", reason: "x", hours: [["08:00", "09:00"]] }],
    },
    "",
    "each date at most once among closures and openings",
  ],
  [
    "a field that is not known",
    { ...ward, holidays: [] },
    "",
    "a calendar with zone, hours, closures and openings and nothing else",
  ],
];

test.each(refused)("an office with %s is refused, and told what would be right", (_why, calendar, path, message) => {
  const issues = OfficeCalendar.safeParse(calendar).error?.issues.map((issue) => [issue.path.join("."), issue.message]);
  expect(issues).toEqual([[path, message]]);
});
