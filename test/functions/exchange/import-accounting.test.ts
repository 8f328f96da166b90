import { PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import { readDossier } from "#shared/dossiers/dossier-item.ts";
import { anExchange } from "#test/kit/an-exchange.ts";
import { countingClient, type OfficeTables, officeTables, totalCost } from "#test/kit/dynamodb.ts";
import { manyRows, resultsOf } from "./rows.ts";

const rowsInFile = 2_000;
const file = manyRows(rowsInFile);

async function itemsOf({ documentClient, dossiersTable }: OfficeTables): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await documentClient.send(new ScanCommand({ TableName: dossiersTable, ExclusiveStartKey }));
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items.filter(({ sk }) => sk === "dossier");
}

const byOperation = (calls: readonly { operation: string }[]) =>
  Object.fromEntries([...Map.groupBy(calls, ({ operation }) => operation)].map(([name, made]) => [name, made.length]));

describe("2,000 rows in one call", () => {
  let office: Awaited<ReturnType<typeof anExchange>>;
  beforeAll(async () => {
    office = await anExchange();
  });

  test("are taken over in 80 writing and 20 reading round trips, besides the key and the office", async () => {
    const { body, status } = await office.exchange.rows(file);
    expect([status, body.created, resultsOf(body)]).toEqual([200, rowsInFile, Array(rowsInFile).fill("created")]);
    expect(body.rows.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual(
      file.map(({ code }, index) => [index + 1, code]),
    );
    expect(byOperation(office.exchange.calls)).toEqual({ GetItem: 2, BatchGetItem: 20, BatchExecuteStatement: 80 });
    // Half a unit for each row that is not there yet, which the engine does not report, and the key and the office.
    expect(totalCost(office.exchange.calls).rru).toBe(1);
  });

  test("cost one write unit each, and one more of the index for those still open", async () => {
    const stored = await itemsOf(office.tables);
    expect(stored).toHaveLength(rowsInFile);
    // The engine reports nothing for statements; what it reports for single writes of the same items is the same on AWS.
    const tables = await officeTables();
    const { documentClient, calls } = countingClient(tables.endpoint);
    const sample = stored.slice(0, 200);
    for (const Item of sample) {
      await documentClient.send(new PutCommand({ TableName: tables.dossiersTable, Item }));
    }
    const open = sample.filter((item) => "gsi1pk" in item).length;
    expect(totalCost(calls)).toEqual({ roundTrips: 200, wcu: 200, rru: 0, indexWcu: open });
    expect(Math.max(...stored.map((item) => JSON.stringify(item).length))).toBeLessThan(1_000);
    expect(stored.filter((item) => "gsi1pk" in item)).toHaveLength(rowsInFile * 0.6);
  });

  test("sent again are 2,000 unchanged rows: 20 round trips, half a read unit each, no write", async () => {
    const before = await itemsOf(office.tables);
    office.exchange.calls.length = 0;
    const { body, headers } = await office.exchange.rows(file);
    expect([body.unchanged, headers["idempotency-replayed"]]).toEqual([rowsInFile, "true"]);
    expect(byOperation(office.exchange.calls)).toEqual({ BatchGetItem: 20 });
    expect(totalCost(office.exchange.calls)).toEqual({ roundTrips: 20, wcu: 0, rru: rowsInFile / 2, indexWcu: 0 });
    expect(await itemsOf(office.tables)).toEqual(before);
  });

  test("of which a hundred are newer write those hundred alone, in one round trip for each hundred that holds some", async () => {
    office.exchange.calls.length = 0;
    const newer = file.map((row, index) => (index % 20 === 3 ? { ...row, version: 2, channel: 3 } : row));
    const { body } = await office.exchange.rows(newer);
    expect([body.updated, body.unchanged]).toEqual([100, rowsInFile - 100]);
    expect(byOperation(office.exchange.calls)).toEqual({ BatchGetItem: 20, BatchExecuteStatement: 20 });
  });

  test("keep what they were counted under, step by step", async () => {
    for (const item of await itemsOf(office.tables)) {
      const { history, version } = readDossier(item);
      expect([history.length, history.toSorted((a, b) => (a.at < b.at ? -1 : 0))]).toEqual([version, history]);
    }
  });
});
