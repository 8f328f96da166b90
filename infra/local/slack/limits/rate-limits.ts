import { type Allowance, atMostWithin, steady } from "./allowances.ts";
import { callsPerMinute } from "./method-tiers.ts";

/** Which of Slack's limits hold: all, `chat.postMessage` per channel alone, or none. */
export type LimitsInForce = "as-slack" | "channels-only" | "none";

/** How often the app may call, and whether it kept to what it was told. */
export interface RateLimits {
  /** Seconds to wait before this call, or nothing when it may go. @param channel of a message. */
  waitFor(method: string, channel?: string): number | undefined;
  /** The app was told to wait, whoever told it. */
  told(method: string, channel: string | undefined, seconds: number): void;
  /** Calls made before their `Retry-After` was over. */
  hasty(): number;
  /** Holds messages to one a second and channel, without bursts; whatever else is in force stays so. */
  strict(on: boolean): void;
}

/** Slack allows "short bursts" of messages in a channel and names no figure. */
const channelBurst = 5;
const minuteMs = 60_000;

export function rateLimits(options: {
  readonly now: () => number;
  readonly inForce: LimitsInForce;
  /** Messages a second in the whole workspace; Slack says that there is a limit and not which. */
  readonly messagesPerSecond: number | undefined;
}): RateLimits {
  const { now, inForce, messagesPerSecond } = options;
  const allowances = new Map<string, Allowance>();
  const mayCallAt = new Map<string, number>();
  let hasty = 0;
  let strict = false;
  const under = (name: string, make: () => Allowance): Allowance => {
    const allowance = allowances.get(name) ?? make();
    allowances.set(name, allowance);
    return allowance;
  };
  const messageWait = (channel: string, at: number): number | undefined => {
    if (inForce === "none" && !strict) return undefined;
    const own = strict
      ? under(`strict ${channel}`, () => steady(1, 1))
      : under(`channel ${channel}`, () => steady(1, channelBurst));
    const wait = own(at);
    if (wait !== undefined || messagesPerSecond === undefined) return wait;
    return under("workspace", () => steady(messagesPerSecond, Math.max(1, messagesPerSecond)))(at);
  };
  const told = (method: string, channel: string | undefined, seconds: number) =>
    void mayCallAt.set(keyOf(method, channel), now() + seconds * 1_000);
  return {
    waitFor(method, channel) {
      const at = now();
      if (at < (mayCallAt.get(keyOf(method, channel)) ?? at)) hasty++;
      const perMinute = inForce === "as-slack" ? callsPerMinute(method) : undefined;
      const wait =
        channel === undefined
          ? perMinute && under(method, () => atMostWithin(perMinute, minuteMs))(at)
          : messageWait(channel, at);
      if (wait !== undefined) told(method, channel, wait);
      return wait;
    },
    told,
    hasty: () => hasty,
    strict(on) {
      strict = on;
    },
  };
}

function keyOf(method: string, channel: string | undefined): string {
  return channel === undefined ? method : `${method} ${channel}`;
}
