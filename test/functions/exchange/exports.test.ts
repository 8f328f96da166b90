import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { refusedFieldsOf } from "#test/functions/http/refusal.ts";
import { anExchange } from "#test/kit/an-exchange.ts";
import { totalCost } from "#test/kit/dynamodb.ts";
import { anOfficeWithDossiers, codes, imported, linesOf } from "./an-office-with-dossiers.ts";

let office: Awaited<ReturnType<typeof anOfficeWithDossiers>>;
beforeAll(async () => {
  office = await anOfficeWithDossiers();
});

const exportAs = (query: Record<string, string>) =>
  office.exchange.send("GET", "/v1/offices/27163/exports/dossiers", {
    query: { from: "2026-01-05", to: "2026-01-05", ...query },
  });

describe("the export of a period", () => {
  test("is a CSV file with the national numbers and the office's own time, ordered by number", async () => {
    const { status, body, headers } = await exportAs({});
    expect([status, headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
    const rows = parse(body, { columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];
    expect(rows.map(({ code }) => code)).toEqual(
      [imported.code, ...codes].toSorted((a, b) => (`${a}`.slice(-4) < `${b}`.slice(-4) ? -1 : 1)),
    );
    expect(rows.find(({ code }) => code === imported.code)).toEqual({
      code: imported.code,
      version: "4",
      procedure: "2.000815",
      department: "justice",
      channel: "1",
      status: "10",
      receivedAt: "2026-01-05T08:15:00+07:00",
      promisedAt: "2026-01-05T17:00:00+07:00",
      finishedAt: "2026-01-05T10:00:00+07:00",
      returnedAt: "2026-01-05T18:30:00+07:00",
      onTime: "true",
      officer: "",
      handledBy: "",
    });
  });

  test("is NDJSON where that is asked for, and says the same", async () => {
    const { body, headers } = await exportAs({ format: "ndjson" });
    expect(headers["content-type"]).toBe("application/x-ndjson; charset=utf-8");
    expect(linesOf(body)).toHaveLength(4);
    expect(linesOf(body).find(({ code }) => code === codes[0])).toEqual({
      code: codes[0],
      version: 1,
      procedure: "2.000815",
      department: "justice",
      channel: 1,
      status: 2,
      receivedAt: "2026-01-05T08:11:00+07:00",
      promisedAt: "2026-01-05T17:00:00+07:00",
    });
  });

  test("begins with a byte order mark for Excel, and only then", async () => {
    expect((await exportAs({ bom: "true" })).body.startsWith("\uFEFFcode,")).toBe(true);
    expect((await exportAs({})).body.startsWith("code,")).toBe(true);
  });

  test("says nothing about citizens", async () => {
    for (const format of ["csv", "ndjson"]) {
      const { body } = await exportAs({ format });
      expect(body).not.toMatch(/Bưởi|079180012345|0912345678|912345678|Lê Lợi/);
    }
  });

  test("comes in pages that neither miss nor repeat a dossier", async () => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const { body, headers } = await exportAs({ format: "ndjson", limit: "1", ...(cursor && { cursor }) });
      found.push(...linesOf(body).map(({ code }) => code));
      cursor = headers["next-cursor"];
    } while (cursor !== undefined);
    expect(found).toHaveLength(4);
    expect(new Set(found).size).toBe(4);
  });

  test("reads two lists and a hundred dossiers a round trip", async () => {
    office.exchange.calls.length = 0;
    await exportAs({});
    expect(office.exchange.calls.map(({ operation }) => operation).toSorted()).toEqual([
      "BatchGetItem",
      "Query",
      "Query",
    ]);
    expect(totalCost(office.exchange.calls)).toMatchObject({ wcu: 0, rru: 2 + 1 });
  });

  test("can be taken over by another office's table as it is", async () => {
    const other = await anExchange({ id: "26842" });
    const { body } = await exportAs({});
    const foreign = body.replaceAll("H29.27163-", "000.27.163.H29-");
    const { body: taken } = await other.exchange.csv(foreign, { headers: {} });
    expect([taken.created, taken.invalid, taken.ignored]).toEqual([4, 0, ["onTime", "handledBy"]]);
  });

  test.each([
    [{ from: "2026-01-06" }, "to"],
    [{ from: "2025-12-05" }, "to"],
    [{ from: "2026-02-31" }, "from"],
    [{ limit: "0" }, "limit"],
    [{ limit: "1001" }, "limit"],
    [{ cursor: "made up" }, "cursor"],
    [{ cursor: Buffer.from("H29.27163-260105-0001 x").toString("base64url") }, "cursor"],
    [{ format: "xlsx" }, "format"],
    [{ officeId: "26842" }, "officeId"],
  ])("asked with %j names %s", async (query, field) => {
    expect(refusedFieldsOf(await exportAs(query as Record<string, string>))).toEqual([field]);
  });

  test("is as wide as a month of days", async () => {
    expect((await exportAs({ from: "2025-12-06" })).status).toBe(200);
  });
});
