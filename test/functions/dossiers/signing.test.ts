import { beforeAll, describe, expect, test } from "vitest";
import type { Office } from "#shared/offices/office.ts";
import { scopes } from "#shared/offices/offices.ts";
import { expectNothingStored, refusedFieldsOf } from "#test/functions/http/refusal.ts";
import { anApi, morning, openWithKey } from "#test/kit/an-api.ts";

const staff: Office["staff"] = [
  { slackUser: "U0LAN", name: "Lan", department: "justice", role: "officer" },
  { slackUser: "U0HEAD", name: "Hạnh", department: "justice", role: "head" },
  { slackUser: "U0SIGN", name: "Sơn", department: "justice", role: "signer", signs: ["justice"] },
];
const dossiers = "/v1/offices/27163/dossiers";
const now = "2026-11-20T02:00:00.000Z";
let api: Awaited<ReturnType<typeof anApi>>;
let unsigned: string;
beforeAll(async () => {
  api = await anApi({ staff });
  const others = scopes.filter((scope) => scope !== "dossiers:sign");
  unsigned = await openWithKey(api.tables, api.office, others, "unsigned");
});

let number = 0;
async function aDossier(more: object = {}): Promise<string> {
  number += 1;
  const body = { procedure: "2.000815", receivedAt: morning, channel: "direct", ...more };
  return (await api.send("POST", dossiers, { key: `dossier ${number}`, body })).body.code;
}
const move = (code: string, body: object, more = {}) => {
  number += 1;
  return api.send("POST", `${dossiers}/${code}/moves`, { key: `move ${number}`, body, now, ...more });
};
const factOf = async (answer: ReturnType<typeof move>) => {
  const { status, body } = await answer;
  return [status, String(body.type).replace("urn:benang:problem:", "")];
};

describe("signing over the API", () => {
  test("lays before the signer, lists, signs, and says who signed", async () => {
    const code = await aDossier();
    expect((await move(code, { move: "present" })).body).toMatchObject({ status: "inProcess", presentedAt: now });
    const queue = await api.send("GET", "/v1/offices/27163/signing", { query: { limit: "500" } });
    expect(queue.body.items).toContainEqual({
      code,
      receivedAt: morning,
      promisedAt: "2026-11-20T10:00:00.000Z",
      department: "justice",
      procedure: "2.000815",
    });
    const { status, body } = await move(code, { move: "sign", signer: "U0SIGN" });
    expect([status, body.status, body.presentedAt]).toEqual([200, "resultReady", undefined]);
    expect(body.history.at(-1)).toEqual({ move: "sign", at: now, by: "k0000001", detail: "signer:U0SIGN" });
    const after = await api.send("GET", "/v1/offices/27163/signing", { query: { limit: "500" } });
    expect(JSON.stringify(after.body)).not.toContain(code);
  });

  test("needs a key with the scope, and a signer who may", async () => {
    const code = await aDossier();
    await move(code, { move: "present" });
    const sign = (body: object, more = {}) => move(code, { move: "sign", ...body }, more);
    expect(await factOf(sign({ signer: "U0SIGN" }, { apiKey: unsigned }))).toEqual([403, "scope-missing"]);
    expect(await factOf(sign({ signer: "U0LAN" }))).toEqual([403, "may-not-sign"]);
    expect(await factOf(sign({ signer: "U0HEAD" }))).toEqual([409, "may-not-sign"]);
    for (const signer of [undefined, "U0NOBODY", "Sơn", ""]) {
      expect(refusedFieldsOf(await sign(signer === undefined ? {} : { signer }))).toEqual(["signer"]);
    }
    expect((await sign({ signer: "U0SIGN" })).status).toBe(200);
  });

  test("two callers at once: one wins, the other is told what the dossier is now", async () => {
    const code = await aDossier();
    await move(code, { move: "present" });
    const both = await Promise.all([
      move(code, { move: "sign", signer: "U0SIGN" }),
      move(code, { move: "withdraw" }, { headers: { "if-match": '"2"' } }),
    ]);
    const [won, lost] = both.toSorted((one, other) => one.status - other.status);
    expect(won?.status).toBe(200);
    expect([409, 412]).toContain(lost?.status);
    expect(lost?.body.detail).toContain(`${won?.body.status}`);
  });

  test("the queue is paged, and takes nobody else's cursor", async () => {
    for (let count = 0; count < 3; count += 1) await move(await aDossier(), { move: "present" });
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: "2", ...(cursor && { cursor }) };
      const { body } = await api.send("GET", "/v1/offices/27163/signing", { query });
      pages.push(...body.items.map(({ code }: { code: string }) => code));
      cursor = body.cursor;
    } while (cursor !== undefined);
    expect(new Set(pages).size).toBe(pages.length);
    const foreign = Buffer.from(`${morning}#H29.26842-261120-0001`).toString("base64url");
    for (const query of [{ cursor: foreign }, { cursor: "x" }, { limit: "0" }, { limit: "501" }, { department: "x" }]) {
      expect((await api.send("GET", "/v1/offices/27163/signing", { query })).status).toBe(400);
    }
  });
});

