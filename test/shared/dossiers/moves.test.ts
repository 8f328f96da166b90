import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { MoveNotAllowed } from "#shared/dossiers/dossier-errors.ts";
import { dossierItem } from "#shared/dossiers/dossier-item.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { isAllowed, type MoveName, moveNames, moves } from "#shared/dossiers/moves.ts";
import { type DossierStatus, statuses, terminal } from "#shared/dossiers/status.ts";
import { type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";

let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

const receivedAt = "2026-11-20T01:15:00.000Z";
let number = 0;

/** A dossier that stands in a status, stored without having come there. */
async function stored(status: DossierStatus): Promise<Dossier> {
  number += 1;
  const dossier: Dossier = {
    officeId: "27163",
    code: `H29.27163-261120-${String(number).padStart(4, "0")}`,
    procedure: "2.000815",
    procedureFrom: "2025-01-01",
    department: "justice",
    channel: "direct",
    status,
    receivedAt,
    promisedAt: "2026-11-20T10:00:00.000Z",
    urgent: false,
    version: 1,
    history: [{ move: "receive", at: receivedAt, by: "k0000001" }],
  };
  const Item = dossierItem(dossier, { key: "reception", body: "body" });
  await tables.documentClient.send(new PutCommand({ TableName: tables.dossiersTable, Item }));
  return dossier;
}

const step = (move: MoveName) => ({
  move,
  at: "2026-11-20T02:00:00.000Z",
  by: "k0000001",
  request: { key: `${move}  `.slice(0, 8), body: "body" },
});

describe.each(moveNames)("%s", (move) => {
  test.each(statuses)("from %s is allowed by the table exactly when the rule allows it", async (status) => {
    const dossiers = dynamoDossiers(tables.documentClient, tables.dossiersTable);
    const before = await stored(status);
    const moved = dossiers.move("27163", before.code, step(move));
    if (!isAllowed(move, status)) {
      await expect(moved).rejects.toThrow(MoveNotAllowed);
      expect(await dossiers.get("27163", before.code)).toEqual(before);
      return;
    }
    const { dossier, replayed } = await moved;
    expect([dossier.status, dossier.version, replayed]).toEqual([moves[move].to, 2, false]);
    expect(dossier.history).toHaveLength(2);
    const { items } = await dossiers.listOpen("27163", { limit: 300 });
    expect(items.some(({ code }) => code === before.code)).toBe(!terminal.has(dossier.status));
  });
});

test("nothing follows an end, and every other status can be left", () => {
  const leaving = (status: DossierStatus) => moveNames.filter((move) => isAllowed(move, status));
  for (const status of statuses) expect(leaving(status).length === 0).toBe(terminal.has(status));
});

test("every status can be reached", () => {
  expect(new Set(moveNames.map((move) => moves[move].to))).toEqual(new Set(statuses));
});
