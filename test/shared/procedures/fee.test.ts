import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FeeRule, feeOf } from "#shared/procedures/fee.ts";

/** Circular 226/2016/TT-BTC. */
const copies: FeeRule = { kind: "per-page", firstPages: 2, first: 2_000, further: 1_000, capPerCopy: 200_000 };
const refusedField = (rule: FeeRule, counts: Parameters<typeof feeOf>[1]) => {
  try {
    return feeOf(rule, counts);
  } catch (error) {
    return (error as { fields: { field: string }[] }).fields.map(({ field }) => field);
  }
};

describe("the fee of certified copies", () => {
  test.each([
    [1, 1, 2_000],
    [1, 2, 4_000],
    [1, 3, 5_000],
    [3, 2, 12_000],
    [2, 10, 24_000],
    [1, 198, 200_000],
    [1, 199, 200_000],
    [4, 1_000, 800_000],
  ])("%i copies of %i pages are %i dong", (number, pages, fee) => {
    expect(feeOf(copies, { copies: number, pages })).toBe(fee);
  });

  test("never falls with a page or a copy more, and stays under the cap of each copy", () => {
    const count = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(count, count, (number, pages) => {
        const fee = feeOf(copies, { copies: number, pages });
        expect(fee).toBeLessThanOrEqual(number * 200_000);
        expect(feeOf(copies, { copies: number, pages: pages + 1 })).toBeGreaterThanOrEqual(fee);
        expect(feeOf(copies, { copies: number + 1, pages })).toBeGreaterThan(fee);
      }),
    );
  });

  test("needs copies and pages, and no amount that somebody states", () => {
    expect(refusedField(copies, { pages: 1 })).toEqual(["copies"]);
    expect(refusedField(copies, { copies: 1 })).toEqual(["pages"]);
    expect(refusedField(copies, { copies: 1, pages: 1, stated: 2_000 })).toEqual(["fee"]);
  });
});

describe("other fees", () => {
  test("are by the case, by the copy, stated by the office, or none", () => {
    expect(feeOf({ kind: "none" }, {})).toBe(0);
    expect(feeOf({ kind: "per-case", amount: 50_000 }, {})).toBe(50_000);
    expect(feeOf({ kind: "per-copy", amount: 8_000 }, { copies: 3 })).toBe(24_000);
    expect(feeOf({ kind: "local" }, { stated: 0 })).toBe(0);
    expect(feeOf({ kind: "local" }, { stated: 15_000 })).toBe(15_000);
  });

  test("name what is missing, and refuse an amount where the rule sets it", () => {
    expect(refusedField({ kind: "local" }, {})).toEqual(["fee"]);
    expect(refusedField({ kind: "per-copy", amount: 8_000 }, {})).toEqual(["copies"]);
    for (const rule of [{ kind: "none" }, { kind: "per-case", amount: 1 }] as const) {
      expect(refusedField(rule, { stated: 1 })).toEqual(["fee"]);
    }
  });
});
