import type { OfficeCalendar } from "#shared/office-time/calendar.ts";

const day: [string, string][] = [
  ["07:30", "11:30"],
  ["13:00", "17:00"],
];

/** A ward that keeps the national portal's hours, Saturday mornings included. */
export const ward: OfficeCalendar = {
  zone: "Asia/Ho_Chi_Minh",
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [["07:30", "11:30"]] },
  closures: [],
  openings: [],
};

/** A ward that rests on Saturdays. */
export const weekdayWard: OfficeCalendar = { ...ward, hours: { ...ward.hours, sat: [] } };

/** `2026-11-20 15:00` on a wall in Vietnam, as an instant. */
export function vn(wall: string): string {
  const [date, time = ""] = wall.split(" ");
  return new Date(`${date}T${time}${time.length === 5 ? ":00" : ""}+07:00`).toISOString();
}
