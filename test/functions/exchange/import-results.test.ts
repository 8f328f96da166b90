import { beforeAll, describe, expect, test } from "vitest";
import { anExchange } from "#test/kit/an-exchange.ts";
import { aRow, resultsOf } from "./rows.ts";

let office: Awaited<ReturnType<typeof anExchange>>;
beforeAll(async () => {
  office = await anExchange();
});

const dossier = async (code: string) => (await office.send("GET", `/v1/offices/27163/dossiers/${code}`)).body;
const take = async (...rows: Record<string, unknown>[]) => (await office.exchange.rows(rows)).body;
const movesOf = ({ history }: { history: { move: string; at: string }[] }) =>
  history.map(({ move, at }) => `${move} ${at.slice(11, 16)}`);

describe("a row", () => {
  test("becomes a dossier of the office, with the shortest history that leads to its status", async () => {
    const row = aRow({ source: "old-desk" });
    const answer = await office.exchange.rows([row]);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
      stale: 0,
      invalid: 0,
      ignored: [],
      rows: [{ row: 1, code: row.code, result: "created" }],
    });
    expect(await dossier(row.code)).toEqual({
      code: row.code,
      procedure: "2.000815",
      procedureFrom: "2025-01-01",
      department: "justice",
      channel: "direct",
      status: "inProcess",
      receivedAt: "2026-01-05T01:15:00.000Z",
      promisedAt: "2026-01-05T10:00:00.000Z",
      urgent: false,
      version: 2,
      importVersion: 1,
      history: [
        { move: "receive", at: "2026-01-05T01:15:00.000Z", by: "k0000001" },
        { move: "start-work", at: "2026-01-05T01:15:00.000Z", by: "k0000001" },
      ],
    });
  });

  test.each([
    [1, {}, ["submit 01:15"]],
    [2, {}, ["receive 01:15"]],
    [3, { finishedAt: "05/01/2026 10:00:00" }, ["submit 01:15", "refuse 03:00"]],
    [4, { changedAt: "05/01/2026 09:00" }, ["receive 01:15", "start-work 02:00"]],
    [5, { changedAt: "2026-01-05 09:30:00" }, ["receive 01:15", "request-supplement 02:30"]],
    [6, { changedAt: "20260105093000" }, ["receive 01:15", "request-payment 02:30"]],
    [7, { finishedAt: "2026-01-05T10:00+07:00" }, ["receive 01:15", "withdraw 03:00"]],
    [8, { changedAt: "2026-01-05T03:00:00Z" }, ["receive 01:15", "stop 03:00"]],
    [9, { finishedAt: "05/01/2026 10:00:00" }, ["receive 01:15", "start-work 01:15", "finish 03:00"]],
    [
      10,
      { finishedAt: "5/1/2026 10:00:00", returnedAt: "05/01/2026 16:30:00" },
      ["receive 01:15", "start-work 01:15", "finish 03:00", "return 09:30"],
    ],
  ])("of status %i tells of its steps by the hours that the record has", async (status, times, moves) => {
    const row = aRow({ status, ...times });
    expect(resultsOf(await take(row))).toEqual(["created"]);
    expect(movesOf(await dossier(row.code))).toEqual(moves);
  });

  test("whose version is a time came to its status then", async () => {
    const row = aRow({ version: "05/01/2026 09:45:00" });
    await take(row);
    const stored = await dossier(row.code);
    expect([stored.importVersion, ...movesOf(stored)]).toEqual([
      Date.parse("2026-01-05T02:45:00Z"),
      "receive 01:15",
      "start-work 02:45",
    ]);
  });

  test("without a promised hour is promised what the rule says", async () => {
    const row = aRow({ promisedAt: null, receivedAt: "2026-01-05T15:30:00+07:00" });
    await take(row);
    expect((await dossier(row.code)).promisedAt).toBe("2026-01-06T10:00:00.000Z");
  });

  test("of a procedure that the catalogue does not have says whose it is and when it is due", async () => {
    const stranger = aRow({ procedure: "9.999999", promisedAt: undefined });
    const [refused] = (await take(stranger)).rows;
    expect(refused.fields.map(({ field }: { field: string }) => field)).toEqual(["department"]);
    const [undated] = (await take({ ...stranger, department: "land" })).rows;
    expect(undated.fields.map(({ field }: { field: string }) => field)).toEqual(["promisedAt"]);
    const full = { ...stranger, department: "land", promisedAt: "2026-01-09T17:00:00+07:00" };
    expect(resultsOf(await take(full))).toEqual(["created"]);
    expect(await dossier(stranger.code)).toMatchObject({ department: "land", procedureFrom: "2026-01-05" });
  });
});

