import { type Instant, type LocalDate, toInstant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { offsetAt } from "#shared/office-time/zone.ts";

/** The hour on the office's wall as people write it: `16:45`. @param zone IANA name. */
export function writtenHour(instant: Instant, zone: string): string {
  const epochMs = Date.parse(instant);
  return toInstant(epochMs + offsetAt(epochMs, zone)).slice(11, 16);
}

/** A local date as people write it in all three languages: `20/11/2026`. */
export function writtenDate(date: LocalDate): string {
  return date.split("-").reverse().join("/");
}

/** Hour and date: `16:45 20/11/2026`. */
export function writtenMoment(instant: Instant, zone: string): string {
  return `${writtenHour(instant, zone)} ${writtenDate(localDate(instant, zone))}`;
}
