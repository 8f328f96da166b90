import { type DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Dossiers, OpenDossier, Page } from "./dossier.ts";
import { dossierKeys } from "./dossier-item.ts";
import { readCursor, writeCursor } from "./open-cursor.ts";

const OpenRow = z.object({ gsi1sk: z.string(), department: z.string(), procedure: z.string() });

/** One page of the index of open dossiers; its rows hold all that a list shows, so no dossier is read. */
export async function listOpen(
  client: DynamoDBDocumentClient,
  table: string,
  officeId: string,
  { dueBefore, limit, cursor }: Parameters<Dossiers["listOpen"]>[1],
): Promise<Page<OpenDossier>> {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: "gsi1",
      KeyConditionExpression: dueBefore === undefined ? "gsi1pk = :pk" : "gsi1pk = :pk AND gsi1sk < :due",
      ExpressionAttributeValues: {
        ":pk": dossierKeys.openByPromise(officeId),
        ...(dueBefore !== undefined && { ":due": dueBefore }),
      },
      Limit: limit,
      ExclusiveStartKey: cursor === undefined ? undefined : readCursor(cursor, officeId, dueBefore),
    }),
  );
  return { items: Items.map(openRow), cursor: LastEvaluatedKey && writeCursor(LastEvaluatedKey) };
}

function openRow(item: Record<string, unknown>): OpenDossier {
  const { gsi1sk, department, procedure } = OpenRow.parse(item);
  const [promisedAt = "", code = ""] = gsi1sk.split("#");
  return { code, promisedAt, department, procedure };
}
