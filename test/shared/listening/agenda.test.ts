import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Before, minutesEach, mostItems, pickAgenda } from "#shared/listening/agenda.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { aSuggestion } from "./a-suggestion.ts";

const date = "2026-11-20";
const before: Before = { lastHeld: "2026-11-18", lately: [] };
/** Open ones, oldest first, each a day younger. */
const open = (...changes: Partial<Suggestion>[]) =>
  changes.map((one, index) =>
    aSuggestion(index, { date: `2026-10-${String(index + 1).padStart(2, "0")}`, state: "acknowledged", ...one }),
  );
const by = (count: number) => ({ seconders: Array.from({ length: count }, (_, index) => `U0${index}`) });
const picked = (suggestions: readonly Suggestion[], what = before) =>
  pickAgenda(suggestions, date, what).agenda.map(({ id, why }) => [suggestions.findIndex((one) => one.id === id), why]);

describe("the agenda", () => {
  test("begins with what was not reached, oftenest first, then oldest", () => {
    const suggestions = open({}, { unheard: 1 }, { unheard: 3 }, { unheard: 1 });
    expect(picked(suggestions)).toEqual([
      [2, "carried"],
      [1, "carried"],
      [3, "carried"],
      [0, "oldest"],
    ]);
  });
  test("goes on in turn with what is oldest and what most want", () => {
    const suggestions = open({}, {}, by(1), {}, by(7), by(3));
    expect(picked(suggestions)).toEqual([
      [0, "oldest"],
      [4, "seconded"],
      [1, "oldest"],
      [5, "seconded"],
      [2, "oldest"],
      [3, "oldest"],
    ]);
  });
  test("ends with what was raised since, which has one place however long the list is", () => {
    const fresh = { state: "new", date: "2026-11-19" } as const;
    const long = open(...Array.from({ length: 9 }, () => ({})), fresh, fresh);
    expect(picked(long).map(([, why]) => why)).toEqual(["oldest", "oldest", "oldest", "oldest", "oldest", "new"]);
    expect(picked(open({}, fresh, fresh, fresh)).map(([, why]) => why)).toEqual(["oldest", "new", "new", "new"]);
  });
  test("leaves out what is promised and not due yet, and takes it up again when it is overdue", () => {
    const promised = (due: string) =>
      ({ state: "planned", commitment: { owner: "U0LAN", text: "Sửa máy", due } }) as const;
    const suggestions = open(promised("2026-11-19"), promised("2026-11-20"), promised("2026-12-01"), {});
    expect(picked(suggestions).map(([index]) => index)).toEqual([0, 3]);
  });
  test("puts what the last session heard behind everything else", () => {
    const suggestions = open({}, by(9), {}, {});
    const lately = suggestions.slice(0, 2).map(({ id }) => id);
    expect(picked(suggestions, { ...before, lately })).toEqual([
      [2, "oldest"],
      [3, "oldest"],
      [0, "oldest"],
      [1, "oldest"],
    ]);
  });
  test("names ten of what is left for another time, and counts the rest", () => {
    const { later } = pickAgenda(open(...Array.from({ length: 30 }, () => ({}))), date, before);
    expect(later.named).toHaveLength(10);
    expect(later.count).toBe(24);
    expect(pickAgenda([], date, before)).toEqual({ agenda: [], later: { named: [], count: 0 } });
  });
  test.each([
    [10, 6, 1.5],
    [10, 4, 2.5],
    [10, 3, 3],
    [10, 1, 10],
    [10, 0, 10],
    [5, 6, 0.5],
    [60, 6, 10],
  ])("of %i minutes for %i items gives each %d", (minutes, items, each) => {
    expect(minutesEach(minutes, items)).toBe(each);
  });
  test("holds six at the most, each once, none closed or being done, and everything that is carried before the rest", () => {
    const suggestion = fc.record({
      unheard: fc.integer({ min: 0, max: 3 }),
      seconders: fc.array(fc.constant("U0"), { maxLength: 5 }),
      state: fc.constantFrom("new", "acknowledged", "planned"),
      date: fc.constantFrom("2026-10-01", "2026-11-19"),
    });
    fc.assert(
      fc.property(fc.array(suggestion, { maxLength: 20 }), (all) => {
        const suggestions = open(...(all as Partial<Suggestion>[]));
        const { agenda, later } = pickAgenda(suggestions, date, before);
        expect(agenda.length).toBe(Math.min(mostItems, suggestions.length));
        expect(new Set(agenda.map(({ id }) => id)).size).toBe(agenda.length);
        expect(later.count).toBe(suggestions.length - agenda.length);
        const carried = agenda.map(({ why }) => why === "carried");
        expect(carried).toEqual(carried.toSorted((one, other) => Number(other) - Number(one)));
        expect(agenda.every(({ why, unheard }) => (why === "carried") === unheard > 0)).toBe(true);
      }),
    );
  });
});
