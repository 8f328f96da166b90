import { beforeAll, describe, expect, test } from "vitest";
import { anExchange } from "#test/kit/an-exchange.ts";
import { aRow, newCode, resultsOf } from "./rows.ts";

let office: Awaited<ReturnType<typeof anExchange>>;
beforeAll(async () => {
  office = await anExchange();
});

const dossier = async (code: string) => (await office.send("GET", `/v1/offices/27163/dossiers/${code}`)).body;
const take = async (...rows: Record<string, unknown>[]) => (await office.exchange.rows(rows)).body;
const movesOf = ({ history }: { history: { move: string; at: string }[] }) =>
  history.map(({ move, at }) => `${move} ${at.slice(11, 16)}`);

describe("a later version", () => {
  test("adds the steps that it tells of, and the earlier ones stay as they are", async () => {
    const row = aRow({ version: 3 });
    await take(row);
    const before = await dossier(row.code);
    const done = { ...row, version: 4, status: "resultReady", finishedAt: "2026-01-05T14:00:00+07:00" };
    expect(resultsOf(await take(done))).toEqual(["updated"]);
    const returned = { ...done, version: 9, status: "returned", returnedAt: "2026-01-05T16:00:00+07:00" };
    expect(resultsOf(await take(returned))).toEqual(["updated"]);
    const after = await dossier(row.code);
    expect(after.history.slice(0, 2)).toEqual(before.history);
    expect(movesOf(after).slice(2)).toEqual(["finish 07:00", "return 09:00"]);
    expect(after).toMatchObject({ version: 4, importVersion: 9, status: "returned", onTime: true });
  });

  test("that says the same adds nothing but its number", async () => {
    const row = aRow();
    await take(row);
    expect(resultsOf(await take({ ...row, version: 2 }))).toEqual(["updated"]);
    expect(await dossier(row.code)).toMatchObject({ version: 2, importVersion: 2 });
  });

  test("that corrects what was taken over says which fields it corrected", async () => {
    const row = aRow();
    await take(row);
    await take({ ...row, version: 2, channel: "post", promisedAt: "2026-01-07T17:00:00+07:00", officer: "U0LAN" });
    const { history, channel, promisedAt, officer } = await dossier(row.code);
    expect([history.at(-1).move, history.at(-1).detail]).toEqual(["correct", "channel,officer,promisedAt"]);
    expect([channel, promisedAt, officer]).toEqual(["post", "2026-01-07T10:00:00.000Z", "U0LAN"]);
  });

  test("to which no legal move leads corrects the status", async () => {
    const row = aRow({ status: 8, finishedAt: "2026-01-05T10:00:00+07:00" });
    await take(row);
    await take({ ...row, version: 2, status: 4, finishedAt: null });
    const reopened = await dossier(row.code);
    expect([reopened.status, reopened.endedAt]).toEqual(["inProcess", undefined]);
    expect(reopened.history.at(-1)).toMatchObject({ move: "correct", detail: "status=inProcess" });
    const list = await office.send("GET", "/v1/offices/27163/dossiers", { query: { limit: "300" } });
    expect(list.body.items.map(({ code }: { code: string }) => code)).toContain(row.code);
  });

  test("goes on from what the office did with the dossier here, and keeps it", async () => {
    const row = aRow({ status: 2 });
    await take(row);
    const path = `/v1/offices/27163/dossiers/${row.code}`;
    const body = { move: "start-work", occurredAt: "2026-01-05T09:00:00+07:00" };
    expect((await office.send("POST", `${path}/moves`, { key: row.code, body })).status).toBeLessThan(300);
    await take({ ...row, version: 2, status: 9, finishedAt: "2026-01-05T10:00:00+07:00" });
    const stored = await dossier(row.code);
    expect(movesOf(stored)).toEqual(["receive 01:15", "start-work 02:00", "finish 03:00"]);
    const again = await office.send("POST", `${path}/moves`, { key: row.code, body });
    expect(again.headers["idempotency-replayed"]).toBe("true");
  });

  test.each([
    ["procedure", "1.001193"],
    ["department", "land"],
    ["source", "another"],
    ["receivedAt", "2026-01-04T08:15:00+07:00"],
  ])("cannot change the %s that the dossier was counted under", async (field, value) => {
    const row = aRow({ source: "old-desk" });
    await take(row);
    const [{ result, fields }] = (await take({ ...row, version: 2, [field]: value })).rows;
    expect([result, fields.map(({ field: named }: { field: string }) => named)]).toEqual(["invalid", [field]]);
    expect(fields[0].problem).toMatch(/^must stay /);
    expect((await dossier(row.code)).importVersion).toBe(1);
  });
});

describe("a version that is here already", () => {
  test("changes nothing, and the whole call says that it was a repeat", async () => {
    const rows = [aRow(), aRow()];
    await take(...rows);
    const again = await office.exchange.rows(rows, { key: "another key" });
    expect(resultsOf(again.body)).toEqual(["unchanged", "unchanged"]);
    expect(again.headers["idempotency-replayed"]).toBe("true");
  });

  test("must say the same", async () => {
    const row = aRow({ version: 5 });
    await take(row);
    const [{ result, fields }] = (await take({ ...row, status: 5 })).rows;
    expect([result, fields]).toEqual([
      "invalid",
      [{ field: "version", problem: "must be higher than 5: that version is here with other content" }],
    ]);
  });

  test("is stale when a newer one is here, in whatever order they come", async () => {
    const code = newCode();
    const versions = [4, 2, 5, 1, 5, 3].map((version) => aRow({ code, version }));
    expect(resultsOf(await take(...versions))).toEqual(["created", "stale", "updated", "stale", "unchanged", "stale"]);
    expect(resultsOf(await take(...versions))).toEqual(["stale", "stale", "unchanged", "stale", "unchanged", "stale"]);
    expect((await dossier(code)).importVersion).toBe(5);
  });
});
