import { expect, test } from "vitest";
import { calendarWarning } from "#shared/procedures/calendar-warning.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";
import { procedures } from "#shared/procedures/procedures.ts";
import { ward, weekdayWard } from "#test/shared/office-time/offices.ts";

const tet = ["04", "05", "06", "08", "09", "10", "11", "12", "13"].map((day) => `2027-02-${day}`);
const closed = [...tet, "2027-09-03"].map((date) => ({ date, reason: "Tết" }));

test("in autumn the office is told which days of the next year are still only proposed", () => {
  expect(calendarWarning(ward, "2026-08-31")).toBeUndefined();
  expect(calendarWarning(ward, "2026-11-24")).toEqual({ undecided: [...tet, "2027-09-03"] });
  expect(calendarWarning(ward, "2026-11-22")?.undecided[0]).toBe("2026-11-23");
});

test("days on which the office rests anyway, and days that it has decided itself, warn nobody", () => {
  expect(calendarWarning(weekdayWard, "2026-11-24")?.undecided).toEqual(
    [...tet, "2027-09-03"].filter((date) => !["2027-02-06", "2027-02-13"].includes(date)),
  );
  expect(calendarWarning({ ...ward, closures: closed }, "2026-11-24")).toBeUndefined();
  const hours: [string, string][] = [["07:30", "11:30"]];
  const openings = closed.map((day) => ({ ...day, hours }));
  expect(calendarWarning({ ...ward, openings }, "2026-11-24")).toBeUndefined();
});

test("four months before a year whose days off nobody has entered, the office is told", () => {
  const calendar = { ...ward, closures: closed };
  expect(calendarWarning(calendar, "2027-08-31")).toBeUndefined();
  expect(calendarWarning(calendar, "2027-09-01")).toEqual({ missingYear: "2028", undecided: [] });
  expect(calendarWarning(calendar, "2028-03-01")).toEqual({ missingYear: "2028", undecided: [] });
});

test("an office with long rules is told as soon as they reach the unknown year", () => {
  const calendar = { ...ward, closures: closed };
  const [first] = procedures as [Procedure];
  const own = (time: Procedure["time"]) => [{ ...first, time }];
  expect(calendarWarning(calendar, "2027-07-01", own({ kind: "working-days", days: 100 }))).toBeUndefined();
  expect(calendarWarning(calendar, "2027-07-01", own({ kind: "working-days", days: 130 }))?.missingYear).toBe("2028");
  expect(calendarWarning(calendar, "2027-07-01", own({ kind: "calendar-days", days: 200 }))?.missingYear).toBe("2028");
});
