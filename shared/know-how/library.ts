import { type Clock, type Instant, toInstant } from "#shared/kernel/clock.ts";
import { type Card, cardOf } from "./card.ts";
import type { Notes } from "./note.ts";
import { type Shelf, type Shelves, shelfCount, shelfOf } from "./shelf.ts";

/** What a search looks through. */
export interface Library {
  /**
   * A card of every note of the office. Cold: the shelves and what was written since they were packed; warm: one query of what was
   * written since the last time.
   */
  cards(officeId: string): Promise<readonly Card[]>;
  /** Packs anew what has changed, once there is enough of it; nothing depends on when, or whether, that is done. */
  tidy(officeId: string, atLeast?: number): Promise<void>;
}

interface Deps {
  readonly notes: Pick<Notes, "get" | "writtenSince">;
  readonly shelves: Shelves;
  readonly clock: Clock;
}

/** Notes of one office as a warm process knows them. */
interface Known {
  readonly cards: Map<string, Card>;
  /** What every shelf held when it was packed, by note. */
  readonly packed: Map<string, Instant>;
  /** Written before this, a note is known. */
  readonly asOf: Instant;
}

/** The index may lag behind, and clocks of two processes differ: what is known is asked for once more for this long. */
const overlapMs = 5 * 60_000;
/** Offices that a warm process keeps; 4 MB each at the most. */
const mostOffices = 20;
const atOnce = 25;
/** Before anything was packed. */
const beginning: Instant = "2000-01-01T00:00:00.000Z";
/** So many changes are worth packing. */
const worthPacking = 40;

export function libraryOf({ notes, shelves, clock }: Deps): Library {
  const offices = new Map<string, Known>();

  async function upToDate(officeId: string): Promise<Known> {
    const before = offices.get(officeId) ?? unpacked(await shelves.read(officeId));
    const asOf = clock();
    const since = toInstant(Math.max(0, Date.parse(before.asOf) - overlapMs));
    const written = await notes.writtenSince(officeId, since);
    const changed = written.filter(({ id, updatedAt }) => before.cards.get(id)?.updatedAt !== updatedAt);
    for (const card of await read(officeId, changed)) before.cards.set(card.id, card);
    const now = { ...before, asOf };
    if (offices.size >= mostOffices) offices.clear();
    offices.set(officeId, now);
    return now;
  }

  async function read(officeId: string, changed: readonly { readonly id: string }[]): Promise<Card[]> {
    const cards: Card[] = [];
    for (let from = 0; from < changed.length; from += atOnce) {
      const some = changed.slice(from, from + atOnce).map(({ id }) => notes.get(officeId, id));
      cards.push(...(await Promise.all(some)).flatMap((note) => (note === undefined ? [] : [cardOf(note)])));
    }
    return cards;
  }

  return {
    async cards(officeId) {
      return [...(await upToDate(officeId)).cards.values()];
    },
    async tidy(officeId, atLeast = worthPacking) {
      const { cards, packed, asOf } = await upToDate(officeId);
      const changed = [...cards.values()].filter(({ id, updatedAt }) => packed.get(id) !== updatedAt);
      if (changed.length < atLeast) return;
      const numbers = new Set(changed.map(({ id }) => shelfOf(id)));
      await Promise.all(
        [...numbers].map((number) => {
          const on = [...cards.values()].filter(({ id }) => shelfOf(id) === number);
          for (const { id, updatedAt } of on) packed.set(id, updatedAt);
          return shelves.put(officeId, { number, asOf, cards: on });
        }),
      );
    },
  };
}

/** A shelf that was never packed, or cannot be read, leaves everything to the notes. */
function unpacked(shelves: readonly Shelf[]): Known {
  const cards = shelves.flatMap((shelf) => shelf.cards);
  const oldest = shelves.map(({ asOf }) => asOf).toSorted()[0];
  return {
    cards: new Map(cards.map((card) => [card.id, card])),
    packed: new Map(cards.map(({ id, updatedAt }) => [id, updatedAt])),
    asOf: oldest === undefined || shelves.length < shelfCount ? beginning : oldest,
  };
}
