import { describe, expect, test } from "vitest";
import { raiseSuggestion } from "#shared/suggestions/raise-suggestion.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { nameOfSource } from "#shared/suggestions/suggestion-id.ts";
import { Killed, killAt, loseAnswerAt, totalCost } from "#test/kit/dynamodb.ts";
import { tableContents } from "#test/kit/table-contents.ts";
import { aRaise, aSuggestingOffice } from "./a-suggesting-office.ts";

const world = await aSuggestingOffice();
const { office, suggestions } = world;

describe("what is raised", () => {
  test("is new, has somebody who owes the answer, and an hour at which it is due", async () => {
    const raised = await raiseSuggestion(aRaise(1), office, world);
    expect(raised).toMatchObject({
      state: "new",
      date: "2026-11-20",
      accountable: "UTHAO",
      // The Saturday morning counts, the day off of 24 November does not: 21, 23, 25, 26 and 27.
      answerBy: "2026-11-27T10:00:00.000Z",
      seconders: [],
      version: 0,
      history: [{ to: "raised", by: "ULAN" }],
    });
    expect(raised.id).toMatch(/^GY-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(await suggestions.get(office.id, raised.id)).toEqual(raised);
  });

  test("is the same suggestion however often the same form arrives", async () => {
    const first = await raiseSuggestion(aRaise(2), office, world);
    const again = await raiseSuggestion({ ...aRaise(2), at: "2026-11-20T02:00:05.000Z" }, office, world);
    expect(again).toEqual(first);
  });

  test("keeps an id of its own where another source has the same short one", async () => {
    const { ids } = nameOfSource(office.id, "form", "V3");
    const [short = "", longer = ""] = ids;
    const other: Suggestion = { ...(await raiseSuggestion(aRaise(4), office, world)), id: short };
    await suggestions.add(office.id, other);
    expect((await raiseSuggestion(aRaise(3), office, world)).id).toBe(longer);
    expect((await raiseSuggestion(aRaise(3), office, world)).id).toBe(longer);
    expect((await suggestions.get(office.id, short))?.sourceHash).toBe(other.sourceHash);
  });

  test("nobody answers their own where another could", async () => {
    const head = await raiseSuggestion(aRaise(5, { author: "UTHAO" }), office, world);
    const chair = await raiseSuggestion(aRaise(6, { author: "UNGAN", department: undefined }), office, world);
    const land = await raiseSuggestion(aRaise(7, { department: "land" }), office, world);
    expect([head, chair, land].map(({ accountable }) => accountable)).toEqual(["UNGAN", "UDUNG", "UNGAN"]);
  });

  test.each([
    ["nothing", "  \n", "invalid-words"],
    ["a flood of words", "ă".repeat(3_001), "invalid-words"],
    ["a citizen's id", "Bà 079123456789 chờ lâu", "sensitive-words"],
    ["a secrecy mark", "văn bản tối mật", "sensitive-words"],
  ])("%s is refused and nothing is kept", async (_, text, fact) => {
    const before = (await tableContents(world.tables)).length;
    await expect(raiseSuggestion(aRaise(8, { text }), office, world)).rejects.toMatchObject({
      fact,
      fields: [{ field: "text" }],
    });
    expect(await tableContents(world.tables)).toHaveLength(before);
  });
});

describe("raising costs", () => {
  test("three writes and two in the index, of which one is the clock's", async () => {
    const { calls, ...deps } = world.aProcess();
    await raiseSuggestion(aRaise(10), office, deps);
    expect(calls.map(({ operation, wcu, indexWcu }) => [operation, wcu, indexWcu])).toEqual([
      ["PutItem", 1, 0],
      ["PutItem", 1, 1],
      ["PutItem", 1, 1],
    ]);
    expect(totalCost(calls)).toEqual({ roundTrips: 3, wcu: 3, rru: 0, indexWcu: 2 });
  });
});

describe("whatever goes wrong on the way", () => {
  test.each([1, 2, 3].flatMap((nth) => [[nth, "before"] as const, [nth, "after"] as const]))(
    "a process that dies at write %i (%s) leaves one suggestion with its clock when it is done again",
    async (nth, when) => {
      const form = aRaise(20 + nth, { sourceKey: `V20-${nth}-${when}` });
      const dying = world.aProcess();
      killAt(dying.client, nth, when);
      await expect(raiseSuggestion(form, office, dying)).rejects.toThrow(Killed);
      const kept = await raiseSuggestion(form, office, world);
      const of = (await tableContents(world.tables)).filter((row) => row.includes(kept.id));
      const kinds = of.map((row) => /"sk":{"S":"(\w+)/.exec(row)?.[1]);
      expect(new Set(kinds)).toEqual(new Set(["GY", "raised", "suggestions"]));
      expect(kinds).toHaveLength(3);
    },
  );

  test.each([1, 2, 3])("a lost answer to write %i changes nothing", async (nth) => {
    const deps = world.aProcess();
    loseAnswerAt(deps.client, nth);
    const form = aRaise(30 + nth);
    const kept = await raiseSuggestion(form, office, deps);
    expect(await suggestions.get(office.id, kept.id)).toEqual(kept);
    expect(await raiseSuggestion(form, office, world)).toEqual(kept);
  });
});
