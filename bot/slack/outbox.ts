import type { Message } from "./message.ts";
import type { Tag } from "./slack.ts";

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

/** What the outbox knows of a key once somebody has asked for it. */
export type Claim =
  /** It stands in Slack. */
  | { readonly state: "said"; readonly said: Said; readonly hash: string }
  /** Somebody else is saying it, until then at the latest (milliseconds since 1970). */
  | { readonly state: "taken"; readonly untilMs: number }
  /** It is ours to say. */
  | { readonly state: "ours"; readonly lease: Lease };

export interface Lease {
  readonly officeId: string;
  readonly key: string;
  /** Nobody else has the same. */
  readonly holder: string;
  readonly untilMs: number;
  /** When somebody first may have posted it without telling us how it went; absent when nobody has. Milliseconds since 1970. */
  readonly inDoubtSinceMs?: number | undefined;
  /** The turn that was kept for it when it had to wait; milliseconds since 1970. */
  readonly turnMs?: number | undefined;
}

/** What was said in Slack, by key. Each call is one conditional write and bears being made twice. */
export interface Outbox {
  /** Whether the thing was said, as far as is known. */
  isSaid(officeId: string, key: string): Promise<boolean>;
  claim(officeId: string, key: string): Promise<Claim>;
  /** Ends a claim: it stands there. @returns false when somebody else has said it too. */
  conclude(lease: Lease, said: Said, hash: string): Promise<boolean>;
  /** Ends a claim under which nothing was posted. @param turnMs kept for the next claim */
  release(lease: Lease, turnMs?: number): Promise<void>;
  /** It stands there with new content. */
  renew(officeId: string, { key, hash }: Tag, said: Said): Promise<void>;
  /** It no longer stands there. */
  forget(officeId: string, key: string, said: Said): Promise<void>;
}
