import { exampleTrackingKey } from "#functions/http/openapi-examples.ts";
import type { Dossier, HistoryEntry } from "#shared/dossiers/dossier.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { trackingSecret } from "#shared/dossiers/tracking-secret.ts";
import type { OfficeTables } from "#test/kit/dynamodb.ts";

export const started: readonly HistoryEntry[] = [
  { move: "receive", at: "2026-11-20T01:00:00.000Z", by: "U0LAN" },
  { move: "start-work", at: "2026-11-20T01:30:00.000Z", by: "U0LAN" },
];

let numbers = 0;

/** Stores a dossier of the ward as it stands. @returns what its receipt says. */
export async function aTrackedDossier(
  tables: OfficeTables,
  changes: Partial<Dossier> = {},
): Promise<{ code: string; secret: string }> {
  numbers += 1;
  const code = `H29.27163-261120-${String(numbers).padStart(4, "0")}`;
  const dossier: Dossier = {
    officeId: "27163",
    code,
    procedure: "2.000815",
    procedureFrom: "2025-01-01",
    department: "justice",
    channel: "direct",
    status: "inProcess",
    receivedAt: "2026-11-20T01:00:00.000Z",
    promisedAt: "2026-11-20T10:00:00.000Z",
    urgent: false,
    version: 2,
    history: [...started],
    ...changes,
  };
  const request = { key: String(numbers).padStart(8, "0"), body: "body" };
  await dynamoDossiers(tables.documentClient, tables.dossiersTable).add(dossier, request);
  return { code, secret: trackingSecret(exampleTrackingKey("27163"), code) };
}
