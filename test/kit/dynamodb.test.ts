import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import {
  countingClient,
  Killed,
  killAt,
  loseAnswerAt,
  type OfficeTables,
  officeTables,
  totalCost,
} from "./dynamodb.ts";

let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

const row = (pk: string, more = {}) => ({ TableName: tables.dossiersTable, Item: { pk, sk: "dossier", ...more } });
const add = (pk: string) =>
  new UpdateCommand({
    TableName: tables.dossiersTable,
    Key: { pk, sk: "dossier" },
    UpdateExpression: "ADD steps :one",
    ExpressionAttributeValues: { ":one": 1 },
  });
const stepsOf = async (pk: string) => {
  const found = await tables.documentClient.send(
    new GetCommand({ TableName: tables.dossiersTable, Key: { pk, sk: "dossier" }, ConsistentRead: true }),
  );
  return found.Item?.["steps"];
};

describe("counting what calls cost", () => {
  test("writes, their indexes, reads and refused conditions are counted apart", async () => {
    const { documentClient, calls } = countingClient(tables.endpoint);
    await documentClient.send(new PutCommand(row("counted", { gsi1pk: "open", gsi1sk: "1" })));
    const again = new PutCommand({ ...row("counted"), ConditionExpression: "attribute_not_exists(pk)" });
    await expect(documentClient.send(again)).rejects.toThrow("conditional");
    await documentClient.send(
      new QueryCommand({
        TableName: tables.dossiersTable,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": "counted" },
      }),
    );
    expect(calls).toEqual([
      { operation: "PutItem", wcu: 1, rru: 0, indexWcu: 1 },
      { operation: "PutItem", wcu: 1, rru: 0, indexWcu: 0 },
      { operation: "Query", wcu: 0, rru: 0.5, indexWcu: 0 },
    ]);
    expect(totalCost(calls)).toEqual({ roundTrips: 3, wcu: 2, rru: 0.5, indexWcu: 1 });
  });
});

describe("faults at a request", () => {
  test("a caller killed before its request has written nothing, one killed after it has", async () => {
    const { client, documentClient } = countingClient(tables.endpoint);
    killAt(client, 1, "before");
    await expect(documentClient.send(add("killed"))).rejects.toThrow(Killed);
    expect(await stepsOf("killed")).toBeUndefined();
    killAt(client, 1, "after");
    await expect(documentClient.send(add("killed"))).rejects.toThrow(Killed);
    expect(await stepsOf("killed")).toBe(1);
  });

  test("a lost answer makes the SDK write twice", async () => {
    const { client, documentClient } = countingClient(tables.endpoint);
    const requests = loseAnswerAt(client, 1);
    await documentClient.send(add("lost"));
    expect(requests()).toBe(2);
    expect(await stepsOf("lost")).toBe(2);
  });
});
