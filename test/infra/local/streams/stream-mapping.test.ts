import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Positions } from "#infra/local/streams/shards.ts";
import {
  type GivenUp,
  type RunningMapping,
  type StreamMapping,
  startStreamMapping,
} from "#infra/local/streams/stream-mapping.ts";
import { streamReader } from "#infra/local/streams/stream-reader.ts";
import { streamsApi } from "#infra/local/streams/streams-api.ts";
import { type OfficeTables, officeTables, openStreams } from "#test/kit/dynamodb.ts";

let tables: OfficeTables;
let streamArn: string;
let running: RunningMapping[] = [];

beforeEach(async () => {
  tables = await officeTables();
  await openStreams(tables);
  const { Table } = await tables.client.send(new DescribeTableCommand({ TableName: tables.dossiersTable }));
  streamArn = Table?.LatestStreamArn ?? "";
});
afterEach(async () => {
  await Promise.all(running.map((mapping) => mapping.stop()));
  running = [];
});

const write = (pk: string, sk = "dossier", more = {}) =>
  tables.documentClient.send(new PutCommand({ TableName: tables.dossiersTable, Item: { pk, sk, ...more } }));
const keys = (records: readonly DynamoDBRecord[]) => records.map(({ dynamodb }) => dynamodb?.Keys?.["pk"]?.S);

function start(
  take: (records: readonly DynamoDBRecord[]) => unknown,
  { positions = {}, ...changes }: Partial<StreamMapping> & { positions?: Positions } = {},
) {
  const givenUp: GivenUp[] = [];
  const mapping = startStreamMapping(
    {
      functionId: "Relay",
      streamArn,
      batchSize: 100,
      maximumBatchingWindowInSeconds: 0,
      filters: [],
      maximumRetryAttempts: 1,
      maximumRecordAgeInSeconds: -1,
      bisectBatchOnFunctionError: true,
      reportBatchItemFailures: true,
      ...changes,
    },
    {
      reader: streamReader(streamsApi(tables.endpoint), streamArn, positions),
      invoke: async (records) => take(records),
      giveUp: async (batch) => {
        givenUp.push(batch);
      },
      moved: () => undefined,
      log: () => undefined,
    },
  );
  running.push(mapping);
  return { ...mapping, givenUp };
}

describe("a mapping from a table's stream", () => {
  test("hands over every change of a row in its order, as Lambda writes it", async () => {
    const seen: DynamoDBRecord[] = [];
    const mapping = start((records) => void seen.push(...records));
    await write("a", "dossier", { step: 1, seal: new Uint8Array([1, 2]) });
    await write("a", "dossier", { step: 2 });
    await mapping.caughtUp();
    expect(seen.map(({ eventName }) => eventName)).toEqual(["INSERT", "MODIFY"]);
    expect(seen[1]).toMatchObject({
      eventSource: "aws:dynamodb",
      eventVersion: expect.any(String),
      awsRegion: expect.any(String),
      eventSourceARN: streamArn,
      dynamodb: {
        Keys: { pk: { S: "a" }, sk: { S: "dossier" } },
        OldImage: { step: { N: "1" }, seal: { B: "AQI=" } },
        NewImage: { step: { N: "2" } },
        StreamViewType: "NEW_AND_OLD_IMAGES",
        SequenceNumber: expect.any(String),
        ApproximateCreationDateTime: expect.any(Number),
      },
    });
  });

  test("hands over only what its filter lets pass", async () => {
    const seen: unknown[] = [];
    const filters = [{ dynamodb: { Keys: { sk: { S: ["dossier"] } } } }];
    const mapping = start((records) => void seen.push(...keys(records)), { filters });
    await write("a");
    await write("b", "2026-11-20");
    await write("c");
    await mapping.caughtUp();
    expect(seen).toEqual(["a", "c"]);
  });

  test("gives up a poisoned record and nothing else", async () => {
    const seen: unknown[] = [];
    const mapping = start((records) => {
      const poisoned = records.filter((record) => keys([record])[0] === "poison");
      if (poisoned.length > 0) throw new Error("poisoned");
      seen.push(...keys(records));
    });
    for (const pk of ["a", "b", "poison", "c", "d"]) await write(pk);
    await mapping.caughtUp();
    expect(seen).toEqual(["a", "b", "c", "d"]);
    expect(mapping.givenUp.map(({ records, attempts }) => [keys(records), attempts])).toEqual([[["poison"], 2]]);
  });

  test("begins again with the first reported failure", async () => {
    const calls: string[] = [];
    await write("a");
    await write("b");
    const mapping = start((records) => {
      calls.push(keys(records).join(""));
      return {
        batchItemFailures: calls.length === 1 ? [{ itemIdentifier: records[1]?.dynamodb?.SequenceNumber }] : [],
      };
    });
    await mapping.caughtUp();
    expect(calls).toEqual(["ab", "b"]);
    expect(mapping.givenUp).toEqual([]);
  });

  test("goes on where it stopped, with nothing twice that was done and nothing lost that was not", async () => {
    const positions: Positions = {};
    const seen: unknown[] = [];
    const first = start((records) => void seen.push(...keys(records)), { positions });
    await write("before");
    await first.caughtUp();
    await first.stop();
    await write("between");
    const second = start((records) => void seen.push(...keys(records)), { positions });
    await write("after");
    await second.caughtUp();
    expect(seen).toEqual(["before", "between", "after"]);
  });

  test("gathers what comes within the window into one batch, unless somebody waits for it", async () => {
    const batches: unknown[] = [];
    const mapping = start((records) => void batches.push(keys(records)), { maximumBatchingWindowInSeconds: 60 });
    for (const pk of ["a", "b", "c"]) await write(pk);
    await mapping.caughtUp();
    expect(batches).toEqual([["a", "b", "c"]]);
  });
});
