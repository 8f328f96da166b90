import { beforeEach, describe, expect, test } from "vitest";
import { withLeave } from "#shared/preferences/leave.ts";
import { Preferences } from "#shared/preferences/preferences.ts";
import { dynamoPreferences } from "#shared/preferences/preferences-table.ts";
import {
  countingClient,
  killAt,
  loseAnswerAt,
  type OfficeTables,
  officeTables,
  totalCost,
} from "#test/kit/dynamodb.ts";

const usual = Preferences.parse({});
const quiet = { from: "21:00", to: "06:30" };
const leave = [{ from: "2026-12-01", to: "2026-12-05" }];
let tables: OfficeTables;
beforeEach(async () => {
  tables = await officeTables();
});

function aWorker() {
  const { documentClient: client, calls } = countingClient(tables.endpoint);
  return { client, calls, preferences: dynamoPreferences(client, tables.peopleTable) };
}

describe("what a person chose", () => {
  test("is what is usual at first, one write of a unit when chosen, and none when chosen again", async () => {
    const { preferences, calls } = aWorker();
    expect(await preferences.of("27163", "U0LAN")).toEqual(usual);
    calls.length = 0;
    await preferences.change("27163", "U0LAN", () => ({ language: "id", quiet, muted: ["kudos"] }));
    expect(totalCost(calls)).toMatchObject({ roundTrips: 2, wcu: 1 });
    calls.length = 0;
    await preferences.change("27163", "U0LAN", () => ({ language: "id", quiet, muted: ["kudos"] }));
    expect(totalCost(calls)).toMatchObject({ roundTrips: 1, wcu: 0 });
    expect(await preferences.of("27163", "U0LAN")).toEqual({ ...usual, language: "id", quiet, muted: ["kudos"] });
    expect([...(await preferences.all("27163")).keys()]).toEqual(["U0LAN"]);
    expect(await preferences.of("26842", "U0LAN")).toEqual(usual);
  });
  test("can be taken back", async () => {
    const { preferences } = aWorker();
    await preferences.change("27163", "U0LAN", () => ({ language: "en", quiet }));
    await preferences.change("27163", "U0LAN", () => ({ language: undefined, quiet: undefined }));
    expect(await preferences.of("27163", "U0LAN")).toEqual(usual);
  });
  test("in three forms at once is all there", async () => {
    const add = (month: string) =>
      aWorker().preferences.change("27163", "U0LAN", (now) => ({
        leave: withLeave(now.leave, { from: `2026-${month}-01`, to: `2026-${month}-02` }, "2026-11-20") ?? [],
      }));
    await Promise.all([add("11"), add("12"), aWorker().preferences.change("27163", "U0LAN", () => ({ quiet }))]);
    const { leave: kept, quiet: hours } = await aWorker().preferences.of("27163", "U0LAN");
    expect(kept.map(({ from }) => from)).toEqual(["2026-11-01", "2026-12-01"]);
    expect(hours).toEqual(quiet);
  });
  test.each(["before", "after"] as const)("survives a worker that dies %s any call", async (when) => {
    for (const nth of [1, 2]) {
      const { preferences, client } = aWorker();
      killAt(client, nth, when);
      await preferences.change("27163", "U0LAN", () => ({ leave })).catch(() => undefined);
      expect(await aWorker().preferences.change("27163", "U0LAN", () => ({ leave }))).toEqual({ ...usual, leave });
    }
  });
  test("survives lost answers", async () => {
    for (const nth of [1, 2]) {
      const { preferences, client } = aWorker();
      loseAnswerAt(client, nth);
      expect((await preferences.change("27163", `U0LAN${nth}`, () => ({ leave }))).leave).toEqual(leave);
    }
  });
});
