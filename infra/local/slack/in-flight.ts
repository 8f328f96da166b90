/** Work that was begun and not waited for. */
export interface InFlight {
  /** Counts `work` until it ends; it must not reject. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way, also what began meanwhile. */
  idle(): Promise<void>;
}

export function inFlight(): InFlight {
  const underWay = new Set<Promise<unknown>>();
  return {
    track(work) {
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
      return work;
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
