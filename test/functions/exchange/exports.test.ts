import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { dossierKeys } from "#shared/dossiers/dossier-item.ts";
import { refusedFieldsOf } from "#test/functions/http/refusal.ts";
import { openWithKey } from "#test/kit/an-api.ts";
import { anExchange, anInstanceOfExchange } from "#test/kit/an-exchange.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { totalCost } from "#test/kit/dynamodb.ts";
import { aRow } from "./rows.ts";

let office: Awaited<ReturnType<typeof anExchange>>;
const imported = aRow({ status: 10, finishedAt: "2026-01-05T10:00:00+07:00", returnedAt: "2026-01-05T18:30:00+07:00" });
const codes = [1, 2, 3].map((number) => `H29.27163-260105-000${number}`);

const exportAs = (query: Record<string, string>) =>
  office.exchange.send("GET", "/v1/offices/27163/exports/dossiers", {
    query: { from: "2026-01-05", to: "2026-01-05", ...query },
  });
const linesOf = (body: string) =>
  body
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
/** What the projection lists of the stream. */
const listed = (officeId: string, date: string, code: string) =>
  office.tables.documentClient.send(
    new UpdateCommand({
      TableName: office.tables.dossiersTable,
      Key: dossierKeys.incoming(officeId, date),
      UpdateExpression: "ADD codes :codes",
      ExpressionAttributeValues: { ":codes": new Set([code]) },
    }),
  );

beforeAll(async () => {
  office = await anExchange();
  const applicant = { name: "Trần Thị Bưởi", personalId: "079180012345", phone: "0912345678", address: "12 Lê Lợi" };
  for (const number of [1, 2, 3]) {
    const body = {
      procedure: "2.000815",
      receivedAt: `2026-01-05T08:1${number}:00+07:00`,
      channel: "direct",
      applicant,
    };
    await office.send("POST", "/v1/offices/27163/dossiers", { key: `seed ${number}`, body });
  }
  await office.exchange.rows([imported]);
  await listed("27163", "2026-01-05", `${imported["code"]}`);
});

describe("the export of a period", () => {
  test("is a CSV file with the national numbers and the office's own time, ordered by number", async () => {
    const { status, body, headers } = await exportAs({});
    expect([status, headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
    const rows = parse(body, { columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];
    expect(rows.map(({ code }) => code)).toEqual(
      [imported["code"], ...codes].toSorted((a, b) => (`${a}`.slice(-4) < `${b}`.slice(-4) ? -1 : 1)),
    );
    expect(rows.find(({ code }) => code === imported["code"])).toEqual({
      code: imported["code"],
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

describe("the export of another office", () => {
  test("holds what that office handles for this one, and nothing else of it", async () => {
    const stranger = await openWithKey(
      office.tables,
      anOffice({ id: "26842", name: "Phường Bến Thành" }),
      undefined,
      "stranger",
    );
    const body = {
      procedure: "2.000815",
      receivedAt: "2026-01-05T09:00:00+07:00",
      channel: "direct",
      handledBy: "26842",
    };
    const { code } = (await office.send("POST", "/v1/offices/27163/dossiers", { key: "shared", body })).body;
    await listed("26842", "2026-01-05", code);
    // A list that was led astray shows nothing that is not the office's.
    await listed("26842", "2026-01-05", codes[0] ?? "");
    await listed("26842", "2026-01-05", "H29.27163-260105-0777");
    const other = anInstanceOfExchange(office.tables, stranger, "26842");
    const query = { from: "2026-01-05", to: "2026-01-05", format: "ndjson" };
    const theirs = await other.send("GET", "/v1/offices/26842/exports/dossiers", { query });
    expect(linesOf(theirs.body).map((row) => [row.code, row.handledBy])).toEqual([[code, "26842"]]);
    const status = await other.send("GET", "/v1/offices/26842/exports/status", { query: { date: "2026-01-05" } });
    expect(
      status.body.items.map(({ MaHoSo, TenDonVi }: { MaHoSo: string; TenDonVi: string }) => [MaHoSo, TenDonVi]),
    ).toEqual([[code, "Phường Hòa Hưng"]]);
  });
});

describe("the status of a day", () => {
  test("is told in the national shape", async () => {
    const { body, status } = await office.exchange.send("GET", "/v1/offices/27163/exports/status", {
      query: { date: "2026-01-05", limit: "2" },
    });
    expect([status, body.items.length, typeof body.cursor]).toEqual([200, 2, "string"]);
    const next = await office.exchange.send("GET", "/v1/offices/27163/exports/status", {
      query: { date: "2026-01-05", cursor: body.cursor },
    });
    const all = [...body.items, ...next.body.items];
    expect(all.find(({ MaHoSo }) => MaHoSo === imported["code"])).toEqual({
      MaHoSo: imported["code"],
      PhienBan: 4,
      MaTTHC: "2.000815",
      TenTTHC: "Chứng thực bản sao từ bản chính",
      MaDonVi: "27163",
      TenDonVi: "Phường Hòa Hưng",
      KenhThucHien: 1,
      TrangThaiHoSo: 10,
      NgayTiepNhan: "05/01/2026 08:15:00",
      NgayHenTra: "05/01/2026 17:00:00",
      NgayKetThucXuLy: "05/01/2026 10:00:00",
      NgayTra: "05/01/2026 18:30:00",
    });
  });

  test("is empty on a day without a dossier", async () => {
    const { body } = await office.exchange.send("GET", "/v1/offices/27163/exports/status", {
      query: { date: "2026-01-06" },
    });
    expect(body).toEqual({ items: [] });
  });
});
