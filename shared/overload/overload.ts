import * as z from "zod/mini";
import type { Instant } from "#shared/kernel/clock.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import { DepartmentId } from "#shared/offices/department-id.ts";
import type { OverloadThresholds } from "#shared/offices/office.ts";

/** What stands before the counters of a department. */
const queue = {
  /** People waiting. */
  waiting: z.int("a whole number of people").check(z.minimum(0, "at least 0"), z.maximum(9_999, "at most 9999")),
  openCounters: z.int("a whole number of counters").check(z.minimum(0, "at least 0"), z.maximum(99, "at most 99")),
  /** Minutes that serving one person takes now. */
  minutesPerPerson: z
    .number("a number of minutes")
    .check(z.minimum(0.1, "at least 0.1"), z.maximum(480, "at most 480")),
};
export const Queue = z.object(queue);
export type Queue = z.infer<typeof Queue>;

/** What the queue machine or a person at the desk read off at one moment. */
export const Reading = z.object({ department: DepartmentId, at: z.iso.datetime(), ...queue });
export type Reading = z.infer<typeof Reading>;

/** The newest reading of a department and whether it is overloaded. */
export const Load = z.object({
  ...Reading.shape,
  /** While overloaded: the instant of the reading that raised it. It names the episode, and there is one alert per episode. */
  episode: z.optional(z.iso.datetime()),
  /** The first reading at or under the clear mark since the last one over the raise mark. */
  calmSince: z.optional(z.iso.datetime()),
});
export type Load = z.infer<typeof Load>;

/** `superseded`: a newer reading is known already, so this one changed nothing; `replayed`: the request came before. */
export interface ReadingOutcome {
  readonly load: Load;
  readonly result: "recorded" | "replayed" | "superseded";
}

export interface Loads {
  /**
   * The reading, and with it the start or the end of an episode, in one conditional write.
   * @throws DomainError mismatch when the key came with another body.
   */
  record(officeId: string, reading: Reading, pressure: Pressure, request: RequestId): Promise<ReadingOutcome>;
}

/**
 * Minutes that whoever joins the queue now will wait: waiting × minutes per person / open counters.
 * Null when people wait and nobody serves them.
 */
export function expectedWait({ waiting, openCounters, minutesPerPerson }: Queue): number | null {
  if (waiting === 0) return 0;
  if (openCounters === 0) return null;
  return (waiting * minutesPerPerson) / openCounters;
}

/** `high` starts an episode, `low` ends it, `between` leaves everything as it is: so a wait that swings round one mark is one alert. */
export type Pressure = "high" | "between" | "low";

/** Should the clear mark be set above the raise mark, raising wins. */
export function pressureOf(
  reading: Queue,
  { raiseAtMinutes, clearAtMinutes }: z.infer<typeof OverloadThresholds>,
): Pressure {
  const wait = expectedWait(reading);
  if (wait === null || wait >= raiseAtMinutes) return "high";
  return wait <= clearAtMinutes ? "low" : "between";
}

/** The load after a reading; the table file states the same rule as its write. */
export function afterReading(before: Load | undefined, reading: Reading, pressure: Pressure): Load {
  if (before !== undefined && before.at >= reading.at) return before;
  const { episode, calmSince } = before ?? {};
  if (pressure === "high") return { ...reading, episode: episode ?? reading.at };
  if (pressure === "low") return { ...reading, calmSince: calmSince ?? reading.at };
  return { ...reading, ...(episode && { episode }), ...(calmSince && { calmSince }) };
}

/** When the episode ended, or undefined while it lasts. */
export function endOf(episode: Instant, load: Load): Instant | undefined {
  if (load.episode === episode) return undefined;
  return load.calmSince ?? load.episode ?? load.at;
}
