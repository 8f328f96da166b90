import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import { dossierItem } from "#shared/dossiers/dossier-item.ts";
import { anApi } from "#test/kit/an-api.ts";
import { totalCost } from "#test/kit/dynamodb.ts";
import { aDossier } from "#test/shared/dossiers/a-dossier.ts";

let api: Awaited<ReturnType<typeof anApi>>;
const dossiers = "/v1/offices/27163/dossiers";
beforeAll(async () => {
  api = await anApi();
  for (const [index, procedure] of ["2.000815", "1.004873", "1.014027"].entries()) {
    for (let number = 0; number < 7; number += 1) {
      const body = { procedure, receivedAt: `2026-11-${10 + number}T08:00:00+07:00`, channel: "direct" };
      const answer = await api.send("POST", dossiers, { key: `${index} ${number}`, body });
      expect(answer.status).toBe(201);
    }
  }
});

interface Row {
  readonly code: string;
  readonly promisedAt: string;
}

async function allPages(query: Record<string, string>): Promise<{ rows: Row[]; pages: number }> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  for (let pages = 1; ; pages += 1) {
    const { body } = await api.send("GET", dossiers, { query: { ...query, ...(cursor && { cursor }) } });
    rows.push(...body.items);
    cursor = body.cursor;
    if (cursor === undefined) return { rows, pages };
  }
}

describe("an office of 350 dossiers a day", () => {
  test("has what is due today in one query page, for at most one read unit each fifty rows", async () => {
    const busy = await anApi();
    const seeds = Array.from({ length: 350 }, (_, index) => {
      const code = `H29.27163-261120-${String(index + 1).padStart(4, "0")}`;
      const department = index % 4 === 0 ? "economy-infrastructure" : "justice";
      return dossierItem(aDossier({ code, department }), { key: "reception", body: "body" });
    });
    for (let start = 0; start < seeds.length; start += 25) {
      const requests = seeds.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
      const RequestItems = { [busy.tables.dossiersTable]: requests };
      await busy.tables.documentClient.send(new BatchWriteCommand({ RequestItems }));
    }
    await busy.send("GET", dossiers, { query: { limit: "1" } });
    busy.calls.length = 0;
    const query = { dueBefore: "2026-11-21T00:00:00+07:00", limit: "500" };
    const { body } = await busy.send("GET", dossiers, { query });
    expect([body.items.length, body.cursor]).toEqual([350, undefined]);
    const { roundTrips, rru } = totalCost(busy.calls);
    expect(roundTrips).toBe(1);
    expect(rru).toBeLessThanOrEqual(350 / 50);
  });
});

describe("the list of what has not been handed over", () => {
  test("comes in pages that hold each dossier once, earliest promise first", async () => {
    const whole = await allPages({});
    expect([whole.rows.length, whole.pages]).toEqual([21, 1]);
    for (const limit of ["1", "5", "7", "20"]) expect((await allPages({ limit })).rows).toEqual(whole.rows);
    expect(whole.rows.map(({ promisedAt }) => promisedAt)).toEqual(
      whole.rows.map(({ promisedAt }) => promisedAt).toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });

  test("ends before the hour that is asked for, on every page", async () => {
    const whole = await allPages({});
    const dueBefore = "2026-11-16T17:00:00+07:00";
    const due = await allPages({ dueBefore, limit: "2" });
    expect(due.rows).toEqual(whole.rows.filter(({ promisedAt }) => promisedAt < "2026-11-16T10:00:00.000Z"));
    expect(due.rows.length).toBeGreaterThan(2);
  });

  test("reads no dossier: a page of a hundred costs what its rows weigh", async () => {
    api.calls.length = 0;
    await api.send("GET", dossiers, { query: { limit: "100" } });
    expect(totalCost(api.calls)).toMatchObject({ roundTrips: 1, rru: 0.5 });
  });
});
