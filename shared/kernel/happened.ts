import { type Instant, toInstant } from "./clock.ts";
import { DomainError } from "./errors.ts";

/** How far the clock of a counter's computer may run ahead of ours, in minutes. */
const aheadMinutes = 5;
/** Nothing that is recorded here is older; years of other lengths than four digits would not sort as text. */
const earliest = "2000-01-01T00:00:00.000Z";

/**
 * The instant at which something is said to have happened, in the stored form.
 * @param withinMinutes how long ago it may be; undefined = any time.
 * @throws DomainError naming `field` when it lies in the future or too far back.
 */
export function assertHappened(field: string, at: string, now: Instant, withinMinutes?: number): Instant {
  if (Date.parse(at) < Date.parse(earliest)) refuse(field, `must not be before ${earliest}`);
  const minutes = (Date.parse(now) - Date.parse(at)) / 60_000;
  if (minutes < -aheadMinutes) refuse(field, `must not be in the future; it is ${now} now`);
  if (withinMinutes !== undefined && minutes > withinMinutes) {
    refuse(
      field,
      `must lie within the last ${withinMinutes / 1440} days; older records need the scope dossiers:import`,
    );
  }
  return toInstant(at);
}

function refuse(field: string, problem: string): never {
  throw new DomainError("invalid", "invalid-time", `${field} ${problem}`, [{ field, problem }]);
}
