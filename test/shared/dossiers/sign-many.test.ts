import { beforeAll, describe, expect, test } from "vitest";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { mostSigned, type Signed, signMany } from "#shared/dossiers/sign-many.ts";
import { limitsOf } from "#shared/dossiers/signature.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import { maySign } from "#shared/signing/may-sign.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { countingClient, Killed, killAt, loseAnswerAt, type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";
import { aStep, stored } from "./a-dossier.ts";

let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

const staff: Office["staff"] = [
  { slackUser: "U0LAN", name: "Lan", department: "justice", role: "officer" },
  { slackUser: "U0HEAD", name: "Hạnh", department: "justice", role: "head" },
  { slackUser: "U0SIGN", name: "Sơn", department: "justice", role: "signer", signs: ["justice"] },
  { slackUser: "U0CHAIR", name: "Châu", department: "justice", role: "leader" },
];
const office = { ...anOffice({ staff }), trackingKey: "A".repeat(43) };

function aSession(user = "U0SIGN") {
  const { documentClient, client, calls } = countingClient(tables.endpoint);
  const dossiers = dynamoDossiers(documentClient, tables.dossiersTable);
  const deps = { dossiers, offices: { get: async () => office }, clock: () => "2026-11-20T03:00:00.000Z" };
  const sign = (codes: readonly string[], key = "session1") =>
    signMany(codes, { officeId: "27163", id: user }, { key, body: "body" }, deps);
  return { client, calls, dossiers, sign };
}

let minutes = 0;
/** Lies before the signer; each was received a minute before the last. */
async function presented(changes = {}): Promise<string> {
  minutes += 1;
  const receivedAt = new Date(Date.parse("2026-11-20T01:30:00.000Z") - minutes * 60_000).toISOString();
  const { code } = await stored(tables, { receivedAt, ...changes });
  await aSession().dossiers.move("27163", code, aStep("present"));
  return code;
}
const results = (signed: readonly Signed[]) =>
  Object.fromEntries(signed.map((one) => [one.code, one.result === "refused" ? one.fact : one.result]));

describe("a signing session", () => {
  test("signs whose citizen waits longest first, one write each after one look at the queue", async () => {
    const codes = [await presented(), await presented(), await presented()];
    const { sign, calls } = aSession();
    const signed = await sign(codes);
    expect(signed).toEqual(codes.toReversed().map((code) => ({ code, result: "signed" })));
    expect(calls.map(({ operation, wcu, indexWcu }) => [operation, wcu, indexWcu])).toEqual([
      ["Query", 0, 0],
      ...codes.map(() => ["UpdateItem", 1, 1]),
    ]);
    const dossier = await aSession().dossiers.get("27163", codes[0] ?? "");
    expect(dossier.history.at(-1)).toMatchObject({ move: "sign", by: "U0SIGN" });
  });

  test("tells what cannot be signed, and signs the rest", async () => {
    const [good, land, taken] = [await presented(), await presented({ department: "land" }), await presented()];
    const working = (await stored(tables, { status: "inProcess" })).code;
    await aSession().dossiers.move("27163", taken, aStep("withdraw"));
    const absent = "H29.27163-261120-9999";
    const foreign = (await stored(tables, { officeId: "26842" })).code;
    const signed = await aSession().sign([absent, foreign, working, taken, land, good]);
    expect(results(signed)).toEqual({
      [good]: "signed",
      [land]: "may-not-sign",
      [taken]: "move-not-allowed",
      [working]: "not-presented",
      [absent]: "dossier-not-found",
      [foreign]: "dossier-not-found",
    });
    expect(signed.find(({ code }) => code === land)).toMatchObject({ message: expect.stringContaining("land") });
  });

  test("sent again does nothing twice; what another signed is signed already", async () => {
    const codes = [await presented(), await presented()];
    await aSession().sign(codes.slice(0, 1));
    expect(Object.values(results(await aSession().sign(codes)))).toEqual(["signed", "already"]);
    expect(Object.values(results(await aSession().sign(codes)))).toEqual(["already", "already"]);
    expect(Object.values(results(await aSession("U0CHAIR").sign(codes, "another1")))).toEqual(["already", "already"]);
    for (const code of codes) expect((await aSession().dossiers.get("27163", code)).version).toBe(3);
  });

  test("by two signers at once signs each dossier once", async () => {
    const codes = await Promise.all([presented(), presented(), presented(), presented()]);
    const both = await Promise.all([aSession().sign(codes, "one"), aSession("U0CHAIR").sign(codes, "two")]);
    for (const code of codes) {
      expect(new Set(both.map((signed) => results(signed)[code]))).toEqual(new Set(["already", "signed"]));
      expect((await aSession().dossiers.get("27163", code)).version).toBe(3);
    }
  });

  test.each([1, 2, 3, 4].flatMap((nth) => (["before", "after"] as const).map((when) => ({ nth, when }))))(
    "that dies $when its request $nth is finished by the same request, each dossier signed once",
    async ({ nth, when }) => {
      const codes = [await presented(), await presented(), await presented()];
      const dying = aSession();
      killAt(dying.client, nth, when);
      await expect(dying.sign(codes)).rejects.toThrow(Killed);
      const again = results(await aSession().sign(codes));
      expect(Object.values(again).every((result) => result === "signed" || result === "already")).toBe(true);
      for (const code of codes) {
        expect(await aSession().dossiers.get("27163", code)).toMatchObject({ status: "resultReady", version: 3 });
      }
    },
  );

  test("that hears nothing of a write goes on, and signs each once", async () => {
    const codes = [await presented(), await presented()];
    const deaf = aSession();
    loseAnswerAt(deaf.client, 2);
    expect(Object.values(results(await deaf.sign(codes))).toSorted()).toEqual(["already", "signed"]);
    for (const code of codes) expect((await aSession().dossiers.get("27163", code)).version).toBe(3);
  });

  test("is closed to whoever signs nothing, and to too many at once", async () => {
    const code = await presented();
    for (const user of ["U0LAN", "U0STRANGER"]) {
      await expect(aSession(user).sign([code])).rejects.toMatchObject({ kind: "forbidden", fact: "may-not-sign" });
    }
    const many = Array.from({ length: mostSigned + 1 }, () => code);
    await expect(aSession().sign(many)).rejects.toMatchObject({ kind: "invalid", fact: "too-many" });
  });
});

