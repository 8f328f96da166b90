import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { PersonalLink, type PersonalLinks } from "./personal-link.ts";
import { goesAt, sessionKeys } from "./session-keys.ts";

/** Personal links in the Sessions table, `{office}#evening-links`. */
export function dynamoPersonalLinks(client: DynamoDBDocumentClient, table: string): PersonalLinks {
  return {
    async put(officeId, hash, link) {
      try {
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: sessionKeys.eveningLink(officeId, hash),
            ...linkExpression(link),
            ConditionExpression: "attribute_not_exists(slackUser)",
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
    async get(officeId, hash) {
      const Key = sessionKeys.eveningLink(officeId, hash);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && PersonalLink.parse(Item);
    },
  };
}

/** Writes the link itself; the columns of its mail stand beside it. */
export function linkExpression({ slackUser, date, department, validUntil }: PersonalLink) {
  const ofDepartment = department === undefined ? "" : ", department = :department";
  return {
    UpdateExpression: `SET slackUser = :user, #date = :date, validUntil = :until, expiresAt = :goes${ofDepartment}`,
    ExpressionAttributeNames: { "#date": "date" },
    ExpressionAttributeValues: {
      ":user": slackUser,
      ":date": date,
      ":until": validUntil,
      ":goes": goesAt(validUntil),
      ...(department !== undefined && { ":department": department }),
    },
  };
}
