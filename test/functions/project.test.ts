import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dossierKeys } from "#shared/dossiers/dossier-item.ts";
import { anApi, openWithKey } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { openStreams } from "#test/kit/dynamodb.ts";
import { streamEvent } from "#test/kit/stream-records.ts";

let api: Awaited<ReturnType<typeof anApi>>;
let project: typeof import("#functions/project.ts")["handler"];
beforeAll(async () => {
  api = await anApi();
  await openStreams(api.tables);
  Object.assign(process.env, {
    DOSSIERS_TABLE: api.tables.dossiersTable,
    PEOPLE_TABLE: api.tables.peopleTable,
    AWS_ENDPOINT_URL_DYNAMODB: api.tables.endpoint,
    AWS_REGION: "ap-southeast-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
  project = (await import("#functions/project.ts")).handler;
});

const dossiers = "/v1/offices/27163/dossiers";
let days = 9;
let date: string;
beforeEach(() => {
  days += 1;
  date = `2026-10-${days}`;
});
const totals = async () => (await api.send("GET", `/v1/offices/27163/totals/${date}`)).body.office;

/** A dossier that is received and returned in the course of the day, as the stream tells it. */
async function aDayOfTheStream(): Promise<DynamoDBRecord[]> {
  const at = (time: string) => `${date}T${time}:00+07:00`;
  const body = { procedure: "2.000815", receivedAt: at("08:00"), channel: "direct" };
  const { code } = (await api.send("POST", dossiers, { key: date, body })).body;
  for (const [move, time] of [
    ["start-work", "08:10"],
    ["finish", "08:20"],
  ] as const) {
    await api.send("POST", `${dossiers}/${code}/moves`, { key: move, body: { move, occurredAt: at(time) } });
  }
  await api.send("POST", `${dossiers}/${code}/return`, { key: "return", body: { occurredAt: at("08:30") } });
  const { Records } = await streamEvent(api.tables, api.tables.dossiersTable);
  return Records.filter((record) => JSON.stringify(record.dynamodb).includes(code));
}
const whole = { received: 1, started: 1, finished: 1, returned: 1, onTime: 1, late: 0 };

describe("the Dossiers stream", () => {
  test("becomes the totals of the day, from the images of the real table", async () => {
    expect(await project({ Records: await aDayOfTheStream() })).toEqual({ batchItemFailures: [] });
    expect(await totals()).toMatchObject(whole);
  });

  test("becomes the same totals when it comes again, whole, record by record and backwards", async () => {
    const records = await aDayOfTheStream();
    for (const record of records.toReversed()) await project({ Records: [record] });
    await project({ Records: [...records, ...records] });
    expect(await totals()).toMatchObject(whole);
  });

  test("holds items that are no dossier, and items that are deleted: they mean nothing", async () => {
    const { Records } = await streamEvent(api.tables, api.tables.dossiersTable);
    const others = Records.filter(({ dynamodb }) => dynamodb?.Keys?.["sk"]?.S !== "dossier");
    expect(others.length).toBeGreaterThan(0);
    const deleted = Records.map((record) => ({ ...record, dynamodb: { OldImage: record.dynamodb?.NewImage } }));
    expect(await project({ Records: [...others, ...deleted] as DynamoDBRecord[] })).toEqual({ batchItemFailures: [] });
    expect(await totals()).toMatchObject({ received: 0 });
  });
});

describe("a dossier that another ward received", () => {
  test("is counted where it is handled, and listed there under its date, however often it is told", async () => {
    const other = anOffice({ id: "26842", name: "Phường Tăng Nhơn Phú" });
    const apiKey = await openWithKey(api.tables, other);
    const body = { procedure: "2.000815", receivedAt: `${date}T08:00:00+07:00`, channel: "direct", handledBy: "26842" };
    const { code } = (await api.send("POST", dossiers, { key: `passed on ${date}`, body })).body;
    const { Records } = await streamEvent(api.tables, api.tables.dossiersTable);
    const records = Records.filter((record) => JSON.stringify(record.dynamodb).includes(code));
    for (const batch of [records, records]) await project({ Records: batch });
    expect(await totals()).toMatchObject({ received: 0 });
    const there = await api.send("GET", `/v1/offices/26842/totals/${date}`, { apiKey });
    expect(there.body.office).toMatchObject({ received: 1 });
    const Key = dossierKeys.incoming("26842", date);
    const { Item } = await api.tables.documentClient.send(new GetCommand({ TableName: api.tables.dossiersTable, Key }));
    expect(Item?.["codes"]).toEqual(new Set([code]));
  });
});

describe("a record that cannot be read", () => {
  const poison = { dynamodb: { SequenceNumber: "666", NewImage: { pk: { S: "27163#x" }, sk: { S: "dossier" } } } };

  test("is where the stream goes on; what came before it is counted, what comes after it waits", async () => {
    const records = await aDayOfTheStream();
    const batch = [...records.slice(0, 2), poison as DynamoDBRecord, ...records.slice(2)];
    expect(await project({ Records: batch })).toEqual({ batchItemFailures: [{ itemIdentifier: "666" }] });
    expect(await totals()).toMatchObject({ ...whole, finished: 0, returned: 0, onTime: 0 });
    expect(await project({ Records: batch.slice(2) })).toEqual({ batchItemFailures: [{ itemIdentifier: "666" }] });
    expect(await project({ Records: batch.slice(3) })).toEqual({ batchItemFailures: [] });
    expect(await totals()).toMatchObject(whole);
  });

  test("of an office that is not open fails the batch, so that it is not lost", async () => {
    const [record] = await aDayOfTheStream();
    const foreign = JSON.parse(JSON.stringify(record).replaceAll("27163", "99999"));
    await expect(project({ Records: [foreign] })).rejects.toThrow("99999");
  });
});