describe("who may sign what", () => {
  const member = (role: Staff["role"], signs?: string[]): Staff => ({
    slackUser: "U0ONE",
    name: "Một",
    department: "justice",
    role,
    ...(signs && { signs }),
  });

  test.each([
    ["leader", undefined, { departments: undefined, headOnly: false }],
    ["signer", ["justice", "land"], { departments: ["justice", "land"], headOnly: false }],
    ["head", undefined, { departments: ["justice"], headOnly: true }],
    ["head", ["justice", "land"], { departments: ["justice"], headOnly: true }],
  ] as const)("a %s of %s is limited to %j", (role, signs, limits) => {
    expect(limitsOf(member(role, signs && [...signs]))).toEqual(limits);
  });

  test.each([
    ["officer", undefined],
    ["admin", undefined],
    ["signer", []],
    ["head", ["land"]],
  ] as const)("a %s of %j signs nothing", (role, signs) => {
    expect(() => limitsOf(member(role, signs && [...signs]))).toThrow("signer");
  });

  const roles = ["officer", "head", "signer", "leader", "admin"] as const;
  const members = roles.flatMap((role) =>
    [undefined, [], ["justice"], ["land"]].map((signs) => ({ role, signs, one: member(role, signs) })),
  );
  const cases = ["justice", "land"].flatMap((department) =>
    (["chair", "head"] as const).map((signedBy) => ({ department, signedBy })),
  );

  test.each(members)("lists and the write agree on a $role of $signs", async ({ one }) => {
    for (const { department, signedBy } of cases) {
      const code = await presented({ department, ...(signedBy !== "chair" && { signedBy }) });
      const deps = {
        dossiers: aSession().dossiers,
        offices: { get: async () => ({ ...office, staff: [one] }) },
        clock: () => "2026-11-20T03:00:00.000Z",
      };
      const signing = signMany([code], { officeId: "27163", id: "U0ONE" }, { key: code, body: "body" }, deps);
      const signed = await signing.catch(() => []);
      expect([department, signedBy, signed[0]?.result === "signed"]).toEqual([
        department,
        signedBy,
        maySign(one, department, signedBy),
      ]);
    }
  });
});
