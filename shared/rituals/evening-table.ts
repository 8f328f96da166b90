import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { Evening, type Evenings, type Thread } from "./evening.ts";

/** People table: a row a date, and one a thread that leads back to the date. */
export const eveningKeys = {
  evening: (officeId: string, date: string) => ({ pk: `${officeId}#end-of-day`, sk: date }),
  thread: (officeId: string, { channel, ts }: Thread) => ({ pk: `${officeId}#threads`, sk: `${channel}#${ts}` }),
} as const;

const ThreadRow = z.object({ date: z.iso.date() });

/** Evenings in the People table. */
export function dynamoEvenings(client: DynamoDBDocumentClient, table: string): Evenings {
  const get = async (Key: Record<string, string>) =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;

  return {
    claim: (officeId, evening) => claim(client, table, officeId, evening),

    async read(officeId, date) {
      const item = await get(eveningKeys.evening(officeId, date));
      return item && Evening.parse(item);
    },

    async place(officeId, date, thread) {
      // The way back first: an evening that says where it is can always be found from there.
      await client.send(new PutCommand({ TableName: table, Item: { ...eveningKeys.thread(officeId, thread), date } }));
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: eveningKeys.evening(officeId, date),
          UpdateExpression: "SET thread = :thread",
          ConditionExpression: "attribute_exists(pk)",
          ExpressionAttributeValues: { ":thread": thread },
        }),
      );
    },

    async dateOfThread(officeId, thread) {
      const item = await get(eveningKeys.thread(officeId, thread));
      return item && ThreadRow.parse(item).date;
    },

    async claimedWithoutThread(officeId, from, to) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
          FilterExpression: "attribute_not_exists(thread)",
          ExpressionAttributeValues: { ":pk": eveningKeys.evening(officeId, from).pk, ":from": from, ":to": to },
          ConsistentRead: true,
        }),
      );
      return Items.map((item) => Evening.parse(item).claimedAt);
    },
  };
}

async function claim(
  client: DynamoDBDocumentClient,
  table: string,
  officeId: string,
  evening: Evening,
): Promise<Evening> {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { ...eveningKeys.evening(officeId, evening.date), ...evening },
        ConditionExpression: "attribute_not_exists(pk)",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return evening;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
    return Evening.parse(unmarshall(error.Item));
  }
}
