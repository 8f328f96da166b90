import { dayMs } from "#shared/office-time/civil-date.ts";

const hourMs = 3_600_000;

/**
 * Zones whose clock has not moved since an instant and is not about to: plain arithmetic, and no cold start of
 * 10-25 ms for the first look into the zone tables. A test compares each with those tables.
 */
const steadyZones = new Map([["Asia/Ho_Chi_Minh", { since: Date.UTC(1975, 5, 13), offset: 7 * hourMs }]]);

/** One reader of wall clocks per zone: making one costs a thousand times what using it does. */
const wallClocks = new Map<string, Intl.DateTimeFormat>();
/** Offsets at UTC midnights per zone, by day number. Facts of the zone, so keeping them changes no answer. */
const midnightOffsets = new Map<string, Map<number, number>>();
const keptMidnights = 4_000;

/** Region and city: Intl would also take `+07:00` and `EST`, which are not the zone of an office. */
const zoneName = /^(UTC|[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/;

/** Whether `name` is an IANA zone such as `Asia/Ho_Chi_Minh`. */
export function isZone(name: string): boolean {
  if (steadyZones.has(name) || wallClocks.has(name)) return true;
  if (!zoneName.test(name)) return false;
  try {
    return wallClock(name) !== undefined;
  } catch {
    return false;
  }
}

/**
 * How far the zone's wall clock is ahead of UTC at an instant. The time zone of the process plays no part.
 * @param epochMs milliseconds since 1970 UTC. @returns milliseconds. @throws RangeError when the zone does not exist.
 */
export function offsetAt(epochMs: number, zone: string): number {
  const steady = steadyZones.get(zone);
  if (steady !== undefined && epochMs >= steady.since) return steady.offset;
  const day = Math.floor(epochMs / dayMs);
  const offset = midnightOffset(day, zone);
  // No zone changes its clock twice within one day of UTC.
  return offset === midnightOffset(day + 1, zone) ? offset : readOffset(epochMs, zone);
}

function midnightOffset(day: number, zone: string): number {
  const known = midnightOffsets.get(zone) ?? new Map<number, number>();
  const kept = known.get(day);
  if (kept !== undefined) return kept;
  const offset = readOffset(day * dayMs, zone);
  if (known.size >= keptMidnights) known.clear();
  midnightOffsets.set(zone, known.set(day, offset));
  return offset;
}

function readOffset(epochMs: number, zone: string): number {
  const wholeSeconds = Math.floor(epochMs / 1_000) * 1_000;
  const part: Record<string, number> = {};
  for (const { type, value } of wallClock(zone).formatToParts(wholeSeconds)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSeconds;
}

function wallClock(zone: string): Intl.DateTimeFormat {
  const kept = wallClocks.get(zone);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  wallClocks.set(zone, made);
  return made;
}
