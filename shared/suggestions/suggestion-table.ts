import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, PutCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import { Suggestion, type Suggestions } from "./suggestion.ts";

export const suggestionKeys = {
  suggestion: (officeId: string, { date, ts }: Pick<Suggestion, "date" | "ts">) => ({
    pk: `${officeId}#suggestions`,
    sk: `${date}#${ts}`,
  }),
} as const;

/** Suggestions in the People table. */
export function dynamoSuggestions(client: DynamoDBDocumentClient, table: string): Suggestions {
  return {
    async add(officeId, suggestion) {
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: { ...suggestionKeys.suggestion(officeId, suggestion), ...suggestion },
            ConditionExpression: "attribute_not_exists(pk)",
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    async ofDate(officeId, date) {
      const { pk, sk } = suggestionKeys.suggestion(officeId, { date, ts: "" });
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :date)",
          ExpressionAttributeValues: { ":pk": pk, ":date": sk },
          ConsistentRead: true,
        },
      );
      const found: Suggestion[] = [];
      for await (const { Items = [] } of pages) found.push(...Items.map((item) => Suggestion.parse(item)));
      return found;
    },
  };
}
