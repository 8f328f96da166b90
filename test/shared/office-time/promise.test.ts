import { expect, test } from "vitest";
import { pausedPromise, promiseAt, TimeRule, underVerification } from "#shared/office-time/promise.ts";
import { vn, ward, weekdayWard } from "./offices.ts";

const sameDay: TimeRule = { kind: "same-day", cutOff: "15:00" };
const threeDays: TimeRule = { kind: "working-days", days: 3 };

const sameDayCases: [why: string, received: string, promised: string][] = [
  ["in the morning", "2026-11-20 08:00", "2026-11-20 17:00"],
  ["before opening", "2026-11-20 05:00", "2026-11-20 17:00"],
  ["at lunch", "2026-11-20 12:00", "2026-11-20 17:00"],
  ["at 15:00 sharp", "2026-11-20 15:00:00.000", "2026-11-20 17:00"],
  ["a millisecond after 15:00", "2026-11-20 15:00:00.001", "2026-11-21 11:30"],
  ["at closing on a Saturday", "2026-11-21 11:30", "2026-11-21 11:30"],
  ["after closing on a Saturday, before 15:00", "2026-11-21 11:31", "2026-11-23 17:00"],
  ["on a Sunday", "2026-11-22 09:00", "2026-11-23 17:00"],
  ["on a Monday that only a proposal takes off", "2026-11-23 09:00", "2026-11-23 17:00"],
  ["in the afternoon before Culture Day", "2026-11-23 15:30", "2026-11-25 17:00"],
  ["on the eve of Tet", "2026-02-13 16:00", "2026-02-23 17:00"],
  ["on a swapped Saturday", "2026-08-22 14:59", "2026-08-22 17:00"],
];

test.each(sameDayCases)("a same-day paper received %s", (_why, received, promised) => {
  expect(promiseAt(sameDay, vn(received), ward)).toBe(vn(promised));
});

test("three working days begin on the day after receipt", () => {
  expect(promiseAt(threeDays, vn("2026-11-19 08:00"), weekdayWard)).toBe(vn("2026-11-25 17:00"));
  expect(promiseAt(threeDays, vn("2026-11-19 23:00"), weekdayWard)).toBe(vn("2026-11-25 17:00"));
  expect(promiseAt(threeDays, vn("2026-11-19 08:00"), ward)).toBe(vn("2026-11-23 17:00"));
});

test("where the day of receipt counts, it counts until closing", () => {
  const counted: TimeRule = { ...threeDays, counting: "receipt-day-counted" };
  expect(promiseAt(counted, vn("2026-11-18 17:00"), weekdayWard)).toBe(vn("2026-11-20 17:00"));
  expect(promiseAt(counted, vn("2026-11-18 17:01"), weekdayWard)).toBe(vn("2026-11-23 17:00"));
  expect(promiseAt(counted, vn("2026-11-22 10:00"), weekdayWard)).toBe(vn("2026-11-26 17:00"));
});

test("days of the calendar run through days off, and end on a working day", () => {
  const fifteen: TimeRule = { kind: "calendar-days", days: 15 };
  expect(promiseAt(fifteen, vn("2026-11-20 16:00"), weekdayWard)).toBe(vn("2026-12-07 17:00"));
  expect(promiseAt(fifteen, vn("2026-11-20 16:00"), ward)).toBe(vn("2026-12-05 11:30"));
  expect(promiseAt({ kind: "calendar-days", days: 1 }, vn("2026-02-13 09:00"), ward)).toBe(vn("2026-02-23 17:00"));
});

test("a verification elsewhere has its own number of days, where the procedure has one", () => {
  expect(underVerification({ ...sameDay, verificationDays: 3 })).toEqual(threeDays);
  expect(underVerification({ ...threeDays, counting: "receipt-day-counted", verificationDays: 8 })).toMatchObject({
    days: 8,
    counting: "receipt-day-counted",
  });
  for (const rule of [sameDay, threeDays, { kind: "stated" } as const, { kind: "minutes", minutes: 1 } as const]) {
    expect(underVerification(rule)).toBeUndefined();
  }
});

test("where the officer has to state the hour, no hour is made up", () => {
  expect(() => promiseAt({ kind: "stated" }, vn("2026-11-20 08:00"), ward)).toThrow(
    expect.objectContaining({ fact: "hour-not-stated", fields: [expect.objectContaining({ field: "statedAt" })] }),
  );
});

