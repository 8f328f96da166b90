import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { localDate, wallTime } from "#shared/office-time/working-time.ts";
import type { Language } from "#shared/offices/office.ts";

/** A local date as people write it in all three languages: `20/11/2026`. */
export function writtenDate(date: LocalDate): string {
  return date.split("-").reverse().join("/");
}

/** Hour and date on the office's wall: `16:45 20/11/2026`. @param zone IANA name. */
export function writtenMoment(instant: Instant, zone: string): string {
  return `${wallTime(instant, zone)} ${writtenDate(localDate(instant, zone))}`;
}

/** Date and hour as forms take them, `2026-11-20 16:45`; later ones sort later. @param zone IANA name. */
export function formMoment(instant: Instant, zone: string): string {
  return `${localDate(instant, zone)} ${wallTime(instant, zone)}`;
}

/** Hour, weekday and date for somebody who has to come: `17:00, thứ Sáu 20/11/2026`. @param zone IANA name. */
export function appointment(instant: Instant, zone: string, language: Language): string {
  const name = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: zone }).format(new Date(instant));
  const weekday = language === "vi" ? name.replace(/^Thứ/, "thứ").replace(/^Chủ Nhật/, "Chủ nhật") : name;
  return `${wallTime(instant, zone)}, ${weekday} ${writtenDate(localDate(instant, zone))}`;
}
