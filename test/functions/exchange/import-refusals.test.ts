import { beforeAll, describe, expect, test } from "vitest";
import { expectNothingStored, refusedFieldsOf } from "#test/functions/http/refusal.ts";
import { anExchange } from "#test/kit/an-exchange.ts";
import { aRow, manyRows, newCode } from "./rows.ts";

let office: Awaited<ReturnType<typeof anExchange>>;
beforeAll(async () => {
  office = await anExchange();
});

const header = "code,version,procedure,channel,status,receivedAt,promisedAt";
const line = (code = newCode(), changes: Partial<Record<string, string>> = {}) => {
  const { version = "1", status = "4", procedure = "2.000815" } = changes;
  return `${code},${version},${procedure},1,${status},2026-01-05T08:15:00+07:00,05/01/2026 17:00:00`;
};
const problemsOf = (body: { rows: { fields?: { field: string; problem: string }[] }[] }) =>
  body.rows.map(({ fields }) => fields?.map(({ field }) => field));

describe("a body that is no such file", () => {
  test.each([
    ["application/x-ndjson", "", "no-rows"],
    ["application/x-ndjson", " \n\r\n", "no-rows"],
    ["application/x-ndjson", JSON.stringify([aRow(), aRow()]), "not-ndjson"],
    ["application/x-ndjson", JSON.stringify([aRow()], null, 2), "not-ndjson"],
    ["application/x-ndjson", "code,version\nA,1", "not-ndjson"],
    ["text/csv", "", "columns-missing"],
    ["text/csv", header, "no-rows"],
    ["text/csv", line(), "columns-missing"],
    ["text/csv", JSON.stringify(aRow()), "columns-missing"],
    ["text/csv", `${header},MaHoSo\n${line()},x`, "repeated-column"],
    ["text/csv", `"${header}\n${line()}`, "not-csv"],
    ["text/csv", "\0\0\0", "columns-missing"],
  ])("as %s, %j, is refused as a whole: %s", (type, raw, fact) =>
    expectNothingStored(office.tables, async () => {
      const answer = await office.exchange.ndjson(raw, { headers: { "content-type": type } });
      expect([refusedFieldsOf(answer), answer.body.type]).toEqual([["body"], `urn:benang:problem:${fact}`]);
    }),
  );

  test("says which columns are missing", async () => {
    const { body } = await office.exchange.csv("MaHoSo,TrangThaiHoSo\nA,1");
    expect(body.detail).toBe(
      "The body must have the columns version, procedure, channel, receivedAt in its header row",
    );
  });

  test.each([
    [415, "application/json", "{}"],
    [415, "text/csv; charset=windows-1258", line()],
    [415, "application/vnd.ms-excel", line()],
    [415, "", line()],
    [400, "text/csv", Buffer.from([0x63, 0xf3, 0x0a])],
    [400, "application/x-ndjson", Buffer.from(JSON.stringify(aRow()), "utf16le")],
  ])("answers %i to %j", (status, type, raw) =>
    expectNothingStored(office.tables, async () => {
      const answer = await office.exchange.ndjson(raw, { headers: { "content-type": type } });
      expect(refusedFieldsOf(answer, [status])).toEqual(["body"]);
    }),
  );

  test("is not unpacked", () =>
    expectNothingStored(office.tables, async () => {
      const headers = { "content-encoding": "gzip" };
      refusedFieldsOf(await office.exchange.ndjson(JSON.stringify(aRow()), { headers }), [415]);
    }));
});

describe("the size of a file", () => {
  test("is at most 5,000 rows, of either kind", () =>
    expectNothingStored(office.tables, async () => {
      const rows = manyRows(5_001);
      const ndjson = await office.exchange.rows(rows);
      const csv = await office.exchange.csv([header, ...rows.map(({ code }) => line(code))].join("\n"));
      for (const answer of [ndjson, csv]) {
        expect([refusedFieldsOf(answer, [413]), answer.body.type]).toEqual([
          ["body"],
          "urn:benang:problem:too-many-rows",
        ]);
      }
    }));

  test("is at most four million bytes, counted before they are read", () =>
    expectNothingStored(office.tables, async () => {
      const padded = (bytes: number) => `${JSON.stringify({ ...aRow({ version: -1 }) })}\n`.padEnd(bytes, " ");
      expect((await office.exchange.ndjson(padded(4_000_000))).status).toBe(200);
      for (const bytes of [4_000_001, 9_000_000]) {
        expect(refusedFieldsOf(await office.exchange.ndjson(padded(bytes)), [413])).toEqual(["body"]);
      }
    }));

  test("of one row's fields is bounded too", async () => {
    const long = "x".repeat(100_000);
    const { body } = await office.exchange.rows([aRow({ code: long, source: long, [long]: 1, status: long })]);
    expect(problemsOf(body)).toEqual([["code", "source", "status"]]);
    expect(JSON.stringify(body).length).toBeLessThan(3_000);
  });
});

test("the key of the call is demanded like everywhere", async () => {
  const answer = await office.exchange.rows([aRow()], { key: undefined as never });
  expect(refusedFieldsOf(answer)).toEqual(["Idempotency-Key"]);
});
