import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { StaffDirectory, StaffRegister } from "./staff-directory.ts";

/** People table, beside the channels: one row a person of a workspace. */
const personKey = (team: string, user: string) => ({ pk: `slack#${team}`, sk: `user#${user}` });

const PersonRow = z.object({ offices: z.set(z.string()) });

/** Writes side by side. */
const sideBySide = 20;

export function dynamoStaffDirectory(client: DynamoDBDocumentClient, table: string): StaffDirectory {
  return {
    async officesOf(team, user) {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: personKey(team, user) }));
      return Item === undefined ? [] : [...PersonRow.parse(Item).offices].sort();
    },
  };
}

/** What only the office command and the local stack do. */
export function dynamoStaffRegister(client: DynamoDBDocumentClient, table: string): StaffRegister {
  return {
    async link({ id, slack, staff }) {
      for (let start = 0; start < staff.length; start += sideBySide) {
        const writes = staff.slice(start, start + sideBySide).map(({ slackUser }) =>
          client.send(
            new UpdateCommand({
              TableName: table,
              Key: personKey(slack.team, slackUser),
              UpdateExpression: "ADD offices :office",
              ExpressionAttributeValues: { ":office": new Set([id]) },
            }),
          ),
        );
        await Promise.all(writes);
      }
    },
  };
}
