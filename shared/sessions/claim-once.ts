import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Claim } from "./session.ts";

type Item = Record<string, unknown>;
export interface Place {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
}

/**
 * Marks a row as used, if it is there, still valid and was not used. A repeat of the same claim, after an answer that was lost,
 * gets the row again. @param also further columns that must have these values.
 * @returns the row and whether it is the caller's; undefined when there is none.
 */
export async function claimOnce(
  { client, table }: Place,
  Key: { pk: string; sk: string },
  { by, at }: Claim,
  also: Readonly<Record<string, string>> = {},
): Promise<{ item: Item; mine: boolean } | undefined> {
  const names = Object.keys(also);
  const conditions = ["attribute_not_exists(usedBy)", "validUntil > :at", ...names.map((name) => `${name} = :${name}`)];
  try {
    const { Attributes = {} } = await client.send(
      new UpdateCommand({
        TableName: table,
        Key,
        UpdateExpression: "SET usedBy = :by, usedAt = :at",
        ConditionExpression: conditions.join(" AND "),
        ExpressionAttributeValues: {
          ":by": by,
          ":at": at,
          ...Object.fromEntries(names.map((name) => [`:${name}`, also[name]])),
        },
        ReturnValues: "ALL_NEW",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return { item: Attributes, mine: true };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    if (error.Item === undefined) return undefined;
    const item = unmarshall(error.Item);
    return { item, mine: item["usedBy"] === by };
  }
}
