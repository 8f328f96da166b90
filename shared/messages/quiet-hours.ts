import type { Instant } from "#shared/kernel/clock.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { atWallTime, localDate, wallTime } from "#shared/office-time/working-time.ts";

export interface QuietHours {
  /** Wall times; the end is not quiet any more, and no quiet at all where both are the same. */
  readonly from: string;
  readonly to: string;
}

/** Nobody wakes for a certified copy. Our own choice: no rule was found. */
export const usualQuiet: QuietHours = { from: "21:00", to: "07:00" };

/** When the quiet hours that `at` lies in end; undefined outside of them. @param zone IANA name of the office's zone. */
export function quietUntil(at: Instant, { from, to }: QuietHours, zone: string): Instant | undefined {
  const wall = wallTime(at, zone);
  const overnight = from > to;
  const isQuiet = overnight ? wall >= from || wall < to : from <= wall && wall < to;
  if (!isQuiet) return undefined;
  const today = localDate(at, zone);
  const endsTomorrow = overnight && wall >= from;
  const end = atWallTime(endsTomorrow ? dateOf(dayNumber(today) + 1) : today, to, zone);
  // Where a clock is put back, an hour has two passes and the end may lie in the first.
  return end > at ? end : undefined;
}
