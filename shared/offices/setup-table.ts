import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { officeKeys } from "./office-table.ts";
import type { OfficeSetup } from "./setup.ts";

/** Where an office's choices are kept. */
export interface Setups {
  /** Holds everywhere within a minute. The office file beside it stays as it is. @throws ConditionalCheckFailedException for an office that is not open here */
  put(officeId: string, setup: OfficeSetup): Promise<void>;
}

/** Writes one attribute of the office's row, which is all that its function may touch there. */
export function dynamoSetups(client: DynamoDBDocumentClient, table: string): Setups {
  return {
    async put(officeId, setup) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: officeKeys.settings(officeId),
          UpdateExpression: "SET setup = :setup",
          // `settings` would be an attribute that the function may not name.
          ConditionExpression: "attribute_exists(pk)",
          ExpressionAttributeValues: { ":setup": setup },
        }),
      );
    },
  };
}
