import type { Clock } from "#shared/kernel/clock.ts";
import { minuteMs } from "#shared/office-time/civil-date.ts";
import type { Evening, Evenings } from "./evening.ts";

interface Deps {
  readonly evenings: Pick<Evenings, "miss">;
  readonly clock: Clock;
}

/**
 * The evening, or what became of it: one that was claimed in time and could not be said since, because Slack was down, is missed once it
 * is later than the office allows. So nobody is asked at midnight, however long an outage lasts.
 */
export async function unlessStale(
  officeId: string,
  evening: Evening,
  lateByMinutes: number,
  { evenings, clock }: Deps,
): Promise<Evening> {
  const { state, thread, begunAt } = evening;
  if (state !== "opened" || thread !== undefined || begunAt === undefined) return evening;
  const isStale = Date.parse(clock()) - Date.parse(begunAt) > lateByMinutes * minuteMs;
  return isStale ? evenings.miss(officeId, evening) : evening;
}
