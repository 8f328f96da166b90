/** Things that were started and must be stopped, last first, however the start ends. */
export interface Owned {
  /** Waits for something to start and remembers to stop it. */
  own<Started extends { stop(): Promise<void> }>(starting: Promise<Started>): Promise<Started>;
  /** Remembers how to stop something that runs already. */
  readonly add: (stop: () => Promise<void>) => void;
  /** Stops everything, once. */
  readonly stop: () => Promise<void>;
}

export function owned(): Owned {
  const stops: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | undefined;
  const stopAll = async () => {
    for (const stop of stops.toReversed()) await stop();
  };
  return {
    add: (stop) => {
      stops.push(stop);
    },
    own: async (starting) => {
      const started = await starting;
      stops.push(() => started.stop());
      return started;
    },
    stop: () => {
      stopping ??= stopAll();
      return stopping;
    },
  };
}

/** As `Promise.all`, but fails only when nothing is still starting, so that all of it can be stopped. */
export async function together<const Values extends readonly unknown[]>(
  starting: Values,
): Promise<{ -readonly [Key in keyof Values]: Awaited<Values[Key]> }> {
  await Promise.allSettled(starting);
  return Promise.all(starting);
}
