import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Batch, type Releases, type Releasing } from "./sealed.ts";
import { sealedKeys } from "./sealed-keys.ts";

const Row = z.object({
  doneThrough: z.optional(z.iso.date()),
  batch: z.optional(Batch),
  version: z.int(),
});

/** One row an office, in the Sealed table: at most one batch is going out at a time. */
export function dynamoReleases(client: DynamoDBDocumentClient, table: string): Releases {
  return {
    async releasing(officeId) {
      const Key = sealedKeys.releasing(officeId);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item === undefined ? { version: 0 } : Row.parse(Item);
    },
    async put(officeId, next, { version }: Releasing) {
      const Item = { ...sealedKeys.releasing(officeId), ...next, version: version + 1 };
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item,
            ConditionExpression: version === 0 ? "attribute_not_exists(pk)" : "version = :was",
            ...(version > 0 && { ExpressionAttributeValues: { ":was": version } }),
          }),
        );
        return true;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return false;
      }
    },
  };
}
