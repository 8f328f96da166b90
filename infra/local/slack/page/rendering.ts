import type { Place } from "./place.ts";

/** What a renderer may know: names for ids, and where a pressed button leads back to. */
export interface Rendering {
  /** Such as `/slack`. */
  readonly path: string;
  readonly place: Place;
  readonly nameOfUser: (id: string) => string;
  readonly nameOfChannel: (id: string) => string;
  readonly clock: (ts: string) => string;
  readonly day: (ts: string) => string;
}

/** A block of a message that is being shown. */
export type Block = Readonly<Record<string, unknown>>;

/** The message around a block; a button needs to know it. */
export interface Around {
  readonly ts: string;
  /** A root stands in its channel and in its open thread: ids in the page must differ. */
  readonly inThread: boolean;
}
