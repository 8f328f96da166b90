import { type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import { type AllPreferences, Preferences } from "./preferences.ts";

const partition = (officeId: string) => `${officeId}#preferences`;

/** People table: one row a person who chose something. */
export function dynamoPreferences(client: DynamoDBDocumentClient, table: string): AllPreferences {
  return {
    async of(officeId, user) {
      const Key = { pk: partition(officeId), sk: user };
      const { Item } = await client.send(new GetCommand({ TableName: table, Key }));
      return Preferences.parse(Item ?? {});
    },
    async all(officeId) {
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": partition(officeId) },
        },
      );
      const found = new Map<string, Preferences>();
      for await (const { Items = [] } of pages)
        for (const item of Items) found.set(item["sk"], Preferences.parse(item));
      return found;
    },
    async put(officeId, user, preferences) {
      const Item = { pk: partition(officeId), sk: user, ...preferences };
      await client.send(new PutCommand({ TableName: table, Item }));
    },
  };
}