describe("a code", () => {
  test("that the office's own counter gave out is not taken over", async () => {
    const body = { procedure: "2.000815", receivedAt: "2026-11-20T01:00:00Z", channel: "direct" };
    const { code } = (await office.send("POST", "/v1/offices/27163/dossiers", { key: "own", body })).body;
    const before = await dossier(code);
    const [{ result, fields }] = (await take(aRow({ code, version: 99 }))).rows;
    expect([result, fields[0].field]).toEqual(["invalid", "code"]);
    expect(await dossier(code)).toEqual(before);
  });

  test("of the office's own form from the software before is taken over", async () => {
    const row = aRow({
      code: "H29.27163-250110-0007",
      receivedAt: "2025-01-10T08:00:00+07:00",
      promisedAt: "2025-01-10T17:00:00+07:00",
    });
    expect(resultsOf(await take(row))).toEqual(["created"]);
    expect((await dossier("H29.27163-250110-0007")).status).toBe("inProcess");
  });

  test("of the office's own form is never given out again, and what was given out before is refused", async () => {
    const receivedAt = "2026-11-19T02:00:00Z";
    const receive = async (key: string) => {
      const body = { procedure: "2.000815", receivedAt, channel: "direct" };
      return (await office.send("POST", "/v1/offices/27163/dossiers", { key, body })).body.code;
    };
    const codes = [1, 2, 4].map((number) => `H29.27163-261119-000${number}`);
    expect(await receive("counter 1")).toBe(codes[0]);
    const rows = codes.map((code) => aRow({ code, receivedAt, promisedAt: undefined }));
    expect(resultsOf(await take(...rows))).toEqual(["invalid", "created", "created"]);
    expect(await receive("counter 2")).toBe("H29.27163-261119-0005");
    expect(await receive("counter 1")).toBe(codes[0]);
    expect(resultsOf(await take(...rows))).toEqual(["invalid", "unchanged", "unchanged"]);
  });

  test.each([
    ["H29.27163-260230-0001", "must have a date that exists"],
    ["H29.27163-260105-0000", "must have a number from 1 to 9999"],
    ["H29.27163-260105-10000", "must have a number from 1 to 9999"],
  ])("of the office's own form that no counter gives out, %s, is refused", async (code, problem) => {
    expect((await take(aRow({ code }))).rows[0].fields).toEqual([{ field: "code", problem }]);
  });

  test("of the office's own form for a day to come is left to the office's counter", async () => {
    const [{ fields }] = (await take(aRow({ code: "H29.27163-261121-0001" }))).rows;
    expect(fields).toEqual([
      { field: "code", problem: "must not be of a day to come: those numbers are given out here" },
    ]);
  });

  test("that names another unit is left to that unit's own key", async () => {
    const [{ fields }] = (await take(aRow({ code: "H29.26842-260105-0001" }))).rows;
    expect(fields[0].problem).toContain("26842");
  });

  test.each(["H15.50.05.13-261008-0975", "000.00.12.H29-260105-1234567", "H44.100-260105-0001"])(
    "as other software writes it, %s, is taken over",
    async (code) => {
      expect(resultsOf(await take(aRow({ code })))).toEqual(["created"]);
      expect((await dossier(code)).code).toBe(code);
    },
  );
});
