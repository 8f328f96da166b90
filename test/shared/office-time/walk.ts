import type { OfficeCalendar } from "#shared/office-time/calendar.ts";

/** The decided days off and swapped Saturdays, written down a second time on purpose. */
const off = new Set(
  [
    "2025-01-01 2025-01-25 2025-01-26 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-01 2025-02-02",
    "2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-05-03 2025-05-04 2025-08-30 2025-08-31 2025-09-01 2025-09-02",
    "2026-01-01 2026-01-02 2026-01-03 2026-01-04 2026-02-14 2026-02-15 2026-02-16 2026-02-17 2026-02-18 2026-02-19",
    "2026-02-20 2026-02-21 2026-02-22 2026-04-26 2026-04-27 2026-04-30 2026-05-01 2026-08-29 2026-08-30 2026-08-31",
    "2026-09-01 2026-09-02 2026-11-24 2027-01-01 2027-04-16 2027-04-30 2027-05-01 2027-05-03 2027-09-02 2027-11-24",
  ].flatMap((line) => line.split(" ")),
);
const swapped = new Map<string, "mon" | "fri">([
  ["2025-04-26", "fri"],
  ["2026-01-10", "fri"],
  ["2026-08-22", "mon"],
]);

/** What a zone's wall shows at an instant, `2026-11-20 16:45`. */
export type Wall = (epoch: number) => string;

export const vietnamWall: Wall = (epoch) =>
  new Date(epoch + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

export function wallOf(zone: string): Wall {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return (epoch) => format.format(epoch);
}

/** Minutes of working time, the dumb way: looks at the wall at every minute, first included and last not. */
export function walk(office: OfficeCalendar, wall: Wall, from: number, to: number): number {
  const isOpen = openAt(office);
  let minutes = 0;
  for (let epoch = from; epoch < to; epoch += 60_000) if (isOpen(wall(epoch))) minutes += 1;
  return minutes;
}

/** The end of the n-th working minute from an instant on, the dumb way. */
export function walkForward(office: OfficeCalendar, wall: Wall, from: number, minutes: number): number {
  const isOpen = openAt(office);
  let epoch = from;
  for (let left = minutes; left > 0; epoch += 60_000) if (isOpen(wall(epoch))) left -= 1;
  return epoch;
}

type Sessions = readonly (readonly [string, string])[];

function openAt(office: OfficeCalendar): (wall: string) => boolean {
  const seen = new Map<string, Sessions>();
  return (wall) => {
    const [date, time] = [wall.slice(0, 10), wall.slice(11)];
    const sessions = seen.get(date) ?? sessionsOf(office, date);
    seen.set(date, sessions);
    return sessions.some(([from, to]) => from <= time && time < to);
  };
}

function sessionsOf(office: OfficeCalendar, date: string): Sessions {
  const opening = office.openings.find((own) => own.date === date);
  if (opening !== undefined) return opening.hours;
  if (off.has(date) || office.closures.some((own) => own.date === date)) return [];
  const weekday = (["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const)[
    new Date(`${date}T00:00:00Z`).getUTCDay()
  ];
  return office.hours[swapped.get(date) ?? weekday ?? "sun"] ?? [];
}
