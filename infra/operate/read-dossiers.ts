import { setTimeout as pause } from "node:timers/promises";
import { BatchGetCommand, type DynamoDBDocumentClient, paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { numberedElsewhere } from "#shared/dossiers/claim-number.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { dossierCode, homeOf } from "#shared/dossiers/dossier-code.ts";
import { dossierKeys, readDossier } from "#shared/dossiers/dossier-item.ts";
import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";

const CodesOfDay = z.object({ sk: z.iso.date(), claims: z.array(z.string()) });
const IncomingOfDay = z.object({ codes: z.set(z.string()) });

export interface StoredDossiers {
  /** Those that the office handles. */
  readonly dossiers: readonly Dossier[];
  /** Numbers given out to receptions that never finished; the next repeat of such a request would finish it. */
  readonly missing: readonly string[];
}

const batchSize = 100;

/**
 * Every dossier that an office handles and that was received up to a local date, found by the numbers it gave out and by
 * the list of what came in from elsewhere, and by no counter. What it passed on to another ward is left out.
 */
export async function readDossiers(
  client: DynamoDBDocumentClient,
  table: string,
  office: Pick<Office, "id" | "province">,
  until: LocalDate,
): Promise<StoredDossiers> {
  const numbered = (await rowsUntil(client, table, dossierKeys.codes(office.id, until)))
    .map((row) => CodesOfDay.parse(row))
    .flatMap(({ sk, claims }) =>
      claims.flatMap((claim, index) => (claim === numberedElsewhere ? [] : [dossierCode(office, sk, index + 1)])),
    );
  const incoming = (await rowsUntil(client, table, dossierKeys.incoming(office.id, until))).flatMap((row) => [
    ...IncomingOfDay.parse(row).codes,
  ]);
  const codes = [...new Set([...numbered, ...incoming])];
  const dossiers: Dossier[] = [];
  for (let start = 0; start < codes.length; start += batchSize) {
    const part = codes.slice(start, start + batchSize);
    const keys = part.map((code) => dossierKeys.dossier(homeOf(code, office.id), code));
    for (const item of await readAll(client, table, keys)) dossiers.push(readDossier(item));
  }
  const found = new Set(dossiers.map(({ code }) => code));
  return {
    dossiers: dossiers.filter(({ officeId, handledBy = officeId }) => handledBy === office.id),
    missing: codes.filter((code) => !found.has(code)),
  };
}

async function rowsUntil(client: DynamoDBDocumentClient, table: string, { pk, sk }: { pk: string; sk: string }) {
  const rows: Record<string, unknown>[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk AND sk <= :until",
      ExpressionAttributeValues: { ":pk": pk, ":until": sk },
    },
  );
  for await (const { Items = [] } of pages) rows.push(...Items);
  return rows;
}

type Key = Record<string, unknown>;

/** A batch may be answered in part when the table is busy; the rest is asked for again, ever more slowly. */
async function readAll(client: DynamoDBDocumentClient, table: string, keys: Key[]): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let left: Key[] = keys;
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt > 0) await pause(Math.min(50 * 2 ** attempt, 5_000));
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead: true } } }),
    );
    items.push(...(answer.Responses?.[table] ?? []));
    left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return items;
}
