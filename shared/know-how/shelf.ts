import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod/mini";
import type { Instant } from "#shared/kernel/clock.ts";
import { Card } from "./card.ts";

/** Cards of some of an office's notes in one row. It is a copy: what is newer in the notes themselves counts. */
export interface Shelf {
  readonly number: number;
  /** Every note that was written before is on it as it was then. */
  readonly asOf: Instant;
  readonly cards: readonly Card[];
}

/** Where packed cards are kept, so that a cold search need not read the notes. */
export interface Shelves {
  /** All that were written, in one query. */
  read(officeId: string): Promise<Shelf[]>;
  /** An older one never replaces a newer. */
  put(officeId: string, shelf: Shelf): Promise<void>;
}

/** Eight rows of at most 400 KB: some five thousand notes of the greatest length, or thirty thousand of a usual one. */
export const shelfCount = 8;

/** Always the same shelf for the same note. */
export function shelfOf(id: string): number {
  return Array.from(id).reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7) % shelfCount;
}

const Cards = z.array(Card);

export function pack(cards: readonly Card[]): Uint8Array {
  return gzipSync(JSON.stringify(cards));
}

/** @throws ZodError for what was packed by another version of the code: whoever reads goes to the notes themselves. */
export function unpack(packed: Uint8Array): Card[] {
  return Cards.parse(JSON.parse(gunzipSync(packed).toString("utf8")));
}
