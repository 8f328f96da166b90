import type { LocalDate } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { inParallel } from "../operate/in-parallel.ts";
import type { OfficeApi } from "./office-api.ts";
import type { PlannedCase } from "./plan-case.ts";
import { playCase } from "./play-case.ts";
import type { PlayedCase } from "./played-case.ts";

interface Play {
  readonly api: OfficeApi;
  /** IANA zone of the office. */
  readonly zone: string;
  /** Cases under way at once. */
  readonly atOnce: number;
  readonly onCase: (played: PlayedCase) => void;
}

/**
 * Plays the cases, begun in order of reception. Receptions of one local date wait for each other, so that the office's
 * numbers of the day follow the order of arrival, in every run; everything else goes side by side.
 */
export async function playLog(
  cases: readonly PlannedCase[],
  { api, zone, atOnce, onCase }: Play,
): Promise<PlayedCase[]> {
  const lastOfDay = new Map<LocalDate, Promise<void>>();
  return inParallel(cases, atOnce, async (plan) => {
    const date = localDate(plan.reception.at, zone);
    const before = lastOfDay.get(date);
    const { promise, resolve } = Promise.withResolvers<void>();
    lastOfDay.set(date, promise);
    await before;
    const played = await playCase(plan, api, resolve).finally(resolve);
    onCase(played);
    return played;
  });
}
