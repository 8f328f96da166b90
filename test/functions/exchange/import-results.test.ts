import { beforeEach, expect, test } from "vitest";
import { anExchange } from "#test/kit/an-exchange.ts";
import { totalCost } from "#test/kit/dynamodb.ts";
import { aRow, manyRows, resultsOf } from "./rows.ts";

let office: Awaited<ReturnType<typeof anExchange>>;
beforeEach(async () => {
  office = await anExchange();
});
const dossier = async (code = "000.12.34.H29-260105-0001") =>
  (await office.send("GET", `/v1/offices/27163/dossiers/${code}`)).body;

test("a row becomes a dossier of the office, with a history that leads to its status", async () => {
  const answer = await office.exchange.rows([aRow({ source: "old-desk" })]);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    created: 1,
    updated: 0,
    unchanged: 0,
    stale: 0,
    invalid: 0,
    ignored: [],
    rows: [{ row: 1, code: "000.12.34.H29-260105-0001", result: "created" }],
  });
  expect(await dossier()).toEqual({});
});

test("2,000 rows in one call", async () => {
  const t = performance.now();
  const answer = await office.exchange.rows(manyRows(2_000));
  console.log(performance.now() - t);
  expect(resultsOf(answer.body)).toEqual(Array(2_000).fill("created"));
  console.log(totalCost(office.exchange.calls));
  office.exchange.calls.length = 0;
  const again = await office.exchange.rows(manyRows(2_000));
  expect(again.body.unchanged).toBe(2_000);
  console.log(totalCost(office.exchange.calls));
});