describe("what a move says besides", () => {
  test("a supplement says which papers, once, unless a head answers for it", async () => {
    const code = await aDossier();
    const ask = (more = {}) => move(code, { move: "request-supplement", missing: ["identity"], ...more });
    expect((await ask()).body).toMatchObject({ missing: ["identity"], supplements: 1 });
    expect((await move(code, { move: "resume" })).body.missing).toBeUndefined();
    const second = await ask();
    expect([second.status, second.body.type]).toEqual([409, "urn:benang:problem:second-supplement"]);
    expect(refusedFieldsOf(second, [409])).toEqual(["confirmedBy"]);
    expect(second.body.detail).toContain("Decision 766");
    for (const confirmedBy of ["U0LAN", "U0NOBODY"])
      expect(refusedFieldsOf(await ask({ confirmedBy }))).toEqual(["confirmedBy"]);
    const { body } = await ask({ confirmedBy: "U0HEAD" });
    expect([body.supplements, body.history.at(-1).detail]).toEqual([2, "confirmed:U0HEAD"]);
  });

  test("an extension says why, who approved it and until when", async () => {
    const code = await aDossier();
    const promisedAt = "2026-11-23T15:00:00+07:00";
    const { body } = await move(code, { move: "extend", cause: "volume", approver: "U0HEAD", promisedAt });
    expect(body).toMatchObject({ status: "accepted", promisedAt: "2026-11-23T08:00:00.000Z" });
    expect(body.history.at(-1).detail).toBe("volume:U0HEAD:2026-11-23T08:00:00.000Z");
  });

  test("the fee of a refused dossier is given back, once", async () => {
    const code = await aDossier({ submitted: true, channel: "online", copies: 1, pages: 1, paid: true });
    expect((await move(code, { move: "refuse" })).body).toMatchObject({ status: "refused", refundDue: 2_000 });
    const { body } = await move(code, { move: "refund" });
    expect(body).toMatchObject({ status: "refused", paid: false, fee: 2_000 });
    expect(body.refundDue).toBeUndefined();
    expect(await factOf(move(code, { move: "refund" }))).toEqual([409, "nothing-to-refund"]);
  });

  test("an acceptance may state the hour, as a reception may", async () => {
    const code = await aDossier({ submitted: true, channel: "online" });
    const { body } = await move(code, { move: "accept", statedAt: "2026-11-23T15:30:00+07:00" });
    expect(body).toMatchObject({ promisedAt: "2026-11-23T08:30:00.000Z", basis: "slip", status: "accepted" });
  });

  test("and an hour stated at submission stands when it is accepted", async () => {
    const code = await aDossier({ submitted: true, channel: "online", statedAt: "2026-11-23T15:30:00+07:00" });
    expect((await move(code, { move: "accept" })).body).toMatchObject({
      promisedAt: "2026-11-23T08:30:00.000Z",
      basis: "slip",
    });
  });
});

