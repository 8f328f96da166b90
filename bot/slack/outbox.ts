import type { Message } from "./message.ts";

/** One thing to be said in Slack. */
export interface Saying {
  readonly officeId: string;
  /** Names the thing that is said, once and for all: `end-of-day#2026-11-20`. Everybody in the channel could read it. */
  readonly key: string;
  /** Slack workspace and channel. Where the message is already, it stays. */
  readonly team: string;
  readonly channel: string;
  /** `ts` of the thread's first message; absent for a message of its own. */
  readonly threadTs?: string | undefined;
  readonly message: Message;
}

/** Where a message stands in Slack. */
export interface Said {
  readonly channel: string;
  readonly ts: string;
}

/**
 * Makes the channel show exactly one message for the key, with this content: posts it, brings it up to date where it is, or does nothing.
 * @throws PassingTrouble when it has to be tried again, LastingTrouble when Slack will never take it.
 */
export type Say = (saying: Saying) => Promise<Said>;
