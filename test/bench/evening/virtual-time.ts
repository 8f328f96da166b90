/** A clock that moves on when nothing real is going on any more: an hour of waiting takes no time, and each run is the same. */
export interface VirtualTime {
  readonly nowMs: () => number;
  sleep(ms: number): Promise<void>;
  /** Something that takes real time and none of this clock's. */
  real<T>(going: Promise<T>): Promise<T>;
  /** Lets the clock run until nobody sleeps any more, or until `untilMs`. */
  run(untilMs: number): Promise<void>;
}

interface Sleeper {
  readonly at: number;
  readonly order: number;
  readonly wake: () => void;
}

export function virtualTime(startMs: number): VirtualTime {
  let now = startMs;
  let order = 0;
  let going = 0;
  let idle = () => {};
  let sleepers: Sleeper[] = [];

  /** Twice round the event loop: whatever a finished request set off has begun by then. */
  async function quiet(): Promise<void> {
    for (let rounds = 0; rounds < 2; ) {
      if (going > 0) {
        await new Promise<void>((resolve) => {
          idle = resolve;
        });
        rounds = 0;
      } else rounds += 1;
      await new Promise(setImmediate);
    }
  }

  return {
    nowMs: () => now,
    sleep: (ms) =>
      new Promise((wake) => {
        order += 1;
        sleepers.push({ at: now + ms, order, wake });
      }),
    async real(work) {
      going += 1;
      try {
        return await work;
      } finally {
        going -= 1;
        if (going === 0) idle();
      }
    },
    async run(untilMs) {
      for (;;) {
        await quiet();
        const next = Math.min(...sleepers.map(({ at }) => at));
        if (next > untilMs) return;
        now = next;
        const awake = sleepers.filter(({ at }) => at === now).toSorted((one, other) => one.order - other.order);
        sleepers = sleepers.filter(({ at }) => at > now);
        for (const { wake } of awake) wake();
      }
    },
  };
}
