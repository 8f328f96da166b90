import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, paginateQuery, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { shortHash } from "#shared/kernel/hash.ts";
import { type DueRitual, type RitualName, type Rituals, ritualKinds, shards } from "./ritual.ts";

/** People table: one row an office and ritual; index gsi1 holds the due-lists, keys only. */
export const ritualKeys = {
  ritual: (officeId: string, ritual: RitualName) => ({ pk: `${officeId}#rituals`, sk: ritual }),
  endOfDay: (officeId: string) => ritualKeys.ritual(officeId, "end-of-day"),
  dueList: (shard: number) => `due#${shard}`,
} as const;

const Row = z.object({ gsi1sk: z.iso.datetime(), doneThrough: z.iso.date() });
const DepartmentEvening = z.templateLiteral(["end-of-day#", z.string()]);
const DueRow = z.object({
  pk: z.string(),
  sk: z.union([z.enum(ritualKinds), DepartmentEvening]),
  gsi1sk: z.iso.datetime(),
});

function shardOf(officeId: string): number {
  return shortHash(officeId, 8).charCodeAt(0) % shards;
}

/** Rituals in the People table. */
export function dynamoRituals(client: DynamoDBDocumentClient, table: string): Rituals {
  return {
    async put(officeId, { dueAt, doneThrough }, was, ritual = "end-of-day") {
      const list = ritualKeys.dueList(shardOf(officeId));
      try {
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: ritualKeys.ritual(officeId, ritual),
            UpdateExpression: "SET gsi1pk = :list, gsi1sk = :due, doneThrough = :done",
            ConditionExpression: was === undefined ? "attribute_not_exists(pk)" : "gsi1sk = :was",
            ExpressionAttributeValues: {
              ":list": list,
              ":due": dueAt,
              ":done": doneThrough,
              ...(was && { ":was": was }),
            },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },

    async read(officeId, ritual = "end-of-day") {
      const Key = ritualKeys.ritual(officeId, ritual);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      if (Item === undefined) return undefined;
      const { gsi1sk, doneThrough } = Row.parse(Item);
      return { dueAt: gsi1sk, doneThrough };
    },

    async *dueBy(shard, now) {
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          IndexName: "gsi1",
          KeyConditionExpression: "gsi1pk = :list AND gsi1sk <= :now",
          ExpressionAttributeValues: { ":list": ritualKeys.dueList(shard), ":now": now },
        },
      );
      for await (const { Items = [] } of pages) yield Items.map(dueRow);
    },
  };
}

function dueRow(item: unknown): DueRitual {
  const { pk, sk, gsi1sk } = DueRow.parse(item);
  return { officeId: pk.split("#")[0] ?? "", ritual: sk, dueAt: gsi1sk };
}
