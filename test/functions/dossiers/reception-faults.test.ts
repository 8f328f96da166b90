import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import { dossierKeys } from "#shared/dossiers/dossier-item.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { anApi, type Sent } from "#test/kit/an-api.ts";
import { tableContents } from "#test/kit/table-contents.ts";
import { everyFault, faults } from "./faults.ts";

let api: Awaited<ReturnType<typeof anApi>>;
beforeAll(async () => {
  api = await anApi();
});

let days = 0;
/** A reception on a day of its own, whose first number it must get. */
function aReception(): { sent: Sent; date: string; code: string } {
  days += 1;
  const date = dateOf(dayNumber("2026-01-31") + days);
  const body = { procedure: "2.000815", receivedAt: `${date}T08:15:00+07:00`, channel: "direct" };
  return {
    sent: { key: `reception of ${date}`, body },
    date,
    code: `H29.27163-${date.slice(2).replaceAll("-", "")}-0001`,
  };
}
const path = "/v1/offices/27163/dossiers";

async function stored(date: string): Promise<{ claims: number; dossiers: number }> {
  const Key = dossierKeys.codes("27163", date);
  const { Item } = await api.tables.documentClient.send(new GetCommand({ TableName: api.tables.dossiersTable, Key }));
  const written = `"H29.27163-${date.slice(2).replaceAll("-", "")}-`;
  const dossiers = (await tableContents(api.tables)).filter((item) => item.includes(`"code":{"S":${written}`));
  return { claims: Item?.["claims"].length ?? 0, dossiers: dossiers.length };
}

/** A cold function reads the key and the office, claims a number and stores the dossier. */
const requests = 4;

test("a cold reception is four requests", async () => {
  const { calls, send } = api.another();
  expect((await send("POST", path, aReception().sent)).status).toBe(201);
  expect(calls.map(({ operation }) => operation)).toEqual(["GetItem", "GetItem", "UpdateItem", "PutItem"]);
});

describe.each(everyFault(requests))("a reception by a function $fault, its request $nth", ({ fault, nth }) => {
  test("is one dossier with the first number of its day, once it is sent again", async () => {
    const { sent, date, code } = aReception();
    const dying = api.another();
    faults[fault](dying.client, nth);
    const first = await dying.send("POST", path, sent);
    const again = await api.another().send("POST", path, sent);
    expect([again.status, again.body.code]).toEqual([again.headers["idempotency-replayed"] ? 200 : 201, code]);
    if (first.status < 300) expect(first.body).toEqual(again.body);
    expect(await stored(date)).toEqual({ claims: 1, dossiers: 1 });
  });

  test("is one dossier when it is sent again at once and twice, and the next day", async () => {
    const { sent, date, code } = aReception();
    const dying = api.another();
    faults[fault](dying.client, nth);
    const [, ...now] = await Promise.all(
      [dying, api.another(), api.another()].map((instance) => instance.send("POST", path, sent)),
    );
    const nextDay = await api
      .another()
      .send("POST", path, { ...sent, now: `${dateOf(dayNumber(date) + 1)}T02:00:00.000Z` });
    for (const { body } of [...now, nextDay]) expect(body).toEqual({ ...nextDay.body, code });
    expect(nextDay.headers["idempotency-replayed"]).toBe("true");
    expect(await stored(date)).toEqual({ claims: 1, dossiers: 1 });
  });
});

test("a day with many functions, of which some die, has no gap and no repeat once all have been sent again", async () => {
  const date = "2026-10-05";
  const body = { procedure: "2.000815", receivedAt: `${date}T08:15:00+07:00`, channel: "direct" };
  const people = Array.from({ length: 24 }, (_, index) => ({ key: `person ${index}`, body }));
  await Promise.all(
    people.map((sent, index) => {
      const instance = api.another();
      const dies = everyFault(requests)[index % 20];
      if (dies !== undefined) faults[dies.fault](instance.client, dies.nth);
      return instance.send("POST", path, sent);
    }),
  );
  const answers = await Promise.all(people.map((sent) => api.another().send("POST", path, sent)));
  const numbers = answers.map(({ body: dossier }) => Number(dossier.code.slice(-4))).sort((a, b) => a - b);
  expect(numbers).toEqual(people.map((_, index) => index + 1));
  expect(await stored(date)).toEqual({ claims: 24, dossiers: 24 });
});
