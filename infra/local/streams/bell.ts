/** Lets a loop sleep until there may be work. */
export interface Bell {
  readonly ring: () => void;
  /** Resolves when rung, or after `ms`. A ring while nobody listens is kept for the next one who does. */
  readonly listen: (ms: number) => Promise<void>;
}

export function bell(): Bell {
  let rung = false;
  let wake = () => {};
  return {
    ring: () => {
      rung = true;
      wake();
    },
    listen: (ms) =>
      new Promise((resolve) => {
        const late = setTimeout(() => wake(), ms);
        wake = () => {
          clearTimeout(late);
          rung = false;
          wake = () => {};
          resolve();
        };
        if (rung) wake();
      }),
  };
}
