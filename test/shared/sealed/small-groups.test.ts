import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Staff } from "#shared/offices/office.ts";
import { type Held, isRipe, leastTogether, shownDepartments, takesAnonymous } from "#shared/sealed/small-groups.ts";
import { anOffice } from "#test/kit/an-office.ts";

const people = (department: string, count: number): Staff[] =>
  Array.from({ length: count }, (_, index) => ({
    slackUser: `U0${department.toUpperCase()}${index}`,
    name: `${department} ${index}`,
    department,
    role: "officer",
  }));
const office = anOffice({ staff: [...people("justice", 7), ...people("land", 6)] });
const held = (author: string, date = "2026-11-16", department?: string): Held => ({
  key: `${author}-${date}-${department ?? ""}`,
  author,
  date,
  department,
});

test("an office of four takes nothing anonymous, one of five does", () => {
  expect([4, 5].map((count) => takesAnonymous(anOffice({ staff: people("justice", count) })))).toEqual([false, true]);
});

describe("what is held goes out", () => {
  // Monday the 16th; the oldest may wait until Monday the 23rd, a working Saturday morning between.
  test.each([
    ["three by three", [held("A"), held("B"), held("C")], "2026-11-17", true],
    ["two", [held("A"), held("B")], "2026-11-17", false],
    ["three by two", [held("A"), held("A", "2026-11-17"), held("B")], "2026-11-18", false],
    ["one after four working days", [held("A")], "2026-11-20", false],
    ["one after five working days", [held("A")], "2026-11-21", true],
    ["one handed in on a Sunday, counted from Monday", [held("A", "2026-11-15")], "2026-11-20", true],
    ["nothing", [], "2026-12-31", false],
  ])("%s", (_, all, date, ripe) => {
    expect(isRipe(all, date, office)).toBe(ripe);
  });

  test("a holiday does not count: what is written before Tet waits until people are back", () => {
    // Tet 2026: closed from Monday 16 to Friday 20 February.
    expect(isRipe([held("A", "2026-02-13")], "2026-02-24", office)).toBe(false);
  });
});

describe("a department is named", () => {
  const three = (department: string) =>
    ["A", "B", "C"].map((author) => held(`${department}${author}`, "2026-11-16", department));
  test("when it has seven people and three of the batch wrote to it", () => {
    expect(new Set(shownDepartments(three("justice"), office).values())).toEqual(new Set(["justice"]));
  });
  test("never when it has six", () => {
    expect(shownDepartments(three("land"), office).size).toBe(0);
  });
  test("not when two are left over, who would be known by leaving out", () => {
    expect(shownDepartments([...three("justice"), held("X"), held("Y")], office).size).toBe(0);
  });
  test("when three are left over", () => {
    expect(shownDepartments([...three("justice"), held("X"), held("Y"), held("Z")], office).size).toBe(3);
  });
  test("not when three items to it are by two people", () => {
    const items = [
      held("A", "2026-11-16", "justice"),
      held("A", "2026-11-17", "justice"),
      held("B", "2026-11-16", "justice"),
    ];
    expect(shownDepartments(items, office).size).toBe(0);
  });
});

test("whatever a batch holds, each named department and what is left over have no item or three by three people", () => {
  const item = fc.record({
    author: fc.constantFrom("A", "B", "C", "D", "E", "F"),
    department: fc.constantFrom(undefined, "justice", "land", "nowhere"),
    key: fc.uuid(),
    date: fc.constant("2026-11-16"),
  });
  fc.assert(
    fc.property(fc.uniqueArray(item, { selector: ({ key }) => key, maxLength: 14 }), (batch) => {
      const shown = shownDepartments(batch, office);
      const cells = Map.groupBy(batch, ({ key }) => shown.get(key));
      if (shown.size === 0) return;
      for (const [name, cell] of cells) {
        expect(cell.length).toBeGreaterThanOrEqual(leastTogether);
        expect(new Set(cell.map(({ author }) => author)).size).toBeGreaterThanOrEqual(leastTogether);
        expect([undefined, "justice"]).toContain(name);
      }
    }),
    { numRuns: 2_000 },
  );
});
