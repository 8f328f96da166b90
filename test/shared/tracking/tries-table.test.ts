import { randomBytes } from "node:crypto";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, test } from "vitest";
import { limits, type Try, windowAt } from "#shared/tracking/tries.ts";
import { dynamoTries } from "#shared/tracking/tries-table.ts";
import { countingClient, loseAnswerAt, type OfficeTables, officeTables, totalCost } from "#test/kit/dynamodb.ts";

const noon = Date.parse("2026-11-20T05:00:00.000Z");
const code = "H29.27163-261120-0001";
const aTry = (changes: Partial<Try> = {}): Try => ({
  officeId: "27163",
  code,
  address: "192.0.2.1",
  atMs: noon,
  ...changes,
});
const newSalt = () => randomBytes(32).toString("base64url");

let tables: OfficeTables;
/** One process of its own, with what it costs. */
function aProcess() {
  const { documentClient, calls } = countingClient(tables.endpoint);
  return { tries: dynamoTries(documentClient, tables.sessionsTable, newSalt), calls, client: documentClient };
}
beforeEach(async () => {
  tables = await officeTables();
});
const rows = async () =>
  (await tables.documentClient.send(new ScanCommand({ TableName: tables.sessionsTable }))).Items ?? [];

describe("failures", () => {
  test("are counted for a code, an address and both, by every process alike", async () => {
    const [one, another] = [aProcess().tries, aProcess().tries];
    expect(await one.failuresBefore(aTry())).toEqual({ here: 0, code: 0, address: 0 });
    expect(await one.fail(aTry())).toEqual({ here: 1, code: 1, address: 1 });
    await another.failuresBefore(aTry());
    expect(await another.fail(aTry({ address: "192.0.2.2" }))).toEqual({ here: 1, code: 2, address: 1 });
    await another.fail(aTry({ code: "H29.27163-261120-0002" }));
    expect(await one.failuresBefore(aTry())).toEqual({ here: 1, code: 2, address: 2 });
    expect(await one.failuresBefore(aTry({ code: "H29.27592-261120-0001", officeId: "27592" }))).toEqual({
      here: 0,
      code: 0,
      address: 2,
    });
  });

  test("are forgotten when the quarter of an hour ends, by the hour of the request", async () => {
    const { tries } = aProcess();
    const last = aTry({ atMs: noon + 15 * 60_000 - 1 });
    await tries.failuresBefore(last);
    await tries.fail(last);
    expect(await tries.failuresBefore(aTry())).toMatchObject({ here: 1 });
    expect(await tries.failuresBefore(aTry({ atMs: noon + 15 * 60_000 }))).toEqual({ here: 0, code: 0, address: 0 });
    expect(windowAt(last.atMs)).toMatchObject({ secondsLeft: 1, endsAtMs: noon + 15 * 60_000 });
    expect(windowAt(noon).secondsLeft).toBe(900);
  });

  test("of many at once are all counted", async () => {
    const processes = Array.from({ length: 4 }, () => aProcess().tries);
    await Promise.all(
      processes.map(async (tries) => {
        await tries.failuresBefore(aTry());
        await Promise.all(Array.from({ length: 5 }, () => tries.fail(aTry())));
      }),
    );
    expect(await aProcess().tries.failuresBefore(aTry())).toEqual({ here: 20, code: 20, address: 20 });
  });

  test("whose answer was lost count once or twice, never not at all", async () => {
    const { tries, client } = aProcess();
    await tries.failuresBefore(aTry());
    loseAnswerAt(client, 2);
    await tries.fail(aTry());
    const { here, address } = await aProcess().tries.failuresBefore(aTry());
    expect([here, address].every((count) => count === 1 || count === 2)).toBe(true);
  });
});

describe("the cost", () => {
  test("of a look is two reads, one on a day without failures, and one more the first time a process looks", async () => {
    const { tries, calls } = aProcess();
    await tries.failuresBefore(aTry());
    expect(totalCost(calls)).toMatchObject({ roundTrips: 1, wcu: 0 });
    await tries.fail(aTry());
    calls.length = 0;
    await tries.failuresBefore(aTry());
    expect(totalCost(calls)).toEqual({ roundTrips: 2, rru: 2, wcu: 0, indexWcu: 0 });
    const cold = aProcess();
    await cold.tries.failuresBefore(aTry());
    expect(totalCost(cold.calls)).toEqual({ roundTrips: 3, rru: 3, wcu: 0, indexWcu: 0 });
  });

  test("of a failure is one unit for the code and one for the address, and one for the day's first", async () => {
    const { tries, calls } = aProcess();
    await tries.failuresBefore(aTry());
    calls.length = 0;
    await tries.fail(aTry());
    expect(totalCost(calls)).toEqual({ roundTrips: 3, rru: 0, wcu: 3, indexWcu: 0 });
    calls.length = 0;
    await tries.fail(aTry());
    expect(totalCost(calls)).toEqual({ roundTrips: 2, rru: 0, wcu: 2, indexWcu: 0 });
  });

  test("stays one unit when as many addresses as may have tried one code", async () => {
    const { tries, calls } = aProcess();
    await tries.failuresBefore(aTry());
    for (let index = 0; index < limits.code; index += 1) await tries.fail(aTry({ address: `192.0.2.${index}` }));
    expect(Math.max(...calls.map(({ wcu }) => wcu))).toBe(1);
  });
});

describe("what is stored", () => {
  test("holds neither an address nor what somebody typed, and ends by itself", async () => {
    const { tries } = aProcess();
    const typed = aTry({ officeId: "00000", code: "079203001234 NGUYỄN VĂN A", address: "203.0.113.77" });
    await tries.failuresBefore(typed);
    await tries.fail(typed);
    const stored = await rows();
    expect(stored).toHaveLength(3);
    expect(JSON.stringify(stored)).not.toMatch(/203\.0|113\.77|079203|NGUY/);
    const endOfDay = Date.parse("2026-11-21T00:00:00.000Z") / 1000;
    for (const { pk, expiresAt } of stored) {
      expect(pk).toMatch(/#tries$/);
      expect(expiresAt).toBeGreaterThan(noon / 1000);
      expect(expiresAt).toBeLessThanOrEqual(endOfDay);
    }
  });

  test("names an address otherwise each day, and processes that begin the day together agree on how", async () => {
    const [one, another] = [aProcess().tries, aProcess().tries];
    await Promise.all([one, another].map((tries) => tries.failuresBefore(aTry())));
    await Promise.all([one, another].map((tries) => tries.fail(aTry())));
    expect(await one.failuresBefore(aTry())).toMatchObject({ here: 2 });
    const names = async () =>
      (await rows()).map(({ pk, sk }) => `${pk}/${`${sk}`.split("#")[0]}`).filter((name) => name.startsWith("ip-"));
    const today = await names();
    const tomorrow = aTry({ atMs: noon + 24 * 3_600_000 });
    await one.failuresBefore(tomorrow);
    await one.fail(tomorrow);
    const both = await names();
    expect([today.length, new Set(both).size]).toEqual([1, 2]);
  });
});
