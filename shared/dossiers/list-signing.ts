import { type DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Page, PageQuery, PresentedDossier } from "./dossier.ts";
import { homeOf } from "./dossier-code.ts";
import { dossierKeys } from "./dossier-item.ts";
import { readCursor, writeCursor } from "./page-cursor.ts";

const PresentedRow = z.object({
  pk: z.string(),
  gsi2sk: z.iso.datetime(),
  department: z.string(),
  procedure: z.string(),
  promisedAt: z.iso.datetime(),
});

/** One page of the index of what lies before the signers; its rows hold all that a list shows, so no dossier is read. */
export async function listSigning(
  client: DynamoDBDocumentClient,
  table: string,
  officeId: string,
  { limit, cursor }: PageQuery,
): Promise<Page<PresentedDossier>> {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: "gsi2",
      KeyConditionExpression: "gsi2pk = :pk",
      ExpressionAttributeValues: { ":pk": dossierKeys.signingQueue(officeId) },
      Limit: limit,
      ExclusiveStartKey: cursor === undefined ? undefined : startKey(cursor, officeId),
    }),
  );
  const last = LastEvaluatedKey && { code: codeOf(LastEvaluatedKey["pk"]), at: String(LastEvaluatedKey["gsi2sk"]) };
  return { items: Items.map(presentedRow), cursor: last && writeCursor(last.at, last.code, officeId) };
}

function startKey(cursor: string, officeId: string): Record<string, string> {
  const { at, code } = readCursor(cursor, officeId);
  return {
    ...dossierKeys.dossier(homeOf(code, officeId), code),
    gsi2pk: dossierKeys.signingQueue(officeId),
    gsi2sk: at,
  };
}

function presentedRow(item: Record<string, unknown>): PresentedDossier {
  const { pk, gsi2sk, department, procedure, promisedAt } = PresentedRow.parse(item);
  return { code: codeOf(pk), receivedAt: gsi2sk, promisedAt, department, procedure };
}

function codeOf(pk: unknown): string {
  return String(pk).split("#")[1] ?? "";
}
