import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { localDate, wallTime } from "#shared/office-time/working-time.ts";

/** A local date as people write it in all three languages: `20/11/2026`. */
export function writtenDate(date: LocalDate): string {
  return date.split("-").reverse().join("/");
}

/** Hour and date on the office's wall: `16:45 20/11/2026`. @param zone IANA name. */
export function writtenMoment(instant: Instant, zone: string): string {
  return `${wallTime(instant, zone)} ${writtenDate(localDate(instant, zone))}`;
}
