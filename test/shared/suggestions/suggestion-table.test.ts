import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, test } from "vitest";
import { answeredOnTime } from "#shared/suggestions/answered-on-time.ts";
import { assignSuggestion } from "#shared/suggestions/assign-suggestion.ts";
import { moveSuggestion } from "#shared/suggestions/move-suggestion.ts";
import { raiseSuggestion } from "#shared/suggestions/raise-suggestion.ts";
import { secondSuggestion } from "#shared/suggestions/second-suggestion.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { suggestionKeys } from "#shared/suggestions/suggestion-item.ts";
import { totalCost } from "#test/kit/dynamodb.ts";
import { aRaise, aSuggestingOffice, friday } from "./a-suggesting-office.ts";

const at = (second: number) => `2026-11-20T03:00:0${second}.000Z`;

describe("me too", async () => {
  const world = await aSuggestingOffice();
  const { office, suggestions } = world;
  const seconding = (id: string, user: string, seconded: boolean, when: string) =>
    secondSuggestion({ officeId: office.id, id, user, seconded, at: when }, suggestions);

  test("counts a person once, and the last word counts in whatever order it arrives", async () => {
    const { id } = await raiseSuggestion(aRaise(1), office, world);
    for (const when of [1, 1, 2]) await seconding(id, "UMINH", true, at(when));
    expect((await suggestions.get(office.id, id))?.seconders).toEqual(["UMINH"]);
    expect((await seconding(id, "UMINH", false, at(5)))?.seconders).toEqual([]);
    // Slack delivers a reaction of before once more.
    expect((await seconding(id, "UMINH", true, at(4)))?.seconders).toEqual([]);
    expect((await seconding(id, "UMINH", true, at(6)))?.seconders).toEqual(["UMINH"]);
  });

  test("is not for its author, and for nothing that does not exist", async () => {
    const { id } = await raiseSuggestion(aRaise(2), office, world);
    expect((await seconding(id, "ULAN", true, at(1)))?.seconders).toEqual([]);
    expect(await seconding("GY-00000", "ULAN", true, at(1))).toBeUndefined();
  });

  test("of ten at once counts ten, while a leader moves it", async () => {
    const { id } = await raiseSuggestion(aRaise(3), office, world);
    const people = Array.from({ length: 10 }, (_, index) => `UPERSON${index}`);
    const move = { id, by: "UTHAO", at: at(3), request: "m", to: "acknowledged", fields: {} } as const;
    await Promise.all([moveSuggestion(move, office, world), ...people.map((user) => seconding(id, user, true, at(2)))]);
    expect(await suggestions.get(office.id, id)).toMatchObject({
      seconders: people,
      state: "acknowledged",
      version: 1,
    });
  });

  test("for what was merged counts for the whole", async () => {
    const [part, whole] = await Promise.all([4, 5].map((number) => raiseSuggestion(aRaise(number), office, world)));
    const { id, into } = { id: part?.id ?? "", into: whole?.id ?? "" };
    const move = { id, by: "UTHAO", at: at(3), request: "m", to: "merged", fields: { into } } as const;
    await moveSuggestion(move, office, world);
    expect(await seconding(id, "UMINH", true, at(4))).toMatchObject({ id: into, seconders: ["UMINH"] });
  });

  test("costs one write", async () => {
    const { id } = await raiseSuggestion(aRaise(6), office, world);
    const { calls, suggestions: counted } = world.aProcess();
    await secondSuggestion({ officeId: office.id, id, user: "UMINH", seconded: true, at: at(1) }, counted);
    expect(totalCost(calls)).toEqual({ roundTrips: 1, wcu: 1, rru: 0, indexWcu: 0 });
  });
});

