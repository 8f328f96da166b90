import type { Message } from "./message.ts";

/** Something for one person's eyes, in a channel they are in. */
export interface Whispering {
  readonly team: string;
  readonly channel: string;
  readonly threadTs?: string | undefined;
  readonly user: string;
  readonly message: Message;
}

/** Says it at least once; it is not kept, and whoever has left the channel does not hear it. @throws PassingTrouble, LastingTrouble */
export type Whisper = (whispering: Whispering) => Promise<void>;
