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
function aReception(more: (day: number) => object = () => ({})): { sent: Sent; date: string; code: string } {
  days += 1;
  const date = dateOf(dayNumber("2026-01-31") + days);
  const body = { procedure: "2.000815", receivedAt: `${date}T08:15:00+07:00`, channel: "direct", ...more(days) };
  return {
    sent: { key: `reception of ${date}`, body },
    date,
    code: `H29.27163-${date.slice(2).replaceAll("-", "")}-0001`,
  };
}
const path = "/v1/offices/27163/dossiers";

async function stored(date: string) {
  const Key = dossierKeys.codes("27163", date);
  const { Item } = await api.tables.documentClient.send(new GetCommand({ TableName: api.tables.dossiersTable, Key }));
  const written = `"H29.27163-${date.slice(2).replaceAll("-", "")}-`;
  const items = await tableContents(api.tables);
  const count = (part: string) => items.filter((item) => item.includes(part)).length;
  return {
    claims: Item?.["claims"].length ?? 0,
    dossiers: count(`"code":{"S":${written}`),
    applicants: items.filter((item) => item.includes(written.slice(1)) && item.includes(`"sk":{"S":"applicant"}`))
      .length,
    deaths: count(`"codes":{"SS":["${written.slice(1)}0001"]}`),
  };
}

/** A cold function reads the key and the office, claims a number and stores the dossier. */
const requests = 4;
const name = "Nguyễn Thị Hoa";
const kinds = [
  { kind: "a reception", more: () => ({}), requests, rows: { applicants: 0, deaths: 0 } },
  {
    kind: "a reception with an applicant",
    more: () => ({ applicant: { name, phone: "0912 345 678" } }),
    requests: requests + 1,
    rows: { applicants: 1, deaths: 0 },
  },
  {
    kind: "a reception of a death",
    more: (day: number) => {
      const personalId = `079045${String(day).padStart(6, "0")}`;
      const deceased = { name: `Nguyễn Văn ${day}`, personalId, born: "1945", diedOn: "2026-01-30" };
      return { procedure: "1.000656", applicant: { name, deceased } };
    },
    requests: requests + 3,
    rows: { applicants: 1, deaths: 2 },
  },
];
const cases = kinds.flatMap((kind) => everyFault(kind.requests).map((fault) => ({ ...kind, ...fault })));

test.each([
  [kinds[0], []],
  [kinds[1], ["PutItem"]],
  [kinds[2], ["UpdateItem", "UpdateItem", "PutItem"]],
])("a cold reception asks the tables no more than it has to: %j", async (kind, more) => {
  const { calls, send } = api.another();
  expect((await send("POST", path, aReception(kind?.more).sent)).status).toBe(201);
  const usual = ["GetItem", "GetItem", "UpdateItem", "PutItem"];
  expect(calls.map(({ operation }) => operation).toSorted()).toEqual([...usual, ...more].toSorted());
});

describe.each(cases)("$kind by a function $fault, its request $nth", ({ fault, nth, more, rows }) => {
  test("is one dossier with the first number of its day, once it is sent again", async () => {
    const { sent, date, code } = aReception(more);
    const dying = api.another();
    faults[fault](dying.client, nth);
    const first = await dying.send("POST", path, sent);
    const again = await api.another().send("POST", path, sent);
    expect([again.status, again.body.code]).toEqual([again.headers["idempotency-replayed"] ? 200 : 201, code]);
    if (first.status < 300) expect(first.body).toEqual(again.body);
    expect(await stored(date)).toEqual({ claims: 1, dossiers: 1, ...rows });
  });

  test("is one dossier when it is sent again at once and twice, and the next day", async () => {
    const { sent, date, code } = aReception(more);
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
    expect(await stored(date)).toEqual({ claims: 1, dossiers: 1, ...rows });
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
  expect(await stored(date)).toMatchObject({ claims: 24, dossiers: 24 });
});
