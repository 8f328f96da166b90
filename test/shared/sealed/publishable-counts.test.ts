import fc from "fast-check";
import { expect, test } from "vitest";
import { type BatchCount, publishableCounts, publishableWithin } from "#shared/sealed/publishable-counts.ts";
import { leastTogether } from "#shared/sealed/small-groups.ts";

const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
const count = (date: string, items: number, heading?: string): BatchCount => ({ date, items, heading });
const isSafe = (figure: number) => figure === 0 || figure >= leastTogether;

const counts = fc.array(
  fc.record({
    date: fc.integer({ min: 0, max: 40 }).map(day),
    items: fc.integer({ min: 1, max: 6 }),
    heading: fc.constantFrom(undefined, "justice", "land", "queue"),
  }),
  { maxLength: 40 },
);

test("a figure under three is not told, nor what would tell it by subtraction", () => {
  expect(publishableCounts([count("2026-11-16", 5, "justice"), count("2026-11-16", 1, "land")])).toEqual([
    { from: "2026-11-16", to: "2026-11-16", items: 6, headings: {} },
  ]);
  expect(publishableCounts([count("2026-11-16", 5, "justice"), count("2026-11-16", 3, "land")])).toEqual([
    { from: "2026-11-16", to: "2026-11-16", items: 8, headings: { justice: 5, land: 3 } },
  ]);
});

test("a single suggestion that waited five days is told with the next ones", () => {
  const one = count("2026-11-16", 1);
  expect(publishableCounts([one])).toEqual([]);
  expect(publishableCounts([one, count("2026-11-23", 4)])).toEqual([
    { from: "2026-11-16", to: "2026-11-23", items: 5, headings: {} },
  ]);
});

test("every figure of every block, its complement, and the total are none or three at least", () => {
  fc.assert(
    fc.property(counts, (all) => {
      for (const { items, headings } of publishableCounts(all)) {
        const shown = Object.values(headings);
        for (const figure of [items, ...shown, ...shown.map((one) => items - one), items - sum(shown)]) {
          expect(isSafe(figure)).toBe(true);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

test("the difference of any two reports, of whatever periods and days, is none or three at least under every heading", () => {
  const period = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })).map(([one, other]) => ({
    from: day(Math.min(one, other)),
    to: day(Math.max(one, other)),
  }));
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 40 }), period, period, (all, earlier, first, second) => {
      // One report was made earlier, when later batches were not out yet.
      const then = all.filter(({ date }) => date <= day(earlier));
      const one = publishableWithin(then, first);
      const other = publishableWithin(all, second);
      const key = (block: { from: string; to: string }) => `${block.from}/${block.to}`;
      const [inOne, inOther] = [new Set(one.map(key)), new Set(other.map(key))];
      const left = [other.filter((block) => !inOne.has(key(block))), one.filter((block) => !inOther.has(key(block)))];
      for (const blocks of left) {
        expect(isSafe(sum(blocks.map(({ items }) => items)))).toBe(true);
        for (const heading of ["justice", "land", "queue"]) {
          expect(isSafe(sum(blocks.map(({ headings }) => headings[heading] ?? 0)))).toBe(true);
        }
      }
      // The same block says the same in both: subtracting it leaves nothing.
      const both = one.filter((block) => inOther.has(key(block)));
      expect(both).toEqual(other.filter((block) => inOne.has(key(block))));
    }),
    { numRuns: 2_000 },
  );
});

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
