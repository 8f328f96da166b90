import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { exportedKudos } from "#shared/kudos/exported-kudos.ts";
import { giveKudos } from "#shared/kudos/give-kudos.ts";
import { dynamoKudos } from "#shared/kudos/kudos-table.ts";
import { withdrawKudos } from "#shared/kudos/withdraw-kudos.ts";
import { refusedFieldsOf } from "#test/functions/http/refusal.ts";
import { openWithKey } from "#test/kit/an-api.ts";
import { anExchange, anInstanceOfExchange } from "#test/kit/an-exchange.ts";
import { totalCost } from "#test/kit/dynamodb.ts";
import { aThankfulOffice, friday, reason, staff } from "#test/shared/kudos/a-ledger.ts";

const office = aThankfulOffice();
let api: Awaited<ReturnType<typeof anExchange>>;
let forms = 0;
async function given(from: string, people: readonly string[], changes: object = {}) {
  const giver = staff.find(({ slackUser }) => slackUser === from);
  if (giver === undefined) throw new Error(`No ${from}`);
  forms += 1;
  const give = { sourceKey: `V${forms}`, people, reason, value: "on-time", isPrivate: false, at: friday, ...changes };
  const dossiers = { get: async () => ({}) as never };
  return giveKudos(give, giver, office, {
    kudos: dynamoKudos(api.tables.documentClient, api.tables.peopleTable),
    dossiers,
  });
}

beforeAll(async () => {
  api = await anExchange({ staff });
  await given("U0LAN", ["U0MINH", "U0HANH"], { evidence: { kind: "help", ref: "justice/2026-11-20T01:00:00.000Z" } });
  const award = { level: "proposed", citation: "=HYPERLINK(1) Hoàn thành xuất sắc nhiệm vụ" } as const;
  await given("U0NGAN", ["U0MINH"], { award, at: "2026-11-23T03:00:00.000Z", reason: `+${reason}` });
  await given("U0LAN", ["U0PHUC"], { isPrivate: true });
  const back = await given("U0LAN", ["U0HUY"]);
  await withdrawKudos(
    { ...back, user: "U0LAN", at: friday },
    "27163",
    dynamoKudos(api.tables.documentClient, api.tables.peopleTable),
  );
});

const exportAs = (query: Record<string, string> = {}) =>
  api.exchange.send("GET", "/v1/offices/27163/exports/kudos", {
    query: { from: "2026-01-01", to: "2026-12-31", ...query },
  });
const rowsOf = (body: string) => parse(body, { columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];

describe("the file for emulation and commendation", () => {
  test("has a row a colleague, by day, with reason, value, evidence, award and citation, and not who gave it", async () => {
    const { status, body, headers } = await exportAs();
    expect([status, headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
    const rows = rowsOf(body);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      date: "2026-11-20",
      recipient: "U0MINH",
      name: "Minh Tuấn",
      department: "Kinh tế, Hạ tầng và Đô thị",
      value: "Đúng hẹn",
      reason,
      giverRole: "officer",
      evidence: "help:justice/2026-11-20T01:00:00.000Z",
      award: "",
      citation: "",
    });
    expect(rows[2]).toMatchObject({
      date: "2026-11-23",
      recipient: "U0MINH",
      giverRole: "leader",
      award: "Đề nghị khen thưởng",
    });
    expect(body).not.toMatch(/U0LAN|U0NGAN|Bích Ngân/);
  });
  test("holds no cell that a spreadsheet would run", async () => {
    const { body } = await exportAs();
    const [, , award] = rowsOf(body);
    expect([award?.["citation"]?.[0], award?.["reason"]?.[0]]).toEqual(["'", "'"]);
  });
  test("holds nothing private and nothing that was taken back", async () => {
    const { body } = await exportAs();
    expect(body).not.toMatch(/U0PHUC|U0HUY/);
  });
  test("is one person's where that is asked for, and of the days that are", async () => {
    expect(rowsOf((await exportAs({ person: "U0HANH" })).body).map(({ recipient }) => recipient)).toEqual(["U0HANH"]);
    expect(rowsOf((await exportAs({ from: "2026-11-21" })).body)).toHaveLength(1);
    expect(rowsOf((await exportAs({ to: "2026-11-20" })).body)).toHaveLength(2);
  });
  test("comes in pages that neither miss nor repeat anybody", async () => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const { body, headers } = await exportAs({ limit: "1", ...(cursor && { cursor }) });
      found.push(...rowsOf(body).map(({ kudos, recipient }) => `${kudos} ${recipient}`));
      cursor = headers["next-cursor"];
    } while (cursor !== undefined);
    expect(found).toHaveLength(3);
    expect(new Set(found).size).toBe(3);
  });
  test("costs one query", async () => {
    await exportAs();
    api.exchange.calls.length = 0;
    await exportAs();
    expect(totalCost(api.exchange.calls)).toMatchObject({ roundTrips: 1, wcu: 0 });
  });
  test("shows somebody's own private thanks to them alone", async () => {
    const all = await dynamoKudos(api.tables.documentClient, api.tables.peopleTable).between(
      "27163",
      "2026-01-01",
      "2026-12-31",
    );
    const own = (viewer?: string) => exportedKudos(all, office, { person: "U0PHUC", viewer }).length;
    expect([own(), own("U0HANH"), own("U0PHUC"), own("U0LAN")]).toEqual([0, 0, 1, 1]);
  });
  test.each([
    [{ from: "2026-12-31", to: "2026-01-01" }, "to"],
    [{ from: "2025-12-30" }, "to"],
    [{ from: "2026-02-31" }, "from"],
    [{ person: "Lan" }, "person"],
    [{ limit: "1001" }, "limit"],
    [{ cursor: "made up" }, "cursor"],
    [{ cursor: Buffer.from("2025-01-01#aaaaaaaaaaaaaaaa").toString("base64url") }, "cursor"],
    [{ format: "ndjson" }, "format"],
  ])("asked with %j names %s", async (query, field) => {
    expect(refusedFieldsOf(await exportAs(query as Record<string, string>))).toEqual([field]);
  });
  test("is not for a key without the scope of reports, nor for another office's", async () => {
    const reader = await openWithKey(api.tables, api.office, ["dossiers:read"], "k0000007");
    const path = "/v1/offices/27163/exports/kudos";
    const query = { from: "2026-01-01", to: "2026-12-31" };
    expect((await anInstanceOfExchange(api.tables, reader, "27163").send("GET", path, { query })).status).toBe(403);
    const other = await openWithKey(api.tables, { ...api.office, id: "26842" });
    expect((await anInstanceOfExchange(api.tables, other, "26842").send("GET", path, { query })).status).toBe(404);
  });
});
