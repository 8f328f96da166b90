import { setTimeout as pause } from "node:timers/promises";

/** What can still be going on. */
export interface Quiet {
  /** Resolves when every stream has been read to its end. */
  caughtUp(): Promise<void>;
  /** Messages waiting or in work. */
  queued(): Promise<number>;
  calls(): { readonly started: number; readonly running: number };
}

const lookAgainMs = 20;

/**
 * Resolves once a whole look at streams, queues and `outside` found nothing to do and nothing began meanwhile.
 * @throws Error saying what is left after `withinMs`.
 */
export async function untilQuiet(quiet: Quiet, outside: () => Promise<void>, withinMs: number): Promise<void> {
  const late = AbortSignal.timeout(withinMs);
  let queued = 0;
  const look = async (): Promise<boolean> => {
    const { started } = quiet.calls();
    await quiet.caughtUp();
    await outside();
    queued = await quiet.queued();
    const after = quiet.calls();
    return queued === 0 && after.running === 0 && after.started === started;
  };
  while (!(await inTime(look(), late))) await pause(lookAgainMs);
  if (!late.aborted) return;
  const { running } = quiet.calls();
  throw new Error(`Not quiet after ${withinMs} ms: ${queued} messages queued, ${running} calls running`);
}

/** What `looking` found, or true when time is over first. */
async function inTime(looking: Promise<boolean>, late: AbortSignal): Promise<boolean> {
  looking.catch(() => undefined);
  if (late.aborted) return true;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const giveUp = () => resolve(true);
  late.addEventListener("abort", giveUp, { once: true });
  try {
    return await Promise.race([looking, promise]);
  } finally {
    late.removeEventListener("abort", giveUp);
  }
}
