import type { OfficeCalendar } from "#shared/office-time/calendar.ts";
import type { Weekday } from "#shared/office-time/civil-date.ts";
import type { Language } from "#shared/offices/office.ts";

type Week = OfficeCalendar["hours"];
const days: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** By hand, since the tables of Intl take 10-25 ms on a cold start for seven words. */
const names: Readonly<Record<Language, readonly string[]>> = {
  vi: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  id: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
};
const until: Readonly<Record<Language, string>> = { vi: "đến", en: "to", id: "sampai" };

/**
 * The usual week in words, days with the same hours together: `thứ Hai đến thứ Sáu 07:30-11:30, 13:00-17:00`, one text a
 * run of days. Holidays and single openings are not in it.
 */
export function openingHours(week: Week, language: Language): string[] {
  return runs(week).map(({ from, to, hours }) => {
    const name = (day: number) => names[language][day];
    const range = from === to ? name(from) : `${name(from)} ${until[language]} ${name(to)}`;
    return `${range} ${hours}`;
  });
}

interface Run {
  from: number;
  to: number;
  readonly hours: string;
}

function runs(week: Week): Run[] {
  const found: Run[] = [];
  for (const [index, day] of days.entries()) {
    const hours = (week[day] ?? []).map((session) => session.join("-")).join(", ");
    const last = found.at(-1);
    if (hours === "") continue;
    if (last?.hours === hours && last.to === index - 1) last.to = index;
    else found.push({ from: index, to: index, hours });
  }
  return found;
}

/** The name of a weekday as it stands inside a sentence: `thứ Hai`. */
export function weekdayName(weekday: Weekday, language: Language): string {
  return names[language][days.indexOf(weekday)] ?? "";
}
