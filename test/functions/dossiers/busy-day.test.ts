import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, expect, test } from "vitest";
import { dossierKeys } from "#shared/dossiers/dossier-item.ts";
import { anApi, morning } from "#test/kit/an-api.ts";
import { totalCost } from "#test/kit/dynamodb.ts";

let api: Awaited<ReturnType<typeof anApi>>;
beforeAll(async () => {
  api = await anApi();
  const claims = Array.from({ length: 349 }, (_, index) => `claim${String(index).padStart(3, "0")}`);
  await api.tables.documentClient.send(
    new UpdateCommand({
      TableName: api.tables.dossiersTable,
      Key: dossierKeys.codes("27163", "2026-11-20"),
      UpdateExpression: "SET claims = :claims",
      ExpressionAttributeValues: { ":claims": claims },
    }),
  );
  await api.send("GET", "/v1/offices/27163");
});

const dossiers = "/v1/offices/27163/dossiers";

test("the 350th reception of a day writes five units: four for the day's list, one for the dossier, and one of its index", async () => {
  api.calls.length = 0;
  const body = { procedure: "2.000815", receivedAt: morning, channel: "direct" };
  const { body: received } = await api.send("POST", dossiers, { key: "the 350th", body });
  expect(received.code).toBe("H29.27163-261120-0350");
  expect(api.calls.map(({ operation, wcu, indexWcu }) => [operation, wcu, indexWcu])).toEqual([
    ["UpdateItem", 4, 0],
    ["PutItem", 1, 1],
  ]);
  for (const move of ["start-work", "finish"]) {
    await api.send("POST", `${dossiers}/${received.code}/moves`, { key: move, body: { move } });
  }
  const { body: returned } = await api.send("POST", `${dossiers}/${received.code}/return`, { key: "return", body: {} });
  expect(returned.status).toBe("returned");
  const { wcu, indexWcu, rru, roundTrips } = totalCost(api.calls);
  expect({ units: wcu + indexWcu, rru, roundTrips }).toEqual({ units: 10, rru: 0, roundTrips: 5 });
});
