import { beforeAll, describe, expect, test } from "vitest";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import type { MoveName } from "#shared/dossiers/moves.ts";
import { countingClient, type OfficeTables, officeTables, totalCost } from "#test/kit/dynamodb.ts";
import { aStep, stored } from "./a-dossier.ts";

let tables: OfficeTables;
let dossiers: ReturnType<typeof dynamoDossiers>;
beforeAll(async () => {
  tables = await officeTables();
  dossiers = dynamoDossiers(tables.documentClient, tables.dossiersTable);
});

const presentedAt = "2026-11-20T01:30:00.000Z";
const inQueue = async (code: string, officeId = "27163") =>
  (await dossiers.listSigning(officeId, { limit: 300 })).items.some((row) => row.code === code);
const before = (changes: Partial<Dossier> = {}) =>
  stored(tables, { status: "inProcess", presentedAt, supplements: 0, ...changes });
const refused = (code: string, move: MoveName, changes = {}, officeId = "27163") =>
  dossiers.move(officeId, code, aStep(move, changes)).then(
    () => expect.unreachable(),
    ({ kind, fact }) => [kind, fact],
  );

describe("what lies before the signer", () => {
  test("came there by being presented, since when it says, and goes in order of the citizens' waiting", async () => {
    const own = { officeId: "20001", status: "accepted" } as const;
    const later = await stored(tables, { ...own, receivedAt: "2026-11-20T01:20:00.000Z" });
    const sooner = await stored(tables, { ...own, receivedAt: "2026-11-20T01:10:00.000Z" });
    for (const { code } of [later, sooner]) {
      const { dossier } = await dossiers.move("20001", code, aStep("present"));
      expect([dossier.status, dossier.presentedAt]).toEqual(["inProcess", "2026-11-20T02:00:00.000Z"]);
    }
    const { items } = await dossiers.listSigning("20001", { limit: 10 });
    const row = { department: "justice", procedure: "2.000815", promisedAt: "2026-11-20T10:00:00.000Z" };
    expect(items).toEqual([
      { code: sooner.code, receivedAt: sooner.receivedAt, ...row },
      { code: later.code, receivedAt: later.receivedAt, ...row },
    ]);
  });

  test.each(["sign", "send-back", "finish", "withdraw", "stop", "request-supplement", "request-payment"] as const)(
    "is there no more after %s",
    async (move) => {
      const { code } = await before();
      const { dossier } = await dossiers.move("27163", code, aStep(move, { confirmed: true }));
      expect(dossier.presentedAt).toBeUndefined();
      expect(await inQueue(code)).toBe(false);
    },
  );

  test.each(["extend", "correct"] as const)("stays there through %s", async (move) => {
    const { code } = await before();
    const { dossier } = await dossiers.move("27163", code, aStep(move));
    expect(dossier.presentedAt).toBe(presentedAt);
    expect(await inQueue(code)).toBe(true);
  });

  test("is not presented twice, nor what another agency signs", async () => {
    expect(await refused((await before()).code, "present")).toEqual(["conflict", "already-presented"]);
    const police = await stored(tables, { signedBy: "other-agency" });
    expect(await refused(police.code, "present")).toEqual(["conflict", "signed-elsewhere"]);
  });

  test("comes in pages that hold each dossier once, one query a page", async () => {
    const codes: string[] = [];
    for (let minute = 10; minute < 17; minute += 1) {
      // Two were received at the same moment.
      const receivedAt = `2026-11-20T01:${minute - (minute % 2)}:00.000Z`;
      codes.push((await before({ officeId: "20002", receivedAt })).code);
    }
    const { documentClient, calls } = countingClient(tables.endpoint);
    const counted = dynamoDossiers(documentClient, tables.dossiersTable);
    const seen: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 10; pages += 1) {
      const page = await counted.listSigning("20002", { limit: 2, cursor });
      seen.push(...page.items.map(({ code }) => code));
      cursor = page.cursor;
      if (cursor === undefined) break;
    }
    expect(seen.toSorted()).toEqual(codes.toSorted());
    expect(calls).toHaveLength(4);
    await expect(dossiers.listSigning("20003", { limit: 2, cursor: "e30" })).rejects.toThrow("cursor");
  });
});

describe("whose signature is good for what", () => {
  test("a signer of other departments is refused by the write itself", async () => {
    const { code } = await before({ department: "land" });
    expect(await refused(code, "sign", { signer: { departments: ["justice", "social"] } })).toEqual([
      "conflict",
      "may-not-sign",
    ]);
    const { dossier } = await dossiers.move("27163", code, aStep("sign", { signer: { departments: ["land"] } }));
    expect(dossier.status).toBe("resultReady");
  });

  test("a head signs what the procedure leaves to a head, and nothing else", async () => {
    const chairs = await before();
    expect(await refused(chairs.code, "sign", { signer: { headOnly: true } })).toEqual(["conflict", "may-not-sign"]);
    const heads = await before({ signedBy: "head" });
    expect((await dossiers.move("27163", heads.code, aStep("sign", { signer: { headOnly: true } }))).replayed).toBe(
      false,
    );
  });
});

describe("what a step to the signature costs", () => {
  test("presenting and signing are one write each, and one of the queue", async () => {
    const { code } = await stored(tables);
    const { documentClient, calls } = countingClient(tables.endpoint);
    const counted = dynamoDossiers(documentClient, tables.dossiersTable);
    await counted.move("27163", code, aStep("present"));
    expect(totalCost(calls)).toEqual({ roundTrips: 1, wcu: 1, rru: 0, indexWcu: 1 });
    await counted.move("27163", code, aStep("sign", { signer: { departments: ["justice"] } }));
    expect(totalCost(calls)).toEqual({ roundTrips: 2, wcu: 2, rru: 0, indexWcu: 2 });
  });
});
