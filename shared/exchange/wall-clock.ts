import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { epochOf, minuteMs } from "#shared/office-time/civil-date.ts";
import { offsetAt } from "#shared/office-time/zone.ts";

/** The wall clock of `zone` as national software writes it: `20/11/2026 08:15:00`. */
export function wallClock(instant: Instant, zone: string): string {
  const [date = "", time = ""] = onTheWall(instant, zone).wall.split("T");
  return `${date.split("-").toReversed().join("/")} ${time}`;
}

/** The same instant with the offset of `zone`, to the second: `2026-11-20T08:15:00+07:00`. */
export function withOffset(instant: Instant, zone: string): string {
  const { wall, offset } = onTheWall(instant, zone);
  const minutes = Math.abs(offset) / minuteMs;
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  return `${wall}${offset < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

function onTheWall(instant: Instant, zone: string): { readonly wall: string; readonly offset: number } {
  const epoch = epochOf(instant);
  const offset = offsetAt(epoch, zone);
  return { wall: toInstant(epoch + offset).slice(0, 19), offset };
}
