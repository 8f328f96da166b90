import { randomInt } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { limits } from "#shared/tracking/tries.ts";
import { aPublicApi } from "#test/kit/a-public-api.ts";
import { type Answer, anApi } from "#test/kit/an-api.ts";
import { totalCost } from "#test/kit/dynamodb.ts";

let api: Awaited<ReturnType<typeof anApi>>;
let citizens: ReturnType<typeof aPublicApi>;
beforeAll(async () => {
  api = await anApi();
  citizens = aPublicApi(api.tables);
});

let received = 0;
async function aReceipt(): Promise<{ code: string; secret: string }> {
  received += 1;
  const body = { procedure: "2.000815", receivedAt: "2026-11-20T08:00:00+07:00", channel: "direct" };
  const dossier = await api.send("POST", "/v1/offices/27163/dossiers", { key: `received ${received}`, body });
  return { code: dossier.body.code, secret: dossier.body.tracking.secret };
}

/** Each test in a quarter of an hour of its own, since failures are counted by it. */
let quarter = 0;
const aQuarter = () => {
  quarter += 1;
  const start = Date.parse("2026-11-20T02:00:00.000Z") + quarter * 900_000;
  return (seconds = 0) => new Date(start + seconds * 1_000).toISOString();
};

interface Asked {
  readonly code: string;
  readonly secret: string;
  readonly from?: string;
  readonly now: string;
}
const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const aGuess = () => Array.from({ length: 9 }, () => symbols[randomInt(32)]).join("");
const byJson = ({ code, secret, from = "192.0.2.1", now }: Asked) =>
  citizens.send("POST", "/v1/tracking", { body: { code, secret }, from, now });
const byForm = ({ code, secret, from = "192.0.2.1", now }: Asked, lang = "vi") => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const raw = new URLSearchParams({ code, secret }).toString();
  return citizens.send("POST", "/t", { raw, headers, from, now, query: { lang } });
};
async function fail(times: number, asked: Asked): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < times; index += 1) statuses.push((await byJson(asked)).status);
  return statuses;
}

describe("five failures at a code from one address in a quarter of an hour", () => {
  test("are told as failures, the sixth says when to come back, and so does the right secret", async () => {
    const { code, secret } = await aReceipt();
    const at = aQuarter();
    expect(await fail(6, { code, secret: "222222222", now: at(60) })).toEqual([404, 404, 404, 404, 404, 429]);
    const refused = await byJson({ code, secret, now: at(61) });
    expect(refused).toMatchObject({
      status: 429,
      headers: { "retry-after": "839", "content-type": "application/problem+json", "cache-control": "no-store" },
      body: { type: "urn:benang:problem:too-many-tries", status: 429, title: "Too often for now" },
    });
  });

  test("are over when the next quarter begins", async () => {
    const { code, secret } = await aReceipt();
    const at = aQuarter();
    await fail(5, { code, secret: "222222222", now: at(899) });
    expect((await byJson({ code, secret, now: at(899.9) })).headers["retry-after"]).toBe("1");
    aQuarter();
    expect((await byJson({ code, secret, now: at(900) })).status).toBe(200);
  });

  test("keep nobody out who asks from elsewhere, nor the same address from other dossiers", async () => {
    const [one, other] = [await aReceipt(), await aReceipt()];
    const now = aQuarter()();
    await fail(8, { code: one.code, secret: "222222222", now });
    expect((await byJson({ ...one, now, from: "192.0.2.2" })).status).toBe(200);
    expect((await byJson({ ...other, now })).status).toBe(200);
  });

  test("are the same five however the code is spelt, and on the page and in JSON together", async () => {
    const { code, secret } = await aReceipt();
    const now = aQuarter()();
    await fail(2, { code: ` ${code.toLowerCase()} `, secret: "222222222", now });
    for (let index = 0; index < 3; index += 1) await byForm({ code, secret: "222222222", now });
    expect((await byForm({ code, secret, now })).status).toBe(429);
  });

  test("are one household's, from whichever of its addresses", async () => {
    const { code, secret } = await aReceipt();
    const now = aQuarter()();
    for (let index = 0; index < 5; index += 1)
      await byJson({ code, secret: "222222222", now, from: `2001:db8:1:2::${index}` });
    expect((await byJson({ code, secret, now, from: "2001:db8:1:2:ffff::" })).status).toBe(429);
    expect((await byJson({ code, secret, now, from: "2001:db8:1:3::" })).status).toBe(200);
  });

  test("are not used up by those who have the right secret", async () => {
    const { code, secret } = await aReceipt();
    const now = aQuarter()();
    for (let index = 0; index < 20; index += 1) expect((await byJson({ code, secret, now })).status).toBe(200);
    expect(await fail(5, { code, secret: "222222222", now })).toEqual([404, 404, 404, 404, 404]);
  });
});

