import { describe, expect, test } from "vitest";
import { quarterOf } from "#shared/reports/quarter-hour.ts";
import { aStep } from "./steps.ts";

const quarter = (at: string, zone = "Asia/Ho_Chi_Minh") => {
  const { officeId, date, start } = quarterOf(aStep(at), { zone });
  expect(officeId).toBe("27163");
  return `${date} ${start}`;
};

describe("the quarter of an hour of a step", () => {
  test.each([
    ["2026-11-20T16:59:59.999Z", "2026-11-20 23:45"],
    ["2026-11-20T17:00:00.000Z", "2026-11-21 00:00"],
    ["2026-11-20T17:14:59.999Z", "2026-11-21 00:00"],
    ["2026-11-20T17:15:00.000Z", "2026-11-21 00:15"],
    ["2026-11-20T01:30:00.000Z", "2026-11-20 08:30"],
    ["2026-11-20T01:44:59.999Z", "2026-11-20 08:30"],
    ["2026-12-31T17:00:00.000Z", "2027-01-01 00:00"],
    ["2028-02-28T17:00:00.000Z", "2028-02-29 00:00"],
  ])("taken at %s is %s on the office's wall", (at, expected) => {
    expect(quarter(at)).toBe(expected);
  });

  test("follows the wall of a zone with summer time and one of a quarter of an hour", () => {
    expect(quarter("2026-03-29T00:59:59.999Z", "Europe/London")).toBe("2026-03-29 00:45");
    expect(quarter("2026-03-29T01:00:00.000Z", "Europe/London")).toBe("2026-03-29 02:00");
    expect(quarter("2026-11-20T00:00:00.000Z", "Asia/Kathmandu")).toBe("2026-11-20 05:45");
  });
});
