import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Dossier, Step } from "#shared/dossiers/dossier.ts";
import { dossierItem } from "#shared/dossiers/dossier-item.ts";
import type { MoveName } from "#shared/dossiers/moves.ts";
import type { OfficeTables } from "#test/kit/dynamodb.ts";

let dossiers = 0;
let steps = 0;

/** A certified copy received on Friday 20 November 2026 at 08:15, each with a number of its own. */
export function aDossier(changes: Partial<Dossier> = {}): Dossier {
  dossiers += 1;
  const receivedAt = changes.receivedAt ?? "2026-11-20T01:15:00.000Z";
  return {
    officeId: "27163",
    code: `H29.${changes.officeId ?? "27163"}-261120-${String(dossiers).padStart(4, "0")}`,
    procedure: "2.000815",
    procedureFrom: "2025-01-01",
    department: "justice",
    channel: "direct",
    status: "accepted",
    receivedAt,
    promisedAt: "2026-11-20T10:00:00.000Z",
    urgent: false,
    version: 1,
    history: [{ move: "receive", at: receivedAt, by: "k0000001" }],
    ...changes,
  };
}

/** A step at 09:00 with a request of its own, and what the move cannot do without. */
export function aStep(move: MoveName, changes: Partial<Step> = {}): Step {
  steps += 1;
  return {
    move,
    at: "2026-11-20T02:00:00.000Z",
    by: "k0000001",
    request: { key: `step${String(steps).padStart(4, "0")}`, body: "body" },
    ...(move === "extend" && { promisedAt: "2026-11-23T10:00:00.000Z" }),
    ...changes,
  };
}

/** A dossier that stands as it is told, stored without having come there. */
export async function stored(tables: OfficeTables, changes: Partial<Dossier> = {}): Promise<Dossier> {
  const dossier = aDossier(changes);
  const Item = dossierItem(dossier, { key: "reception", body: "body" });
  await tables.documentClient.send(new PutCommand({ TableName: tables.dossiersTable, Item }));
  return dossier;
}
