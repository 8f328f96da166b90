import fc from "fast-check";
import type { OfficeCalendar } from "#shared/office-time/calendar.ts";
import { ward } from "./offices.ts";

export const minuteMs = 60_000;
export const dayMs = 86_400_000;
export const iso = (epoch: number) => new Date(epoch).toISOString();

const firstMinute = Date.UTC(2025, 0, 2) / minuteMs;
const lastMinute = Date.UTC(2027, 9, 1) / minuteMs;
const minute = fc.integer({ min: firstMinute, max: lastMinute }).map((minutes) => minutes * minuteMs);
export const millisecond = fc.integer({ min: firstMinute * minuteMs, max: lastMinute * minuteMs });
/** Days around which mistakes are made: eves of breaks, swaps, the end of a year. */
const eve = fc.constantFrom(
  "2025-01-24",
  "2025-04-25",
  "2025-12-31",
  "2026-01-09",
  "2026-02-13",
  "2026-08-21",
  "2026-11-23",
);
const minuteNearABreak = fc
  .tuple(eve, fc.nat({ max: 2_880 }))
  .map(([date, minutes]) => Date.parse(date) + minutes * minuteMs);
export const start = fc.oneof(minute, minuteNearABreak);

export const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
/** One to three sessions a day, anywhere from 00:00 to 24:00. */
const sessions = fc
  .uniqueArray(fc.integer({ min: 0, max: 1_440 }), { minLength: 2, maxLength: 6 })
  .map((marks) => marks.toSorted((a, b) => a - b))
  .map((marks) =>
    Array.from(
      { length: Math.floor(marks.length / 2) },
      (_, i) => marks.slice(2 * i, 2 * i + 2).map(time) as [string, string],
    ),
  );
export const ownDate = minute.map((epoch) => iso(epoch).slice(0, 10));
const anyOffice: fc.Arbitrary<OfficeCalendar> = fc.record({
  zone: fc.constant("Asia/Ho_Chi_Minh"),
  hours: fc.record({ mon: sessions, wed: sessions, fri: sessions, sat: sessions }),
  closures: fc.array(fc.record({ date: ownDate, reason: fc.constant("own") }), { maxLength: 3 }),
  openings: fc.array(fc.record({ date: ownDate, reason: fc.constant("own"), hours: sessions }), { maxLength: 3 }),
});
export const office = fc.oneof(fc.constant(ward), anyOffice);