describe("who answers", async () => {
  const world = await aSuggestingOffice();
  const { office } = world;
  const assign = (id: string, by: string, accountable: string) =>
    assignSuggestion({ id, by, at: at(1), request: `${by} ${accountable}`, accountable }, office, world);

  test("is named anew by an administrator or a leader", async () => {
    const { id, answerBy } = await raiseSuggestion(aRaise(1), office, world);
    expect(await assign(id, "UHUY", "UDUNG")).toMatchObject({ accountable: "UDUNG", answerBy, state: "new" });
    expect(await assign(id, "UNGAN", "UTHAO")).toMatchObject({ accountable: "UTHAO", version: 2 });
  });

  test("is not for officers to name, nor an officer to be", async () => {
    const { id } = await raiseSuggestion(aRaise(2), office, world);
    await expect(assign(id, "ULAN", "UDUNG")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(assign(id, "UHUY", "UMINH")).rejects.toMatchObject({ fields: [{ field: "accountable" }] });
  });
});

describe("the lists of an office", async () => {
  const world = await aSuggestingOffice();
  const { office, suggestions } = world;
  const day = (number: number) => `2026-11-${String(number).padStart(2, "0")}T02:00:00.000Z`;
  const raised: Suggestion[] = [];
  for (let number = 0; number < 100; number += 1) {
    raised.push(await raiseSuggestion(aRaise(number, { at: day(9 + (number % 5)) }), office, world));
  }
  const move = (index: number, when: string) => {
    const fields = { note: "Sảnh không còn chỗ trống", basis: "TCVN 4601:2012" };
    const id = raised[index]?.id ?? "";
    return moveSuggestion({ id, by: "UTHAO", at: when, request: "m", to: "declined", fields }, office, world);
  };

  test("has a hundred that are open, oldest first, for half a hundred read units and two round trips", async () => {
    const { calls, suggestions: counted } = world.aProcess();
    const open = await counted.listOpen(office.id);
    expect(open.map(({ raisedAt }) => raisedAt)).toEqual(raised.map(({ raisedAt }) => raisedAt).toSorted());
    expect(totalCost(calls)).toEqual({ roundTrips: 2, wcu: 0, rru: 51.5, indexWcu: 0 });
  });

  test("tells what moved in a week and nothing else, a step that was never taken neither", async () => {
    await move(0, day(18));
    await move(1, day(20));
    await move(2, "2026-11-23T02:00:00.000Z");
    const row = { kind: "moved", date: "2026-11-19", at: day(19), id: raised[3]?.id ?? "" } as const;
    const Item = { ...suggestionKeys.step(office.id, row), ...row };
    await world.tables.documentClient.send(new PutCommand({ TableName: world.tables.peopleTable, Item }));
    const { calls, suggestions: counted } = world.aProcess();
    const moved = await counted.movedBetween(office.id, "2026-11-16", "2026-11-22");
    expect(moved.map(({ id }) => id)).toEqual([raised[0]?.id, raised[1]?.id]);
    expect(totalCost(calls)).toEqual({ roundTrips: 2, wcu: 0, rru: 2.5, indexWcu: 0 });
    expect((await suggestions.listOpen(office.id)).length).toBe(97);
  });

  test("pages what was raised in a period", async () => {
    const period = { from: "2026-11-09", to: "2026-11-10" };
    const first = await suggestions.raisedBetween(office.id, period, { limit: 25 });
    const rest = await suggestions.raisedBetween(office.id, period, { limit: 25, after: first.next });
    const ids = [...first.items, ...rest.items].map(({ id }) => id);
    const expected = raised.filter(({ date }) => date <= "2026-11-10").map(({ id }) => id);
    expect(ids.toSorted()).toEqual(expected.toSorted());
  });

  test("says how the office keeps its word", async () => {
    const period = { from: "2026-11-09", to: "2026-11-13" };
    await move(4, day(18));
    // Raised on 9 November, due on the 14th; of the 12th, due on the 18th; those of the 13th still have a day.
    const rate = await answeredOnTime(office.id, period, "2026-11-18T11:00:00.000Z", suggestions);
    expect(rate).toEqual({ onTime: 1, late: 80, open: 19, percent: 1 });
    const none = await answeredOnTime(office.id, { from: "2026-10-01", to: "2026-10-02" }, friday, suggestions);
    expect(none.percent).toBeUndefined();
  });
});
