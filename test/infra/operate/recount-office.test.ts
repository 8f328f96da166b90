import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import { recountLines } from "#infra/operate/print-recount.ts";
import { recountOffice } from "#infra/operate/recount-office.ts";
import { numberedElsewhere } from "#shared/dossiers/claim-number.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { totalsKeys } from "#shared/reports/totals-table.ts";
import { anApi, openWithKey } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { openStreams } from "#test/kit/dynamodb.ts";
import { project } from "../replay/replay-office.ts";

/** An office with one dossier received on Thursday 19 November 2026 and handed over on Friday, and one received on Friday. */
async function anOfficeAtWork() {
  const { send, tables, office } = await anApi();
  await openStreams(tables);
  const receive = async (receivedAt: string, key: string) => {
    const body = { procedure: "2.000815", receivedAt, channel: "direct" };
    const answer = await send("POST", `/v1/offices/${office.id}/dossiers`, { body, key });
    return `/v1/offices/${office.id}/dossiers/${answer.body.code}`;
  };
  const dossier = await receive("2026-11-19T03:00:00.000Z", "r1");
  await send("POST", `${dossier}/moves`, { body: { move: "start-work" }, key: "m1" });
  await send("POST", `${dossier}/moves`, { body: { move: "finish" }, key: "m2" });
  await send("POST", `${dossier}/return`, { body: {}, key: "m3" });
  await receive("2026-11-20T01:00:00.000Z", "r2");
  const recount = (range: { from?: string; to: string } = { to: "2026-11-30" }) =>
    recountOffice(tables.documentClient, tables.dossiersTable, office, range);
  return { tables, office, recount, send };
}

type Work = Awaited<ReturnType<typeof anOfficeAtWork>>;

async function addToCounter({ tables, office }: Work, date: string, counter: string, by: number) {
  await tables.documentClient.send(
    new UpdateCommand({
      TableName: tables.dossiersTable,
      Key: { pk: totalsKeys.day(office.id, date), sk: "08:15" },
      UpdateExpression: "ADD #counter :by",
      ExpressionAttributeNames: { "#counter": counter },
      ExpressionAttributeValues: { ":by": by },
    }),
  );
}

