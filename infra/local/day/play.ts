import { setTimeout as pause } from "node:timers/promises";
import type { Step } from "./step.ts";

/** How a day is played. */
export interface Playing {
  /** Milliseconds from the first step to the last; 0 as fast as it goes. */
  readonly lastsMs: number;
  /** Called after each quarter of an hour in which something happened. @param at the instant at which it began. */
  readonly quarter: (at: number, words: readonly string[]) => void;
  /** Called for a step that failed; the day goes on. */
  readonly failed: (step: Step, error: unknown) => void;
  readonly stopped: AbortSignal;
}

const quarterMs = 15 * 60_000;
/** Requests at once: as many counters are busy at the same time. */
const sideBySide = 8;

/** Plays the steps in order of time, quarter by quarter. @throws AbortError when stopped. */
export async function play(steps: readonly Step[], playing: Playing): Promise<void> {
  const quarters = [...Map.groupBy(steps, ({ at }) => Math.floor(Date.parse(at) / quarterMs))].toSorted(
    ([one], [other]) => one - other,
  );
  const began = Date.now();
  for (const [index, [quarter, inIt]] of quarters.entries()) {
    const due = began + (playing.lastsMs * index) / quarters.length;
    if (due > Date.now()) await pause(due - Date.now(), undefined, { signal: playing.stopped });
    const words: string[] = [];
    for (const group of groups(inIt)) words.push(...(await playGroup(group, playing)));
    playing.quarter(quarter * quarterMs, words);
  }
}

/** Cuts before and after each step that must be alone. */
function groups(steps: readonly Step[]): Step[][] {
  const result: Step[][] = [[]];
  for (const step of steps.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
    if (step.alone === true) result.push([step], []);
    else result.at(-1)?.push(step);
  }
  return result;
}

async function playGroup(steps: readonly Step[], playing: Playing): Promise<string[]> {
  const words: string[] = [];
  const lanes = Map.groupBy(steps, ({ lane }) => lane).values();
  const worker = async () => {
    for (const lane of lanes) for (const step of lane) words.push(...(await playStep(step, playing)));
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));
  return words;
}

async function playStep(step: Step, { stopped, failed }: Playing): Promise<string[]> {
  stopped.throwIfAborted();
  try {
    const said = await step.act();
    return said === undefined ? [] : [said];
  } catch (error) {
    stopped.throwIfAborted();
    failed(step, error);
    return [];
  }
}
