import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { epochOf } from "#shared/office-time/civil-date.ts";
import { offsetAt } from "#shared/office-time/zone.ts";

/** The wall clock of `zone` as national software writes it: `20/11/2026 08:15:00`. */
export function wallClock(instant: Instant, zone: string): string {
  const epoch = epochOf(instant);
  const [date = "", time = ""] = toInstant(epoch + offsetAt(epoch, zone)).split("T");
  const [year, month, day] = date.split("-");
  return `${day}/${month}/${year} ${time.slice(0, 8)}`;
}
