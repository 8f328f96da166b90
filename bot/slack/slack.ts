import type { Message } from "./message.ts";

/** What a message carries where members do not see it but apps do: by it a message is found again. */
export interface Tag {
  readonly key: string;
  /** Hash of the content, to see whether what was found is what is wanted. */
  readonly hash: string;
}

export interface Posting {
  readonly team: string;
  /** A channel's id, or a person's for a direct message. */
  readonly channel: string;
  readonly threadTs?: string | undefined;
  readonly message: Message;
  readonly tag: Tag;
  /** When it was told to wait: the turn that was kept for it, milliseconds since 1970. */
  readonly turnMs?: number | undefined;
}

/** Where a message stands. The channel is one even where it was posted to a person. */
export interface Posted {
  readonly channel: string;
  readonly ts: string;
}

/** A message of ours that was met again in Slack. */
export interface Found extends Posted {
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
  /** @returns where the new message stands. A repeat posts another. */
  post(posting: Posting): Promise<Posted>;
  update(posting: Posting, ts: string): Promise<void>;
  /** Looks a message up by its tag's key, back to `sinceMs`. Undefined means that it is certainly not there now. */
  find(posting: Posting, sinceMs: number): Promise<Found | undefined>;
  whisper(whispering: Whispering): Promise<void>;
}
