import { type DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { OpenDossier, OpenQuery, Page } from "./dossier.ts";
import { homeOf } from "./dossier-code.ts";
import { dossierKeys, promiseKey } from "./dossier-item.ts";
import { readCursor, writeCursor } from "./page-cursor.ts";

const OpenRow = z.object({ gsi1sk: z.string(), department: z.string(), procedure: z.string() });

/** One page of the index of open dossiers; its rows hold all that a list shows, so no dossier is read. */
export async function listOpen(
  client: DynamoDBDocumentClient,
  table: string,
  officeId: string,
  { dueBefore, department, limit, cursor }: OpenQuery,
): Promise<Page<OpenDossier>> {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: "gsi1",
      KeyConditionExpression: dueBefore === undefined ? "gsi1pk = :pk" : "gsi1pk = :pk AND gsi1sk < :due",
      FilterExpression: department === undefined ? undefined : "department = :department",
      ExpressionAttributeValues: {
        ":pk": dossierKeys.openByPromise(officeId),
        ...(dueBefore !== undefined && { ":due": dueBefore }),
        ...(department !== undefined && { ":department": department }),
      },
      Limit: limit,
      ExclusiveStartKey: cursor === undefined ? undefined : startKey(cursor, officeId, dueBefore),
    }),
  );
  const last = LastEvaluatedKey && placeOf(String(LastEvaluatedKey["gsi1sk"]));
  return { items: Items.map(openRow), cursor: last && writeCursor(last.promisedAt, last.code, officeId) };
}

function startKey(cursor: string, officeId: string, dueBefore: string | undefined): Record<string, string> {
  const { at, code } = readCursor(cursor, officeId, dueBefore);
  return {
    ...dossierKeys.dossier(homeOf(code, officeId), code),
    gsi1pk: dossierKeys.openByPromise(officeId),
    gsi1sk: promiseKey(at, code),
  };
}

function openRow(item: Record<string, unknown>): OpenDossier {
  const { gsi1sk, department, procedure } = OpenRow.parse(item);
  return { ...placeOf(gsi1sk), department, procedure };
}

function placeOf(gsi1sk: string): Pick<OpenDossier, "code" | "promisedAt"> {
  const [promisedAt = "", code = ""] = gsi1sk.split("#");
  return { code, promisedAt };
}
