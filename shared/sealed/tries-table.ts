import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Tries } from "./sealed.ts";
import { sealedKeys } from "./sealed-keys.ts";

/** Tries at tokens that a person has in a clock hour: 1e6 people guessing all year find one of 1e6 tokens with 7e-14. */
export const triesPerHour = 10;
/** Seconds. */
const hour = 3_600;

/** Sealed table: one row a person and hour that ends by itself. A set of tries, so that a repeat counts once. */
export function dynamoTries(client: DynamoDBDocumentClient, table: string): Tries {
  return {
    async take(officeId, user, attempt, now) {
      try {
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: sealedKeys.tries(officeId, user, now.slice(0, 13)),
            UpdateExpression: "ADD attempts :attempt SET expiresAt = :end",
            ConditionExpression: "attribute_not_exists(attempts) OR size(attempts) < :most OR contains(attempts, :one)",
            ExpressionAttributeValues: {
              ":attempt": new Set([attempt]),
              ":one": attempt,
              ":most": triesPerHour,
              ":end": Math.floor(Date.parse(now) / 1000) + 2 * hour,
            },
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
