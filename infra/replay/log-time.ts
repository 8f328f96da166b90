/** A time in the log. Both in milliseconds since 1970; `wall` is what the clock on the wall showed, read as if it were UTC. */
export interface LogTime {
  readonly wall: number;
  /** Orders the events of a case even on the night on which the clocks went back. */
  readonly instant: number;
}

const form = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads `2011-10-11 13:45:40.276000+02:00` and its like, cut to milliseconds. A time without offset is wall time.
 * Undefined for what is no such time, or a date that never was.
 */
export function parseLogTime(text: string): LogTime | undefined {
  const parts = form.exec(text);
  if (parts === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const milliseconds = Number((parts[7] ?? "").padEnd(3, "0").slice(0, 3));
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const offset = offsetMinutes(parts[8]);
  if (!exists || hour > 23 || minute > 59 || second > 59 || offset === undefined) return undefined;
  const wall = date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds;
  return { wall, instant: wall - offset * 60_000 };
}

function offsetMinutes(offset: string | undefined): number | undefined {
  if (offset === undefined || offset === "Z") return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  if (minutes > 14 * 60 || Number(offset.slice(-2)) > 59) return undefined;
  return offset.startsWith("-") ? -minutes : minutes;
}