describe("a detail that cannot be taken is named, and nothing is stored", () => {
  const later = "2026-11-23T15:00:00+07:00";
  const extend = { move: "extend", cause: "volume", approver: "U0HEAD", promisedAt: later };
  const { cause: _, ...causeless } = extend;
  const { approver: _a, ...unapproved } = extend;
  const { promisedAt: _p, ...hourless } = extend;
  test.each<[string, object, string]>([
    ["an extension without a cause", causeless, "cause"],
    ["a cause in words of one's own", { ...extend, cause: "too much to do" }, "cause"],
    ["an extension nobody approved", unapproved, "approver"],
    ["an extension that an officer approved", { ...extend, approver: "U0LAN" }, "approver"],
    ["an extension without an hour", hourless, "promisedAt"],
    ["an hour of no zone", { ...extend, promisedAt: "2026-11-23T15:00:00" }, "promisedAt"],
    ["an hour that has passed", { ...extend, promisedAt: "2026-11-20T08:30:00+07:00" }, "promisedAt"],
    ["an hour in years", { ...extend, promisedAt: "2029-11-23T15:00:00+07:00" }, "promisedAt"],
    ["papers nobody knows", { move: "request-supplement", missing: ["passport-photo"] }, "missing"],
    ["papers that are none", { move: "request-supplement", missing: ["<b>"] }, "missing.0"],
    ["no paper at all", { move: "request-supplement", missing: [] }, "missing"],
    ["papers as a text", { move: "request-supplement", missing: "identity" }, "missing"],
    ["a confirmation by name", { move: "request-supplement", confirmedBy: "Hạnh" }, "confirmedBy"],
    ["a signer of a return to work", { move: "start-work", signer: "U0SIGN" }, "signer"],
    ["papers of a withdrawal", { move: "withdraw", missing: ["identity"] }, "missing"],
    ["a promise of a stop", { move: "stop", promisedAt: later }, "promisedAt"],
    ["a confirmation of a payment", { move: "request-payment", confirmedBy: "U0HEAD" }, "confirmedBy"],
    ["a correction, which imports alone make", { move: "correct" }, "move"],
  ])("%s", async (_, body, field) => {
    const code = await aDossier();
    await expectNothingStored(api.tables, async () => {
      expect(refusedFieldsOf(await move(code, body))).toEqual([field]);
    });
  });

  test.each([
    ["no later than the present one", "2026-11-20T17:00:00+07:00", "promise-not-later", now],
    ["after the present one has passed", "2026-11-24T17:00:00+07:00", "promise-passed", "2026-11-20T10:00:00.001Z"],
  ])("an hour %s", async (_, promisedAt, fact, at) => {
    const code = await aDossier();
    expect(await factOf(move(code, { ...extend, promisedAt }, { now: at }))).toEqual([409, fact]);
  });
});

describe("the list of open dossiers", () => {
  test("of one department is one query a page", async () => {
    const land = await anApi();
    for (const procedure of ["2.000815", "1.001612", "2.000815"]) {
      const body = { procedure, receivedAt: morning, channel: "direct" };
      await land.send("POST", dossiers, { key: `${procedure} ${number++}`, body });
    }
    land.calls.length = 0;
    const { body } = await land.send("GET", dossiers, { query: { department: "economy" } });
    expect(body.items.map(({ department }: { department: string }) => department)).toEqual(["economy"]);
    expect(land.calls.map(({ operation }) => operation)).toEqual(["Query"]);
    expect(refusedFieldsOf(await land.send("GET", dossiers, { query: { department: "Đất" } }))).toEqual(["department"]);
  });
});
