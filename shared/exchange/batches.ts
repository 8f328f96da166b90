import { setTimeout as pause } from "node:timers/promises";

/** Parts of at most `size`, in order. */
export function inParts<T>(list: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < list.length; start += size) parts.push(list.slice(start, start + size));
  return parts;
}

/**
 * What `work` makes of each, so many at a time; results in the order of the list. After the first fault nothing is begun, and what
 * was begun is waited for: a function that has answered does not go on.
 */
export async function atOnce<T, R>(list: readonly T[], most: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const places = list.entries();
  const faults: unknown[] = [];
  const lane = async () => {
    for (const [place, item] of places) {
      if (faults.length > 0) return;
      results[place] = await work(item);
    }
  };
  const fault = (error: unknown) => faults.push(error);
  await Promise.all(Array.from({ length: Math.min(most, list.length) }, () => lane().catch(fault)));
  if (faults.length > 0) throw faults[0];
  return results;
}

/** Waits ever longer for a table that takes no more at the moment. @param attempt 0 does not wait. */
export async function backOff(attempt: number): Promise<void> {
  if (attempt > 0) await pause(Math.min(50 * 2 ** attempt, 2_000));
}
