/** What may be done at a time: seconds to wait before the next one, or nothing when it may go and is counted. */
export type Allowance = (now: number) => number | undefined;

/** At most `most` within any `spanMs`: Slack's figure without the bursts that it allows but does not promise. */
export function atMostWithin(most: number, spanMs: number): Allowance {
  const taken: number[] = [];
  return (now) => {
    while (taken[0] !== undefined && taken[0] <= now - spanMs) taken.shift();
    const [oldest] = taken;
    if (taken.length >= most && oldest !== undefined) return Math.ceil((oldest + spanMs - now) / 1_000);
    taken.push(now);
    return undefined;
  };
}

/** `perSecond` in the long run, and up to `burst` at once. */
export function steady(perSecond: number, burst: number): Allowance {
  let left = burst;
  let at = Number.NEGATIVE_INFINITY;
  return (now) => {
    if (now > at) {
      left = Math.min(burst, left + ((now - at) / 1_000) * perSecond);
      at = now;
    }
    // A thousandth of a second's worth may be lost in rounding.
    if (left < 0.999) return Math.max(1, Math.ceil((1 - left) / perSecond));
    left -= 1;
    return undefined;
  };
}
