import type { OfficeCalendar } from "#shared/office-time/calendar.ts";

const day: [string, string][] = [
  ["07:30", "11:30"],
  ["13:00", "17:00"],
];

/**
 * The working hours into which receptions are moved: the usual ones of a ward, on weekdays, with the national days off.
 * Not the office's own: a log must be sent in the same way after the office has changed its hours, or it would no longer be
 * recognised as a repeat.
 */
export function replayCalendar(zone: string): OfficeCalendar {
  return { zone, hours: { mon: day, tue: day, wed: day, thu: day, fri: day }, closures: [], openings: [] };
}
