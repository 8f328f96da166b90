import { isWorkingDay, nextWorkingDay } from "#shared/office-time/calendar.ts";
import { pausedPromise, promiseAt } from "#shared/office-time/promise.ts";
import { atWallTime, localDate, wallTime, workingTimeBetween } from "#shared/office-time/working-time.ts";
import { ward } from "./offices.ts";

/** Run by the process-zone test in processes of several time zones: prints what office time answers at awkward instants. */
const awkward = [
  ["2026-11-20T16:59:59.000Z", "2026-11-20T17:00:00.000Z", "2026-11-20T17:00:01.000Z"],
  ["2025-04-25T18:00:00.000Z", "2026-01-10T07:59:59.999Z", "2026-08-22T08:00:00.000Z", "2026-08-22T08:00:00.001Z"],
  ["2026-03-08T06:59:59.000Z", "2026-03-08T07:00:00.000Z", "2026-03-29T00:59:59.000Z", "2026-03-29T01:00:00.000Z"],
  ["2026-04-04T14:59:59.000Z", "2026-04-04T15:00:00.000Z", "2026-10-03T15:29:59.000Z", "2026-10-03T15:30:00.000Z"],
  ["2026-10-25T00:59:59.000Z", "2026-10-25T01:00:00.000Z", "2026-11-01T05:59:59.000Z", "2026-11-01T06:00:00.000Z"],
  ["2025-12-31T16:59:59.999Z", "2025-12-31T17:00:00.000Z", "2026-12-31T23:59:59.999Z", "2027-01-01T00:00:00.000Z"],
].flat();
const zones = ["Asia/Ho_Chi_Minh", "Europe/London", "America/New_York", "Australia/Lord_Howe"];

const later = (instant: string, hours: number) => new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

function answersIn(zone: string, instant: string) {
  const office = { ...ward, zone };
  const date = localDate(instant, zone);
  return {
    wall: `${date} ${wallTime(instant, zone)}`,
    noon: atWallTime(date, "12:00", zone),
    isWorkingDay: isWorkingDay(office, date),
    next: nextWorkingDay(office, date),
    sameDay: promiseAt({ kind: "same-day", cutOff: "15:00" }, instant, office),
    threeDays: promiseAt({ kind: "working-days", days: 3 }, instant, office),
    paused: pausedPromise(
      { promisedAt: later(instant, 100), pausedAt: instant, resumedAt: later(instant, 50) },
      office,
    ),
    worked: workingTimeBetween(office, "2025-03-01T00:00:00.000Z", instant),
  };
}

const leapDays = ["2024-02-28T17:00:00.000Z", "2024-02-29T16:59:59.999Z", "2028-02-29T12:00:00.000Z"];
const answers = zones.map((zone) => ({
  zone,
  leapDays: leapDays.map((instant) => localDate(instant, zone)),
  answers: awkward.map((instant) => answersIn(zone, instant)),
}));
process.stdout.write(JSON.stringify({ processZone: Intl.DateTimeFormat().resolvedOptions().timeZone, answers }));
