import { GetCommand } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { toInstant } from "#shared/kernel/clock.ts";
import { afterReading, type Load, type Loads, pressureOf, type Reading } from "#shared/overload/overload.ts";
import { dynamoLoads, overloadKeys } from "#shared/overload/overload-table.ts";
import { countingClient, type OfficeTables, officeTables, totalCost } from "#test/kit/dynamodb.ts";

const thresholds = { raiseAtMinutes: 30, clearAtMinutes: 15 };
const start = Date.parse("2026-11-20T02:00:00.000Z");
let tables: OfficeTables;
let loads: Loads;
beforeAll(async () => {
  tables = await officeTables();
  loads = dynamoLoads(tables.documentClient, tables.peopleTable);
});

let desks = 0;
/** A department that no other test uses. */
const aDepartment = () => `desk-${desks++}`;

function reading(department: string, minute: number, waiting: number): Reading {
  return { department, at: toInstant(start + minute * 60_000), waiting, openCounters: 4, minutesPerPerson: 5 };
}

let requests = 0;
const aRequest = (key = `request-${requests++}`, body = "body") => ({ key, body });
const record = (given: Reading, request = aRequest()) =>
  loads.record("27163", given, pressureOf(given, thresholds), request);

describe("a reading in the table", () => {
  test("starts and ends the episode in its own write, and says so in its answer", async () => {
    const department = aDepartment();
    const raised = await record(reading(department, 0, 30));
    expect(raised).toEqual({
      result: "recorded",
      load: { ...reading(department, 0, 30), episode: reading(department, 0, 30).at },
    });
    const between = await record(reading(department, 1, 20));
    expect(between.load.episode).toBe(raised.load.episode);
    const cleared = await record(reading(department, 2, 3));
    expect(cleared.load.episode).toBeUndefined();
    expect(cleared.load.calmSince).toBe(reading(department, 2, 3).at);
  });
  test("costs one write unit and no read", async () => {
    const department = aDepartment();
    const { documentClient, calls } = countingClient(tables.endpoint);
    const metered = dynamoLoads(documentClient, tables.peopleTable);
    for (let minute = 0; minute < 6; minute += 1) {
      const given = reading(department, minute, minute * 10);
      await metered.record("27163", given, pressureOf(given, thresholds), aRequest());
    }
    expect(totalCost(calls)).toEqual({ roundTrips: 6, wcu: 6, rru: 0, indexWcu: 0 });
  });
  test("that comes again changes nothing and is recognised, even after newer ones", async () => {
    const department = aDepartment();
    const first = aRequest();
    await record(reading(department, 0, 30), first);
    await record(reading(department, 1, 20));
    const last = await record(reading(department, 2, 3));
    // Without `at` of its own a late repeat carries a new instant: the request is what betrays it.
    expect(await record(reading(department, 9, 30), first)).toEqual({ result: "replayed", load: last.load });
    expect(await record(reading(department, 0, 30), first)).toEqual({ result: "replayed", load: last.load });
  });
  test("that is older than what is known changes nothing", async () => {
    const department = aDepartment();
    const newest = await record(reading(department, 5, 3));
    expect(await record(reading(department, 4, 60))).toEqual({ result: "superseded", load: newest.load });
  });
  test("under a key that said something else before is refused", async () => {
    const department = aDepartment();
    await record(reading(department, 0, 30), aRequest("the-key", "one"));
    await expect(record(reading(department, 1, 3), aRequest("the-key", "other"))).rejects.toMatchObject({
      kind: "mismatch",
      fields: [{ field: "Idempotency-Key" }],
    });
  });
  test("of one department leaves the others alone, and of one office the other office", async () => {
    const department = aDepartment();
    await record(reading(department, 0, 30));
    const other = await loads.record("27592", reading(department, 0, 1), "low", aRequest());
    expect(other.load.episode).toBeUndefined();
    const { Item } = await tables.documentClient.send(
      new GetCommand({ TableName: tables.peopleTable, Key: overloadKeys.load("27163", department) }),
    );
    expect(Item?.["episode"]).toBe(reading(department, 0, 30).at);
  });
  test("follows the rule that stands in words, whatever comes in whatever order", async () => {
    const some = fc.record({ minute: fc.integer({ min: 0, max: 12 }), waiting: fc.integer({ min: 0, max: 40 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 12 }), async (given) => {
        const department = aDepartment();
        let expected: Load | undefined;
        for (const { minute, waiting } of given) {
          const next = reading(department, minute, waiting);
          expected = afterReading(expected, next, pressureOf(next, thresholds));
          const { load } = await record(next);
          expect(load).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });
  test("taken by many at once leaves one newest reading and at most one episode", async () => {
    const department = aDepartment();
    const given = Array.from({ length: 20 }, (_, minute) => reading(department, minute, minute === 19 ? 40 : minute));
    await Promise.all(given.map((next) => record(next)));
    const { load } = await record(reading(department, 0, 0));
    expect(load).toMatchObject({
      at: reading(department, 19, 40).at,
      waiting: 40,
      episode: reading(department, 19, 40).at,
    });
  });
});
