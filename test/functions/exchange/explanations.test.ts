import { beforeAll, describe, expect, test } from "vitest";
import { refusedFieldsOf } from "#test/functions/http/refusal.ts";
import { openWithKey } from "#test/kit/an-api.ts";
import { anExchange } from "#test/kit/an-exchange.ts";
import { aRow } from "./rows.ts";

const own = {
  code: "9.000001",
  validFrom: "2026-06-01",
  department: "land",
  time: { kind: "working-days", days: 7 },
  fee: { kind: "local" },
  papers: ["identity"],
  anyWard: false,
  signedBy: "head",
  marks: { time: "unverified", fee: "unverified" },
  name: { vi: "Xác nhận nguồn gốc đất" },
} as const;

let office: Awaited<ReturnType<typeof anExchange>>;
let code: string;
const get = (path: string, query: Record<string, string> = {}, apiKey = office.apiKey) =>
  office.exchange.send("GET", `/v1/offices/27163/${path}`, { query, apiKey });

beforeAll(async () => {
  office = await anExchange({ procedures: [own as never] });
  const applicant = { name: "Trần Thị <b>Bưởi</b>", phone: "0912345678" };
  const body = { procedure: "2.000815", receivedAt: "2026-11-19T15:30:00+07:00", channel: "direct", applicant };
  code = (await office.send("POST", "/v1/offices/27163/dossiers", { key: "seed", body })).body.code;
});

describe("why a citizen was told an hour", () => {
  test("is worked out again and said in three languages", async () => {
    const { status, body } = await get(`dossiers/${code}/promise`);
    expect([status, body.agrees, body.promisedAt, body.recomputedAt]).toEqual([
      200,
      true,
      "2026-11-20T10:00:00.000Z",
      "2026-11-20T10:00:00.000Z",
    ]);
    expect(body.first.cutOff).toEqual({ at: "15:00", met: false });
    expect(Object.keys(body.sentence)).toEqual(["vi", "en", "id"]);
    for (const sentence of Object.values(body.sentence)) expect(sentence).toMatch(/15:00|15 giờ|15h|15\.00/);
  });

  test("is told of a dossier that was taken over too: another software promised it", async () => {
    const row = aRow();
    await office.exchange.rows([row]);
    const { status, body } = await get(`dossiers/${row.code}/promise`);
    expect([status, body.first.basis]).toEqual([200, "imported"]);
  });

  test("is not told of a code that is not there", async () => {
    refusedFieldsOf(await get("dossiers/H29.27163-261119-0099/promise"), [404]);
  });
});

describe("the list of procedures", () => {
  test("holds what is in force on the day, with the office's own and the marks of each figure", async () => {
    const { body } = await get("procedures", { date: "2026-11-20" });
    const ofCode = (wanted: string) => body.items.find(({ code: listed }: { code: string }) => listed === wanted);
    expect(body.date).toBe("2026-11-20");
    expect(ofCode("2.000815")).toMatchObject({
      department: "justice",
      name: { vi: "Chứng thực bản sao từ bản chính" },
      time: { kind: "same-day", cutOff: "15:00" },
      marks: { time: "verified" },
      own: false,
    });
    expect(ofCode("9.000001")).toMatchObject({
      own: true,
      name: { vi: "Xác nhận nguồn gốc đất", en: "Xác nhận nguồn gốc đất" },
    });
    expect(ofCode("2.001009")).toBeUndefined();
    expect(ofCode("2.000815").papers[0]).toMatchObject({ id: "original", name: { vi: expect.any(String) } });
  });

  test("is another one on another day, and today's when none is named", async () => {
    const then = await get("procedures", { date: "2025-10-01" });
    const codes = then.body.items.map(({ code: listed }: { code: string }) => listed);
    expect([codes.includes("2.001009"), codes.includes("9.000001")]).toEqual([true, false]);
    expect((await get("procedures")).body.date).toBe("2026-11-20");
    expect(refusedFieldsOf(await get("procedures", { date: "2026-02-30" }))).toEqual(["date"]);
  });
});

describe("a form", () => {
  test("is a page to print, with the applicant as text and nothing that runs", async () => {
    const { status, body, headers } = await get(`dossiers/${code}/forms/01`, { size: "A5" });
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["cache-control"]).toBe("no-store");
    expect(body).toContain("Trần Thị &lt;b&gt;Bưởi&lt;/b&gt;");
    expect(body).not.toMatch(/<b>|<script/);
  });

  test("needs the key's leave to see who applied", async () => {
    const key = await openWithKey(office.tables, office.office, ["dossiers:read"], "reader00");
    refusedFieldsOf(await get(`dossiers/${code}/forms/01`, {}, key), [403]);
  });

  test("that the dossier's state does not call for, and one that does not exist, are refused", async () => {
    expect((await get(`dossiers/${code}/forms/05`)).status).toBeGreaterThanOrEqual(400);
    expect(refusedFieldsOf(await get(`dossiers/${code}/forms/99`))).toEqual(["form"]);
    expect(refusedFieldsOf(await get(`dossiers/${code}/forms/01`, { size: "A0" }))).toEqual(["size"]);
  });
});

describe("a report about a message", () => {
  const report = (message: string, body: unknown) =>
    office.exchange.send("POST", `/v1/offices/27163/messages/${message}/status`, { key: "report", body });

  test("of a message that is not the office's is not found", async () => {
    refusedFieldsOf(await report("H29.27163-261120-0001.3.sms", { status: "delivered" }), [404]);
    refusedFieldsOf(await report("H29.26842-261120-0001.3.sms", { status: "delivered" }), [404]);
  });

  test("says one of the words that there are", async () => {
    expect(refusedFieldsOf(await report("H29.27163-261120-0001.3.sms", { status: "read" }))).toEqual(["status"]);
    expect(refusedFieldsOf(await report("some-message", { status: "delivered" }))).toEqual(["message"]);
  });
});
