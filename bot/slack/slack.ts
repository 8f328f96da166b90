import type { Message } from "./message.ts";

/** What a message carries where members do not see it but apps do: by it a message is found again. */
export interface Tag {
  readonly key: string;
  /** Hash of the content, to see whether what was found is what is wanted. */
  readonly hash: string;
}

export interface Posting {
  readonly team: string;
  readonly channel: string;
  readonly threadTs?: string | undefined;
  readonly message: Message;
  readonly tag: Tag;
}

/** A message of ours that was met again in Slack. */
export interface Found {
  readonly ts: string;
  readonly tag: Tag;
}

/** Something for one person's eyes, in a channel they are in. */
export interface Whispering {
  readonly team: string;
  readonly channel: string;
  readonly threadTs?: string | undefined;
  readonly user: string;
  readonly message: Message;
}

/** Slack as the outbox needs it. @throws PassingTrouble, LastingTrouble from each. */
export interface Slack {
  /** @returns the `ts` of the new message. A repeat posts another. */
  post(posting: Posting): Promise<string>;
  update(posting: Posting, ts: string): Promise<void>;
  /** Looks a message up by its tag's key, back to `sinceMs`. Undefined means that it is certainly not there now. */
  find(posting: Posting, sinceMs: number): Promise<Found | undefined>;
  whisper(whispering: Whispering): Promise<void>;
}
