import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { sealedKeys } from "./sealed-keys.ts";
import { Unsealing, type Unsealings } from "./unsealing.ts";

/** Sealed table: one row a suggestion whose author somebody asked for. */
export function dynamoUnsealings(client: DynamoDBDocumentClient, table: string): Unsealings {
  return {
    async get(officeId, suggestion) {
      const Key = sealedKeys.unsealing(officeId, suggestion);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && Unsealing.parse(Item);
    },
    async put(officeId, next, wasVersion) {
      const Item = { ...sealedKeys.unsealing(officeId, next.suggestion), ...next, version: wasVersion + 1 };
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item,
            ConditionExpression: wasVersion === 0 ? "attribute_not_exists(pk)" : "version = :was",
            ...(wasVersion > 0 && { ExpressionAttributeValues: { ":was": wasVersion } }),
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
