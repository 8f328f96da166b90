import { beforeAll, describe, expect, test } from "vitest";
import type { Step } from "#shared/dossiers/dossier.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import type { MoveName } from "#shared/dossiers/moves.ts";
import { type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";
import { aStep, stored } from "./a-dossier.ts";

let tables: OfficeTables;
let dossiers: ReturnType<typeof dynamoDossiers>;
beforeAll(async () => {
  tables = await officeTables();
  dossiers = dynamoDossiers(tables.documentClient, tables.dossiersTable);
});
const move = async (code: string, name: MoveName, changes: Partial<Step> = {}) =>
  (await dossiers.move("27163", code, aStep(name, changes))).dossier;
const fact = (code: string, name: MoveName, changes: Partial<Step> = {}) =>
  move(code, name, changes).then(
    () => "done",
    (error) => error.fact,
  );

describe("a request for a supplement", () => {
  test("says what is missing until it is there, and is counted", async () => {
    const { code } = await stored(tables);
    expect(await move(code, "request-supplement", { missing: ["original", "identity"] })).toMatchObject({
      missing: ["original", "identity"],
      supplements: 1,
    });
    const resumed = await move(code, "resume");
    expect([resumed.missing, resumed.supplements]).toEqual([undefined, 1]);
  });

  test("is not made a second time, by whatever way, unless a head answers for it", async () => {
    const { code } = await stored(tables);
    await move(code, "request-supplement");
    await move(code, "resume");
    expect(await fact(code, "request-supplement", { missing: ["original"] })).toBe("second-supplement");
    const again = await move(code, "request-supplement", { confirmed: true, detail: "confirmed:U0HEAD" });
    expect(again.supplements).toBe(2);
    expect(again.history.at(-1)).toMatchObject({ move: "request-supplement", detail: "confirmed:U0HEAD" });
  });

  test("two at once are one", async () => {
    const { code } = await stored(tables);
    const both = await Promise.all([fact(code, "request-supplement"), fact(code, "request-supplement")]);
    expect(new Set(both)).toEqual(new Set(["done", "move-not-allowed"]));
  });
});

describe("a promise", () => {
  const later = "2026-11-23T10:00:00.000Z";

  test("is extended before it passes, to a later hour, and moves in the list", async () => {
    const { code } = await stored(tables);
    const dossier = await move(code, "extend", { promisedAt: later, detail: `volume:U0HEAD:${later}` });
    expect(dossier).toMatchObject({ status: "accepted", promisedAt: later, version: 2 });
    expect(dossier.history.at(-1)).toMatchObject({ move: "extend", detail: `volume:U0HEAD:${later}` });
    const { items } = await dossiers.listOpen("27163", { limit: 300 });
    expect(items.find((row) => row.code === code)?.promisedAt).toBe(later);
  });

  test("is not extended once it has passed, nor to an hour that is no later", async () => {
    const { code, promisedAt } = await stored(tables);
    expect(await fact(code, "extend", { promisedAt })).toBe("promise-not-later");
    expect(await fact(code, "extend", { promisedAt: "2026-11-20T09:59:59.999Z" })).toBe("promise-not-later");
    expect(await fact(code, "extend", { at: "2026-11-20T10:00:00.001Z", promisedAt: later })).toBe("promise-passed");
    expect(await fact(code, "extend", { at: promisedAt, promisedAt: later })).toBe("done");
  });
});

describe("the fee of a refused dossier", () => {
  test("is given back once, and only where it was paid", async () => {
    const { code } = await stored(tables, { status: "refused", fee: 4_000, paid: true });
    expect(await move(code, "refund")).toMatchObject({ status: "refused", paid: false, version: 2 });
    expect(await fact(code, "refund")).toBe("nothing-to-refund");
    const unpaid = await stored(tables, { status: "refused", fee: 4_000 });
    expect(await fact(unpaid.code, "refund")).toBe("nothing-to-refund");
  });
});