test.each(["en", "vi", "id"])(
  "on the page the limit is said in words (%s), with the minutes to wait",
  async (language) => {
    const { code, secret } = await aReceipt();
    const at = aQuarter();
    await fail(5, { code, secret: "222222222", now: at() });
    const page = await byForm({ code, secret, now: at(60) }, language);
    expect([page.status, page.headers["retry-after"], page.headers["content-type"]]).toEqual([
      429,
      "840",
      "text/html; charset=utf-8",
    ]);
    expect(page.body).toMatch(/role="alert" id="failed">[^<]*14 (minutes|phút|menit)/);
    expect(page.body).toContain("<form");
  },
);

describe("no answer tells whether a code exists", () => {
  test("before the limit, at it, and behind it", async () => {
    const { code } = await aReceipt();
    const now = aQuarter()();
    const nowhere = ["H29.27163-261120-9999", "H29.99999-261120-0001", "not a code"];
    const asked = [code, ...nowhere].map((given, index) => ({
      code: given,
      secret: "222222222",
      now,
      from: `192.0.2.${index}`,
    }));
    for (let round = 0; round < 8; round += 1) {
      const answers = [];
      for (const one of asked) answers.push([await byJson(one), await byForm(one)]);
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    }
  });
});

test("one address that tries many codes is stopped, and others go on", async () => {
  const { code, secret } = await aReceipt();
  const now = aQuarter()();
  const from = "203.0.113.5";
  const statuses: number[] = [];
  for (let index = 0; index < limits.address + 10; index += 1) {
    const tried = `H29.27163-251120-${String(index).padStart(4, "0")}`;
    statuses.push((await byJson({ code: tried, secret: aGuess(), now, from })).status);
  }
  expect(statuses.filter((status) => status === 404)).toHaveLength(limits.address);
  expect(new Set(statuses.slice(limits.address))).toEqual(new Set([429]));
  expect((await byJson({ code, secret, now, from })).status).toBe(429);
  expect((await byJson({ code, secret, now, from: "203.0.113.6" })).status).toBe(200);
});

test("a code that is guessed at from everywhere answers nobody for the rest of the quarter, and everybody in the next", async () => {
  const { code, secret } = await aReceipt();
  const at = aQuarter();
  for (let index = 0; index < limits.code; index += 1) {
    const from = `203.0.113.${index % 25}`;
    const { status } = await byJson({ code, secret: "222222222", now: at(), from });
    expect(status).toBe(404);
  }
  expect((await byJson({ code, secret, now: at(1), from: "198.51.100.1" })).status).toBe(429);
  aQuarter();
  expect((await byJson({ code, secret, now: at(900), from: "198.51.100.1" })).status).toBe(200);
});

test("guesses that come all at once: those that were counted too late hear of the limit, not of the secret", async () => {
  const { code } = await aReceipt();
  const now = aQuarter()();
  await byJson({ code, secret: "222222222", now, from: "192.0.2.9" });
  const answers = await Promise.all(Array.from({ length: 40 }, () => byJson({ code, secret: aGuess(), now })));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 404)).toHaveLength(limits.here);
  expect(statuses.filter((status) => status === 429)).toHaveLength(35);
});

test("600 guesses from forty addresses hit nothing, are compared no oftener than the limits allow, and cost what was said", async () => {
  const { code, secret } = await aReceipt();
  const now = aQuarter()();
  await byJson({ code, secret: "222222222", now, from: "192.0.2.200" });
  citizens.calls.length = 0;
  const answers: Answer[] = [];
  for (let index = 0; index < 600; index += 1) {
    // Every tenth knows the secret once the limits are reached, and must not be told so.
    const knows = index > 300 && index % 10 === 0;
    const from = `203.0.113.${index % 40}`;
    answers.push(await byJson({ code, secret: knows ? secret : aGuess(), now, from }));
  }
  const count = (status: number) => answers.filter((answer) => answer.status === status).length;
  // One of the hundred was the first look of this test.
  expect([count(200), count(404), count(429)]).toEqual([0, limits.code - 1, 600 - limits.code + 1]);
  expect(new Set(answers.slice(300).map((answer) => JSON.stringify(answer))).size).toBe(1);
  const { wcu, rru } = totalCost(citizens.calls);
  expect(wcu).toBe(2 * (limits.code - 1));
  // The dossier and the two counts, 1 each.
  expect(rru).toBe(3 * 600);
});
