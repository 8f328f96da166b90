import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { quietUntil, usualQuiet } from "#shared/messages/quiet-hours.ts";

const zone = "Asia/Ho_Chi_Minh";

describe("nobody is woken: in the ward", () => {
  test.each([
    ["20:59:59.999 may leave", "2026-11-20T13:59:59.999Z", undefined],
    ["21:00 waits for 07:00 of the next day", "2026-11-20T14:00:00.000Z", "2026-11-21T00:00:00.000Z"],
    ["the last moment of the day waits", "2026-11-20T16:59:59.999Z", "2026-11-21T00:00:00.000Z"],
    ["midnight waits for the same morning", "2026-11-20T17:00:00.000Z", "2026-11-21T00:00:00.000Z"],
    ["06:59:59.999 waits a millisecond", "2026-11-20T23:59:59.999Z", "2026-11-21T00:00:00.000Z"],
    ["07:00 may leave", "2026-11-21T00:00:00.000Z", undefined],
    ["New Year's Eve waits for New Year", "2026-12-31T16:59:59.999Z", "2027-01-01T00:00:00.000Z"],
    ["28 February of a leap year waits for the 29th", "2028-02-28T14:00:00.000Z", "2028-02-29T00:00:00.000Z"],
  ])("%s", (_, at, until) => {
    expect(quietUntil(at, usualQuiet, zone)).toBe(until);
  });

  test("hours of the office's own may lie within one day, or be none", () => {
    const noon = { from: "11:30", to: "13:00" };
    expect(quietUntil("2026-11-20T04:29:59.999Z", noon, zone)).toBeUndefined();
    expect(quietUntil("2026-11-20T04:30:00.000Z", noon, zone)).toBe("2026-11-20T06:00:00.000Z");
    expect(quietUntil("2026-11-20T06:00:00.000Z", noon, zone)).toBeUndefined();
    expect(quietUntil("2026-11-20T16:00:00.000Z", { from: "00:00", to: "00:00" }, zone)).toBeUndefined();
  });

  test("a clock that is put forward or back moves the end with the wall", () => {
    const london = (at: string) => quietUntil(at, usualQuiet, "Europe/London");
    expect(london("2026-03-28T22:00:00.000Z")).toBe("2026-03-29T06:00:00.000Z");
    expect(london("2026-10-24T21:00:00.000Z")).toBe("2026-10-25T07:00:00.000Z");
    expect(quietUntil("2026-10-25T01:10:00.000Z", { from: "00:30", to: "01:30" }, "Europe/London")).toBeUndefined();
  });
});

test("quiet hours are the same whatever the time zone of the process", async () => {
  const zones = ["UTC", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Ho_Chi_Minh"];
  const script = new URL("quiet-answers.ts", import.meta.url).pathname;
  const run = promisify(execFile);
  const outputs = await Promise.all(
    zones.map((TZ) => run(process.execPath, [script], { env: { ...process.env, TZ } })),
  );
  const all = outputs.map(({ stdout }) => JSON.parse(stdout) as { processZone: string; answers: unknown });
  expect(all.map(({ processZone }) => processZone.replace("Asia/Saigon", "Asia/Ho_Chi_Minh"))).toEqual(zones);
  expect(new Set(all.map(({ answers }) => JSON.stringify(answers))).size).toBe(1);
});
