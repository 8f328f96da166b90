import { beforeAll, describe, expect, test } from "vitest";
import { cardOf } from "#shared/know-how/card.ts";
import { libraryOf } from "#shared/know-how/library.ts";
import type { Note } from "#shared/know-how/note.ts";
import { noteId } from "#shared/know-how/note-id.ts";
import { dynamoNotes } from "#shared/know-how/note-table.ts";
import { searchNotes } from "#shared/know-how/search-notes.ts";
import { shelfCount, shelfOf } from "#shared/know-how/shelf.ts";
import { dynamoShelves } from "#shared/know-how/shelf-table.ts";
import { countingClient, killAt, type OfficeTables, officeTables, totalCost } from "#test/kit/dynamodb.ts";
import { aNote } from "./a-note.ts";
import { longNote } from "./long-note.ts";

let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

let now = Date.UTC(2026, 10, 20, 3);
/** A process that has just started. */
function process() {
  const { documentClient: client, calls } = countingClient(tables.endpoint);
  const notes = dynamoNotes(client, tables.peopleTable);
  const shelves = dynamoShelves(client, tables.peopleTable);
  const library = libraryOf({ notes, shelves, clock: () => new Date(now).toISOString() });
  return { client, calls, notes, shelves, library };
}
async function written(officeId: string, changes: Partial<Note> = {}): Promise<Note> {
  now += 1_000;
  const note = aNote({ updatedAt: new Date(now).toISOString(), ...changes });
  return process().notes.add(officeId, note);
}
const titles = async (officeId: string, from = process()) =>
  (await from.library.cards(officeId)).map(({ title }) => title).sort();

describe("the library of an office", () => {
  test("knows every note, before and after it was packed, and what changed since", async () => {
    const officeId = "27001";
    for (const title of ["A", "B", "C"]) await written(officeId, { title });
    expect(await titles(officeId)).toEqual(["A", "B", "C"]);
    await process().library.tidy(officeId, 1);
    const d = await written(officeId, { title: "D" });
    expect(await titles(officeId)).toEqual(["A", "B", "C", "D"]);
    const later = { ...d, title: "D, sửa", version: 2, updatedAt: new Date(now + 1).toISOString() };
    await process().notes.replace(officeId, later, 1);
    expect(await titles(officeId)).toEqual(["A", "B", "C", "D, sửa"]);
    expect(await titles("27002")).toEqual([]);
  });
  test("is kept by a warm process, which asks for what is new and reads no note twice", async () => {
    const officeId = "27003";
    await written(officeId, { title: "A" });
    const warm = process();
    await titles(officeId, warm);
    warm.calls.length = 0;
    await titles(officeId, warm);
    expect(totalCost(warm.calls)).toMatchObject({ roundTrips: 1, rru: 0.5, wcu: 0 });
    now += 60_000;
    await written(officeId, { title: "B" });
    warm.calls.length = 0;
    expect(await titles(officeId, warm)).toEqual(["A", "B"]);
    expect(totalCost(warm.calls)).toMatchObject({ roundTrips: 2, rru: 1.5, wcu: 0 });
  });
  test("sees what another process wrote with a clock that runs minutes behind", async () => {
    const officeId = "27004";
    const warm = process();
    await titles(officeId, warm);
    await written(officeId, { title: "A", updatedAt: new Date(now - 4 * 60_000).toISOString() });
    expect(await titles(officeId, warm)).toEqual(["A"]);
  });
  test("is whole when a process died between two shelves, or packs what is older", async () => {
    const officeId = "27005";
    const ids = Array.from({ length: shelfCount * 4 }, (_, index) => index);
    for (const index of ids) await written(officeId, { title: `${index}`.padStart(2, "0") });
    const all = await titles(officeId);
    expect(all).toHaveLength(ids.length);
    for (const when of ["before", "after"] as const) {
      const dying = process();
      await dying.library.cards(officeId);
      killAt(dying.client, 2, when);
      await expect(dying.library.tidy(officeId, 1)).rejects.toThrow();
      expect(await titles(officeId)).toEqual(all);
    }
    const slow = process();
    await slow.library.cards(officeId);
    now += 60_000;
    await written(officeId, { title: "99" });
    await process().library.tidy(officeId, 1);
    await slow.shelves.put(officeId, { number: 0, asOf: "2026-11-20T00:00:00.000Z", cards: [] });
    expect(await titles(officeId)).toEqual([...all, "99"]);
  });
  test("is read from the notes where a shelf was packed by another version of the code", async () => {
    const officeId = "27006";
    await written(officeId, { title: "A" });
    await process().library.tidy(officeId, 1);
    const strange = [{ id: "KN-000000" }] as unknown as ReturnType<typeof cardOf>[];
    const asOf = new Date(now + 1_000).toISOString();
    for (let number = 0; number < shelfCount; number += 1)
      await process().shelves.put(officeId, { number, asOf, cards: strange });
    expect(await titles(officeId)).toEqual(["A"]);
  });
  test("does not pack for a few changes", async () => {
    const officeId = "27007";
    await written(officeId);
    const one = process();
    await one.library.tidy(officeId);
    expect(totalCost(one.calls).wcu).toBe(0);
  });
});

describe("two thousand notes of the greatest length", () => {
  const officeId = "27999";
  const notes = Array.from({ length: 2_000 }, (_, index) =>
    longNote(index, {
      id: noteId(officeId, { form: `${index}` }),
      updatedAt: new Date(Date.UTC(2026, 9, 1) + index * 1_000).toISOString(),
    }),
  );
  beforeAll(async () => {
    // What was written long ago lies on the shelves; a search reads the notes themselves only where they are newer.
    const { shelves } = process();
    const cards = notes.map(cardOf);
    for (let number = 0; number < shelfCount; number += 1) {
      await shelves.put(officeId, {
        number,
        asOf: "2026-11-19T20:00:00.000Z",
        cards: cards.filter(({ id }) => shelfOf(id) === number),
      });
    }
  }, 120_000);
  test("are searched by a process that has just started within a second, for 210 read units at the most; again for half a unit", async () => {
    const cold = process();
    const from = performance.now();
    const found = searchNotes("birth late registration", await cold.library.cards(officeId), { date: "2026-11-20" });
    const tookMs = performance.now() - from;
    expect(found[0]?.card.title).toBe("Đăng ký khai sinh quá hạn 1234");
    expect(tookMs).toBeLessThan(1_000);
    const { rru, roundTrips } = totalCost(cold.calls);
    console.log(`cold search of 2,000 long notes: ${Math.round(tookMs)} ms, ${rru} read units, ${roundTrips} calls`);
    expect(rru).toBeLessThanOrEqual(210);
    expect(roundTrips).toBe(3);
    cold.calls.length = 0;
    const again = performance.now();
    const [first] = searchNotes("ĐKKS quá hạn", await cold.library.cards(officeId), { date: "2026-11-20" });
    expect(first?.card.procedure).toBe("1.001193");
    console.log(`warm search: ${Math.round(performance.now() - again)} ms`);
    expect(totalCost(cold.calls)).toMatchObject({ roundTrips: 1, wcu: 0 });
    expect(totalCost(cold.calls).rru).toBeLessThanOrEqual(0.5);
  });
});