test("a death registered at night is done within the hour, on any night", () => {
  const withinTheHour: TimeRule = { kind: "minutes", minutes: 60 };
  expect(promiseAt(withinTheHour, vn("2026-02-16 23:30"), ward)).toBe(vn("2026-02-17 00:30"));
  expect(promiseAt(withinTheHour, vn("2031-01-01 02:00"), ward)).toBe(vn("2031-01-01 03:00"));
});

test("a past promise comes out as it was made, under what was known then", () => {
  const received = vn("2025-12-24 09:00");
  const days: TimeRule = { kind: "working-days", days: 6 };
  expect(promiseAt(days, received, { ...weekdayWard, knownOn: "2025-12-24" })).toBe(vn("2026-01-02 17:00"));
  expect(promiseAt(days, received, weekdayWard)).toBe(vn("2026-01-05 17:00"));
});

test("no hour is promised in a year whose days off are not known", () => {
  const unknown = expect.objectContaining({
    kind: "invalid",
    fact: "calendar-unknown",
    message: expect.stringContaining("2028"),
  });
  expect(() => promiseAt(sameDay, vn("2027-12-31 15:01"), ward)).toThrow(unknown);
  expect(promiseAt(sameDay, vn("2027-12-31 15:00"), ward)).toBe(vn("2027-12-31 17:00"));
});

const promisedAt = vn("2026-11-20 17:00");

test("a pause gives back the working time that was left", () => {
  const pause = { promisedAt, pausedAt: vn("2026-11-20 15:00"), resumedAt: vn("2026-11-25 09:30") };
  expect(pausedPromise(pause, ward)).toBe(vn("2026-11-25 11:30"));
  expect(pausedPromise({ ...pause, resumedAt: vn("2026-11-25 10:00") }, ward)).toBe(vn("2026-11-25 13:30"));
  expect(pausedPromise({ ...pause, resumedAt: vn("2026-11-22 03:00") }, ward)).toBe(vn("2026-11-23 09:30"));
});

test("a pause outside working hours changes nothing", () => {
  const lunch = { promisedAt, pausedAt: vn("2026-11-20 11:30"), resumedAt: vn("2026-11-20 13:00") };
  expect(pausedPromise(lunch, ward)).toBe(promisedAt);
});

test("a pause that began when the promise was already missed does not mend it", () => {
  const late = { promisedAt, pausedAt: vn("2026-11-20 17:00"), resumedAt: vn("2026-11-25 09:00") };
  expect(pausedPromise(late, ward)).toBe(promisedAt);
});

test("a pause never brings a promise forward", () => {
  const night = {
    promisedAt: vn("2026-11-20 23:00"),
    pausedAt: vn("2026-11-20 22:00"),
    resumedAt: vn("2026-11-20 22:30"),
  };
  expect(pausedPromise(night, ward)).toBe(night.promisedAt);
});

test("a promise in minutes gets back plain minutes, at night too", () => {
  const night = {
    promisedAt: vn("2026-11-20 23:00"),
    pausedAt: vn("2026-11-20 22:20"),
    resumedAt: vn("2026-11-21 01:00"),
  };
  expect(pausedPromise({ ...night, aroundTheClock: true }, ward)).toBe(vn("2026-11-21 01:40"));
});

test("a clock cannot resume before it paused", () => {
  const pause = { promisedAt, pausedAt: vn("2026-11-20 15:00"), resumedAt: vn("2026-11-20 14:59") };
  expect(() => pausedPromise(pause, ward)).toThrow(
    expect.objectContaining({ kind: "invalid", fact: "resumed-before-paused" }),
  );
});

test.each<[string, unknown]>([
  ["a cut-off that is no time", { kind: "same-day", cutOff: "3 pm" }],
  ["no working days", { kind: "working-days", days: 0 }],
  ["half a working day", { kind: "working-days", days: 0.5 }],
  ["a counting policy that has no name", { kind: "working-days", days: 1, counting: "calendar-days" }],
  ["no days of the calendar", { kind: "calendar-days", days: 0 }],
  ["more than a year", { kind: "calendar-days", days: 366 }],
  ["no minutes", { kind: "minutes", minutes: 0 }],
  ["a kind that is not known", { kind: "hours", hours: 2 }],
  ["fields of two kinds", { kind: "minutes", minutes: 60, cutOff: "15:00" }],
])("a time rule with %s is refused", (_why, rule) => {
  expect(TimeRule.safeParse(rule).success).toBe(false);
});
