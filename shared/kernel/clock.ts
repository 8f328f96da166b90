/** An instant as ISO 8601 in UTC with milliseconds, `2026-11-20T01:15:00.000Z`: sorts as text. */
export type Instant = string;

/** A civil date in the office's zone, `2026-11-20`. */
export type LocalDate = string;

/** The time now. Rules take it as an argument; only composition roots may make one. */
export type Clock = () => Instant;

/** `instant` in the one form that is stored and compared. @throws RangeError when it is not a time. */
export function toInstant(instant: string | number | Date): Instant {
  return new Date(instant).toISOString();
}
