import { expect, test } from "vitest";
import { isWorkingDay, workingHours } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber, weekdayOf } from "#shared/office-time/civil-date.ts";
import { nationalDay } from "#shared/office-time/national-days.ts";
import { nationalDays } from "#shared/office-time/national-days-table.ts";
import { ward, weekdayWard } from "./offices.ts";

const daysOff = {
  2025: "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
  2026: "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
  2027: "01-01 04-16 04-30 05-03 09-02 11-24",
};
const workedSaturdays = { 2025: "04-26", 2026: "01-10 08-22", 2027: "" };

function datesOf(year: string): string[] {
  const first = dayNumber(`${year}-01-01`);
  return Array.from({ length: dayNumber(`${year}-12-31`) - first + 1 }, (_, index) => dateOf(first + index));
}

const isWeekend = (date: string) => ["sat", "sun"].includes(weekdayOf(dayNumber(date)));
const short = (dates: string[]) => dates.map((date) => date.slice(5)).join(" ");

test.each(Object.entries(daysOff))("in %s exactly the decided weekdays are off", (year, expected) => {
  expect(short(datesOf(year).filter((date) => !isWeekend(date) && !isWorkingDay(weekdayWard, date)))).toBe(expected);
});

test.each(Object.entries(workedSaturdays))("in %s exactly the swapped Saturdays are worked", (year, expected) => {
  expect(short(datesOf(year).filter((date) => isWeekend(date) && isWorkingDay(weekdayWard, date)))).toBe(expected);
});

test("a swapped Saturday keeps the hours of the weekday that it replaces", () => {
  const { mon = [], fri = [] } = ward.hours;
  const shortFriday = { ...ward, hours: { ...ward.hours, fri: fri.slice(0, 1) } };
  expect(workingHours(shortFriday, "2025-04-26")).toEqual(fri.slice(0, 1));
  expect(workingHours(shortFriday, "2026-01-10")).toEqual(fri.slice(0, 1));
  expect(workingHours(shortFriday, "2026-08-22")).toEqual(mon);
});

test.each([
  "2025-01-25",
  "2025-02-01",
  "2025-05-03",
  "2025-08-30",
  "2026-01-03",
  "2026-02-14",
  "2026-02-21",
  "2026-08-29",
])("an office with Saturday mornings rests on %s, inside an announced break", (date) => {
  expect(isWorkingDay(ward, date)).toBe(false);
});

test("a holiday that falls on a Saturday is off and moves to Monday", () => {
  expect(["2027-05-01", "2027-05-03"].map((date) => isWorkingDay(ward, date))).toEqual([false, false]);
  expect(isWorkingDay(ward, "2026-05-02")).toBe(true);
});

test("a proposal changes nothing until somebody asks for proposals", () => {
  const asProposed = { ...weekdayWard, withProposed: true };
  expect(isWorkingDay(weekdayWard, "2026-11-23")).toBe(true);
  expect(isWorkingDay(asProposed, "2026-11-23")).toBe(false);
  expect(isWorkingDay(weekdayWard, "2026-11-28")).toBe(false);
  expect(isWorkingDay(asProposed, "2026-11-28")).toBe(true);
  expect(isWorkingDay(weekdayWard, "2027-02-08")).toBe(true);
  expect(isWorkingDay(asProposed, "2027-02-08")).toBe(false);
});

test("what was not yet announced on a day was not known on it", () => {
  const seenOn = (knownOn: string) =>
    ["2026-01-02", "2026-01-10"].map((date) => isWorkingDay({ ...weekdayWard, knownOn }, date));
  expect(seenOn("2025-12-24")).toEqual([true, false]);
  expect(seenOn("2025-12-25")).toEqual([false, true]);
});

test("a law without a known date of announcement is known when it takes effect", () => {
  expect(isWorkingDay({ ...ward, knownOn: "2026-06-30" }, "2026-11-24")).toBe(true);
  expect(isWorkingDay({ ...ward, knownOn: "2026-07-01" }, "2026-11-24")).toBe(false);
});

test("the days of the Labour Code were known all along", () => {
  expect(isWorkingDay({ ...ward, knownOn: "2024-01-01" }, "2026-04-30")).toBe(false);
});

test("the table has one row a date, in order, each with a name and a source", () => {
  const dates = nationalDays.map(({ date }) => date);
  expect(dates).toEqual([...new Set(dates)].toSorted());
  expect(nationalDays.filter(({ name, source }) => name === "" || source === "")).toEqual([]);
});

test("nothing is announced or takes effect after the day itself", () => {
  expect(
    nationalDays.filter(({ date, announcedOn = "", effectiveOn = "" }) => announcedOn > date || effectiveOn > date),
  ).toEqual([]);
});

test("a row says where it comes from", () => {
  expect(nationalDay(dayNumber("2026-11-24"))).toEqual({
    date: "2026-11-24",
    kind: "off",
    status: "decided",
    name: "Ngày Văn hóa Việt Nam",
    source: "Resolution 28/2026/QH16",
    effectiveOn: "2026-07-01",
  });
  expect(nationalDay(dayNumber("2026-11-25"))).toBeUndefined();
});

test.each(["2024-12-31", "2028-01-01"])("no deadline is guessed on %s, whose year is not in the table", (date) => {
  const refusal = { kind: "invalid", fact: "calendar-unknown", message: expect.stringContaining(date.slice(0, 4)) };
  expect(() => isWorkingDay(ward, date)).toThrow(expect.objectContaining(refusal));
});
