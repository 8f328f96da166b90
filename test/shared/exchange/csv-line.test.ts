import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvLine } from "#shared/exchange/csv-line.ts";

describe("a line of CSV", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+84912345678", "'+84912345678"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", '"\'\t=1"'],
    ["\r=1", '"\'\r=1"'],
    ["\n=1", '"\'\n=1"'],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠A1", "'＠A1"],
    ['=HYPERLINK("https://evil.example","x")', '"\'=HYPERLINK(""https://evil.example"",""x"")"'],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ])("makes a text of %j, which a spreadsheet would run", (cell, written) => {
    expect(csvLine([cell])).toBe(written);
  });

  test.each([
    ["Phường Hòa Hưng", "Phường Hòa Hưng"],
    ["a,b", '"a,b"'],
    ["a;b", '"a;b"'],
    ['say "no"', '"say ""no"""'],
    [" padded", '" padded"'],
    ["two\nlines", '"two\nlines"'],
  ])("keeps %j as it is", (cell, written) => {
    expect(csvLine([cell])).toBe(written);
  });

  test("writes numbers, truths and what is absent", () => {
    expect(csvLine([-1, 0, true, false, undefined, ""])).toBe("-1,0,true,false,,");
  });

  test("is read back as it was, and no cell of it begins a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2 }), (cells) => {
        const [read = []] = parse(csvLine(cells), { relax_column_count: true }) as string[][];
        expect(read.map((cell, index) => (cell === cells[index] ? cell : cell.slice(1)))).toEqual(cells);
        for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
