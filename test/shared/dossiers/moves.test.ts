import { beforeAll, describe, expect, test } from "vitest";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { MoveNotAllowed, StepBarred } from "#shared/dossiers/dossier-errors.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import {
  isAllowed,
  isAside,
  type MoveName,
  moveNames,
  moves,
  needsPresented,
  statusAfter,
} from "#shared/dossiers/moves.ts";
import { type DossierStatus, statuses, terminal } from "#shared/dossiers/status.ts";
import { type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";
import { aStep, stored } from "./a-dossier.ts";

let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

/** What a dossier has to bring along so that nothing but its status can bar the move. */
function readyFor(move: MoveName, status: DossierStatus): Partial<Dossier> {
  if (move === "refund") return { paid: true, fee: 2_000 };
  return needsPresented(move, status) ? { presentedAt: "2026-11-20T01:30:00.000Z" } : {};
}

describe.each(moveNames)("%s", (move) => {
  test.each(statuses)("from %s is allowed by the table exactly when the rule allows it", async (status) => {
    const dossiers = dynamoDossiers(tables.documentClient, tables.dossiersTable);
    const before = await stored(tables, { status, ...readyFor(move, status) });
    const moved = dossiers.move("27163", before.code, aStep(move));
    if (!isAllowed(move, status)) {
      await expect(moved).rejects.toThrow(MoveNotAllowed);
      expect(await dossiers.get("27163", before.code)).toEqual(before);
      return;
    }
    const { dossier, replayed } = await moved;
    expect([dossier.status, dossier.version, replayed]).toEqual([statusAfter(move, status), 2, false]);
    expect(dossier.history).toHaveLength(2);
    const { items } = await dossiers.listOpen("27163", { limit: 300 });
    expect(items.some(({ code }) => code === before.code)).toBe(!terminal.has(dossier.status));
  });
});

test("nothing but a note beside the course of things follows an end, and every other status can be left", () => {
  const leaving = (status: DossierStatus) => moveNames.filter((move) => isAllowed(move, status) && !isAside(move));
  for (const status of statuses) expect(leaving(status).length === 0).toBe(terminal.has(status));
});

test("a note beside the course of things leaves the status as it is, and every other move names one", () => {
  for (const move of moveNames) expect(isAside(move)).toBe(moves[move].to === "same");
});

test("every status can be reached", () => {
  const reached = moveNames.filter((move) => !isAside(move)).map((move) => statusAfter(move, "submitted"));
  expect(new Set(reached)).toEqual(new Set(statuses));
});

test("signing needs the dossier to lie before the signer", async () => {
  const dossiers = dynamoDossiers(tables.documentClient, tables.dossiersTable);
  const { code } = await stored(tables, { status: "inProcess" });
  const error = await dossiers.move("27163", code, aStep("sign")).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StepBarred);
  expect(error).toMatchObject({ kind: "conflict", fact: "not-presented" });
});
