import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { dayNumber, weekdayOf } from "#shared/office-time/civil-date.ts";
import { localDate, wallTime } from "#shared/office-time/working-time.ts";
import { weekdayName } from "#shared/text/opening-hours.ts";
import { writtenDate } from "#shared/text/when.ts";

/** `ngày 20 tháng 11 năm 2026`: as official papers date themselves. */
export function datedLine(date: LocalDate): string {
  const [year, month, day] = date.split("-");
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** `17 giờ 00, thứ Sáu ngày 20/11/2026`: an hour that somebody has to keep. @param zone IANA name. */
export function spokenMoment(instant: Instant, zone: string): string {
  const date = localDate(instant, zone);
  const [hour, minute] = wallTime(instant, zone).split(":");
  return `${hour} giờ ${minute}, ${weekdayName(weekdayOf(dayNumber(date)), "vi")} ngày ${writtenDate(date)}`;
}
