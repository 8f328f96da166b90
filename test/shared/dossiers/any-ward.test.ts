import { beforeAll, describe, expect, test } from "vitest";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { DossierNotFound } from "#shared/dossiers/dossier-errors.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";
import { aStep, stored } from "./a-dossier.ts";

/** A received it, B handles it, C has nothing to do with it. */
const [a, b, c] = ["27163", "26842", "27592"] as const;

let tables: OfficeTables;
let dossiers: ReturnType<typeof dynamoDossiers>;
beforeAll(async () => {
  tables = await officeTables();
  dossiers = dynamoDossiers(tables.documentClient, tables.dossiersTable);
});
const passedOn = (changes: Partial<Dossier> = {}) => stored(tables, { officeId: a, handledBy: b, ...changes });
const request = { key: "reception", body: "body" };

describe("a dossier received in one ward and handled by another", () => {
  test("is seen and moved by both", async () => {
    const { code } = await passedOn();
    for (const office of [a, b]) expect((await dossiers.get(office, code)).code).toBe(code);
    expect((await dossiers.move(b, code, aStep("start-work"))).dossier.status).toBe("inProcess");
    expect((await dossiers.move(a, code, aStep("withdraw"))).dossier.status).toBe("withdrawn");
  });

  test("is for any third one what a code is that was never given out", async () => {
    const { code } = await passedOn();
    const absent = "H29.27163-261120-9999";
    for (const unknown of [code, absent]) {
      const gone = new DossierNotFound(unknown).message;
      await expect(dossiers.get(c, unknown)).rejects.toThrow(gone);
      await expect(dossiers.move(c, unknown, aStep("start-work"))).rejects.toThrow(gone);
      await expect(dossiers.markDuplicates(c, unknown, [])).rejects.toThrow(gone);
      expect(await dossiers.find(c, unknown, request)).toBeUndefined();
    }
    const again = aStep("start-work");
    await dossiers.move(b, code, again);
    await expect(dossiers.move(c, code, again)).rejects.toThrow(DossierNotFound);
  });

  test("is in the list and the signing queue of the one that handles it, and in no other", async () => {
    const { code } = await passedOn();
    await dossiers.move(b, code, aStep("present"));
    for (const [office, holds] of [
      [a, false],
      [b, true],
      [c, false],
    ] as const) {
      const lists = [
        await dossiers.listOpen(office, { limit: 300 }),
        await dossiers.listSigning(office, { limit: 300 }),
      ];
      for (const { items } of lists) expect(items.some((row) => row.code === code)).toBe(holds);
    }
  });

  test("is presented and signed by the one that handles it alone", async () => {
    const { code } = await passedOn();
    const fact = (officeId: string, move: "present" | "sign") =>
      dossiers.move(officeId, code, aStep(move)).then(
        () => "done",
        (error) => error.fact,
      );
    expect(await fact(a, "present")).toBe("handled-elsewhere");
    expect(await fact(b, "present")).toBe("done");
    expect(await fact(a, "sign")).toBe("handled-elsewhere");
    expect(await fact(b, "sign")).toBe("done");
  });

  test("is paged over in the other ward's list, whose cursor leads nowhere else", async () => {
    const codes = [await passedOn(), await passedOn(), await passedOn()].map(({ code }) => code);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await dossiers.listOpen(b, { limit: 1, cursor });
      seen.push(...page.items.map(({ code }) => code));
      cursor = page.cursor;
      if (cursor !== undefined) await expect(dossiers.listOpen(c, { limit: 1, cursor })).rejects.toThrow("cursor");
    } while (cursor !== undefined);
    expect(codes.every((code) => seen.filter((one) => one === code).length === 1)).toBe(true);
  });
});

describe("a code of another form", () => {
  test("lies under the office that took it over", async () => {
    const code = "H15.50.05.13-261008-0975";
    await stored(tables, { officeId: a, code });
    expect((await dossiers.get(a, code)).officeId).toBe(a);
    await expect(dossiers.get(b, code)).rejects.toThrow(DossierNotFound);
    expect((await dossiers.move(a, code, aStep("start-work"))).dossier.version).toBe(2);
  });
});