describe("counting an office's days again", () => {
  test("counters that followed the table agree, day by day", async () => {
    const work = await anOfficeAtWork();
    await project(work.tables);
    const result = await work.recount();
    expect(result).toEqual({
      dossiers: 2,
      missing: [],
      days: [
        { date: "2026-11-19", counters: 3, differences: [] },
        { date: "2026-11-20", counters: 15, differences: [] },
      ],
    });
    expect(recountLines(result)).toEqual([
      "2026-11-19  3 counters agree",
      "2026-11-20  15 counters agree",
      "2 dossiers on 2 days counted again: all counters agree",
    ]);
  });

  test("a counter that was moved by hand is named with both numbers", async () => {
    const work = await anOfficeAtWork();
    await project(work.tables);
    await addToCounter(work, "2026-11-20", "returned/d/justice", 1);
    await addToCounter(work, "2026-11-25", "received", 2);
    const result = await work.recount();
    expect(result.days.flatMap(({ differences }) => differences)).toEqual([
      { date: "2026-11-20", counter: "returned/d/justice", source: 1, counted: 2 },
      { date: "2026-11-25", counter: "received", source: 0, counted: 2 },
    ]);
    expect(recountLines(result)).toContain("  returned/d/justice: 1 by the dossiers, 2 by the counter");
    expect(recountLines(result).at(-1)).toBe("2 dossiers on 3 days counted again: counters of 2 days differ");
  });

  test("steps that no counter has seen are differences", async () => {
    const { recount } = await anOfficeAtWork();
    const { days } = await recount({ from: "2026-11-19", to: "2026-11-19" });
    expect(
      days.flatMap(({ differences }) => differences.map(({ counter, source, counted }) => [counter, source, counted])),
    ).toEqual([
      ["received", 1, 0],
      ["received/d/justice", 1, 0],
      ["received/p/2.000815", 1, 0],
    ]);
  });

  test("only the days asked for are compared, with every dossier that has steps on them", async () => {
    const work = await anOfficeAtWork();
    await project(work.tables);
    expect(await work.recount({ from: "2026-11-20", to: "2026-11-20" })).toMatchObject({
      dossiers: 2,
      days: [{ date: "2026-11-20", counters: 15, differences: [] }],
    });
  });

  test("a number given out for a reception that broke off is named", async () => {
    const { tables, office, recount } = await anOfficeAtWork();
    const dossiers = dynamoDossiers(tables.documentClient, tables.dossiersTable);
    await dossiers.claimNumber(office.id, "2026-11-20", { key: "AAAAAAAA", body: "AAAA" });
    const result = await recount();
    expect(result.missing).toEqual(["H29.27163-261120-0002"]);
    expect(recountLines(result)).toContain(
      "H29.27163-261120-0002 was given out, but its reception broke off: no such dossier",
    );
  });

  test("a number that other software gave out is not missed here", async () => {
    const { tables, office, recount } = await anOfficeAtWork();
    const dossiers = dynamoDossiers(tables.documentClient, tables.dossiersTable);
    await dossiers.claimNumber(office.id, "2026-11-20", { key: numberedElsewhere, body: "" });
    expect((await recount()).missing).toEqual([]);
  });

  test("a dossier that another ward received is counted where it is handled, in both offices", async () => {
    const work = await anOfficeAtWork();
    const other = anOffice({ id: "26842", name: "Phường Tăng Nhơn Phú" });
    const apiKey = await openWithKey(work.tables, other);
    const body = {
      procedure: "2.000815",
      receivedAt: "2026-11-20T01:05:00.000Z",
      channel: "direct",
      handledBy: "26842",
    };
    const { code } = (await work.send("POST", "/v1/offices/27163/dossiers", { body, key: "passed on" })).body;
    const moves = `/v1/offices/26842/dossiers/${code}/moves`;
    expect((await work.send("POST", moves, { apiKey, body: { move: "start-work" }, key: "there" })).status).toBe(200);
    await project(work.tables);
    expect(await work.recount()).toMatchObject({ dossiers: 2, missing: [] });
    const there = await recountOffice(work.tables.documentClient, work.tables.dossiersTable, other, {
      to: "2026-11-30",
    });
    for (const { days } of [await work.recount(), there]) {
      expect(days.flatMap(({ differences }) => differences)).toEqual([]);
    }
    expect(there).toMatchObject({ dossiers: 1, days: [{ date: "2026-11-20", counters: 6 }] });
  });

  test("more dossiers than one batch holds are all read", async () => {
    const { tables, office, recount } = await anOfficeAtWork();
    const dossiers = dynamoDossiers(tables.documentClient, tables.dossiersTable);
    for (let n = 1; n <= 130; n += 1) {
      await dossiers.claimNumber(office.id, "2026-11-18", { key: `K${n}`, body: "AAAA" });
    }
    const { missing, dossiers: found } = await recount();
    expect(missing).toHaveLength(130);
    expect(found).toBe(2);
  });
});

describe("npm run recount", () => {
  let work: Work;
  beforeAll(async () => {
    work = await anOfficeAtWork();
    await project(work.tables);
  });
  const recount = async (...more: string[]) => {
    const { endpoint, dossiersTable, peopleTable } = work.tables;
    const tables = ["--endpoint", endpoint, "--dossiers-table", dossiersTable, "--people-table", peopleTable];
    const args = ["infra/operate/recount.ts", ...tables, "--to", "2026-11-20", "--settle", "0", ...more];
    const run = promisify(execFile)(process.execPath, args, { env: { PATH: process.env["PATH"] ?? "" } });
    return run.then(
      ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }) as { code: number; stdout: string; stderr: string },
    );
  };

  test("ends with 0 when all agrees and with 1 when something differs", async () => {
    expect(await recount("--office", "27163")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("all counters agree"),
    });
    await addToCounter(work, "2026-11-19", "late", 1);
    expect(await recount("--office", "27163")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("late: 0 by the dossiers, 1 by the counter"),
    });
  });

  test("says in one line what is wrong with how it was called", async () => {
    expect(await recount("--office", "x")).toMatchObject({
      code: 1,
      stderr: "recount: --office: the five-digit national unit code, such as 27163\n",
    });
    expect(await recount("--office", "99999")).toMatchObject({
      code: 1,
      stderr: "recount: No office 99999 is open here\n",
    });
    expect(await recount()).toMatchObject({ code: 1, stderr: expect.stringContaining("--office") });
  });
});
