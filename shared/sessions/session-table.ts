import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { after, Session, type Sessions, sessionSeconds } from "./session.ts";
import { goesAt, sessionKeys } from "./session-keys.ts";

const AllEnded = z.object({ endedAt: z.iso.datetime() });

/** Sessions in the table of the same name. Rows end by themselves; until then each says what it is worth. */
export function dynamoSessions(client: DynamoDBDocumentClient, table: string): Sessions {
  const read = async (Key: { pk: string; sk: string }) =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;

  return {
    async put(officeId, hash, session) {
      const Item = { ...sessionKeys.session(officeId, hash), ...session, expiresAt: goesAt(session.validUntil) };
      await client.send(new PutCommand({ TableName: table, Item }));
    },
    async get(officeId, hash, slackUser) {
      const [row, ended] = await Promise.all([
        read(sessionKeys.session(officeId, hash)),
        read(sessionKeys.allEnded(officeId, slackUser)),
      ]);
      return { session: row && Session.parse(row), allEndedAt: ended && AllEnded.parse(ended).endedAt };
    },
    async end(officeId, hash, at) {
      try {
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: sessionKeys.session(officeId, hash),
            UpdateExpression: "SET endedAt = if_not_exists(endedAt, :at)",
            ConditionExpression: "attribute_exists(pk)",
            ExpressionAttributeValues: { ":at": at },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
    async endAll(officeId, slackUser, at) {
      const Item = {
        ...sessionKeys.allEnded(officeId, slackUser),
        endedAt: at,
        // No session that it could end lives longer.
        expiresAt: goesAt(after(at, sessionSeconds)),
      };
      await client.send(new PutCommand({ TableName: table, Item }));
    },
  };
}
