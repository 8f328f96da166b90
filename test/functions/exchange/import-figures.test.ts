import { beforeAll, describe, expect, test } from "vitest";
import { recountOffice } from "#infra/operate/recount-office.ts";
import { anExchange } from "#test/kit/an-exchange.ts";
import { openStreams } from "#test/kit/dynamodb.ts";
import { streamEvent } from "#test/kit/stream-records.ts";
import { aRow, manyRows, newCode } from "./rows.ts";

let office: Awaited<ReturnType<typeof anExchange>>;
let project: typeof import("#functions/project.ts")["handler"];
beforeAll(async () => {
  office = await anExchange();
  await openStreams(office.tables);
  Object.assign(process.env, {
    DOSSIERS_TABLE: office.tables.dossiersTable,
    PEOPLE_TABLE: office.tables.peopleTable,
    AWS_ENDPOINT_URL_DYNAMODB: office.tables.endpoint,
    AWS_REGION: "ap-southeast-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
  project = (await import("#functions/project.ts")).handler;
});

const counted = async () => {
  await project(await streamEvent(office.tables, office.tables.dossiersTable));
  return (await office.send("GET", "/v1/offices/27163/totals/2026-01-05")).body.office;
};
const recounted = async () => {
  const { documentClient, dossiersTable } = office.tables;
  const { days, ...rest } = await recountOffice(documentClient, dossiersTable, office.office, { to: "2026-11-20" });
  return { ...rest, differences: days.flatMap(({ differences }) => differences) };
};

describe("the figures of a day", () => {
  test("hold each step of what was taken over once, and agree with the histories", async () => {
    await office.exchange.rows(manyRows(40));
    expect(await counted()).toMatchObject({
      submitted: 8,
      received: 32,
      refused: 4,
      started: 12,
      supplementRequested: 4,
      paymentRequired: 4,
      withdrawn: 4,
      stopped: 4,
      finished: 8,
      returned: 4,
      onTime: 4,
      late: 0,
    });
    expect(await recounted()).toEqual({ dossiers: 40, missing: [], differences: [] });
  });

  test("gain the steps of later versions and nothing by a repeat", async () => {
    const before = await counted();
    const row = aRow({ status: 4 });
    const done = { ...row, version: 2, status: 9, finishedAt: "2026-01-05T10:00:00+07:00" };
    const returned = { ...done, version: 3, status: 10, returnedAt: "2026-01-05T10:30:00+07:00" };
    for (const version of [row, row, done, done, returned, row, returned]) await office.exchange.rows([version]);
    const { received, started, finished, returned: handedOver, onTime } = await counted();
    expect([received, started, finished, handedOver, onTime]).toEqual([
      before.received + 1,
      before.started + 1,
      before.finished + 1,
      before.returned + 1,
      before.onTime + 1,
    ]);
    expect((await recounted()).differences).toEqual([]);
  });

  test("stay as they were counted when a later version tells the hand-over otherwise", async () => {
    const before = await counted();
    const row = aRow({ status: 10, finishedAt: "2026-01-05T10:00:00+07:00", returnedAt: "2026-01-05T10:30:00+07:00" });
    await office.exchange.rows([row]);
    await counted();
    const late = {
      ...row,
      version: 2,
      finishedAt: "2026-01-06T10:00:00+07:00",
      returnedAt: "2026-01-06T11:00:00+07:00",
    };
    await office.exchange.rows([late]);
    await office.exchange.rows([{ ...late, version: 3 }]);
    const { onTime, late: lateOnes } = await counted();
    expect([onTime, lateOnes]).toEqual([before.onTime + 1, before.late]);
    expect((await recounted()).differences).toEqual([]);
    const dossier = (await office.send("GET", `/v1/offices/27163/dossiers/${row.code}`)).body;
    expect(dossier.onTime).toBe(false);
    expect(dossier.history.filter(({ move }: { move: string }) => move === "correct")).toEqual([
      expect.objectContaining({ detail: "endedAt,returnedAt=2026-01-06T04:00:00.000Z,on-time" }),
    ]);
  });

  test("agree after a dossier was opened again by the other software and handed over anew", async () => {
    const row = aRow({ status: 10, finishedAt: "2026-01-05T10:00:00+07:00", returnedAt: "2026-01-05T10:30:00+07:00" });
    const { finishedAt: _f, returnedAt: _r, ...open } = row;
    await office.exchange.rows([row]);
    await counted();
    await office.exchange.rows([{ ...open, version: 2, status: 4 }]);
    await counted();
    await office.exchange.rows([
      { ...row, version: 3, finishedAt: "2026-01-07T10:00:00+07:00", returnedAt: "2026-01-07T11:00:00+07:00" },
    ]);
    await counted();
    expect((await recounted()).differences).toEqual([]);
  });

  test("count what has the form of the office's own numbers once, beside what the counter received", async () => {
    const own = aRow({ code: "H29.27163-260105-0002", status: 2 });
    await office.exchange.rows([own, aRow({ code: newCode(), status: 2 })]);
    const body = { procedure: "2.000815", receivedAt: "2026-01-05T09:00:00+07:00", channel: "direct" };
    const received = await office.send("POST", "/v1/offices/27163/dossiers", { key: "counter", body });
    expect(received.body.code).toBe("H29.27163-260105-0003");
    await counted();
    expect(await recounted()).toMatchObject({ missing: [], differences: [] });
  });
});
