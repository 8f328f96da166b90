import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Delivery } from "#shared/deliveries/delivery.ts";
import { Job } from "#shared/jobs.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import { type DueTimer, type DueTimers, type Timers, timerShards } from "./timer.ts";

/** People table: one row a timer; index gsi1 holds the due-lists, keys only, and a fired timer is in none. */
export const timerKeys = {
  timer: (officeId: string, key: string) => ({ pk: `${officeId}#timers`, sk: key }),
  dueList: (shard: number) => `timers#${shard}`,
} as const;

const Work = z.union([z.object({ lane: z.string(), job: Job }), z.object({ delivery: Delivery })]);
const Row = z.object({ gsi1sk: z.optional(z.iso.datetime()), work: Work });
const DueRow = z.object({ pk: z.string(), sk: z.string(), gsi1sk: z.iso.datetime() });

/** Days. Whatever set it may do so again: streams repeat for one day, queues for four, dead letters wait for fourteen. */
const keptForDays = 30;
/** Timers of one step of a tick: all are read, then all are queued, then all are taken off. */
const pageSize = 50;

/** Where timers are set; needs to write rows of `{office}#timers` and nothing else. */
export function dynamoTimers(client: DynamoDBDocumentClient, table: string): Timers {
  return {
    async set({ officeId, key, dueAt, work }) {
      const list = timerKeys.dueList(shardOf(officeId, key));
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: { ...timerKeys.timer(officeId, key), gsi1pk: list, gsi1sk: dueAt, work },
            ConditionExpression: "attribute_not_exists(pk)",
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}

/** Where the minute tick finds what is due. */
export function dynamoDueTimers(client: DynamoDBDocumentClient, table: string): DueTimers {
  return {
    async *dueBy(shard, now) {
      const pages = paginateQuery(
        { client, pageSize },
        {
          TableName: table,
          IndexName: "gsi1",
          KeyConditionExpression: "gsi1pk = :list AND gsi1sk <= :now",
          ExpressionAttributeValues: { ":list": timerKeys.dueList(shard), ":now": now },
        },
      );
      for await (const { Items = [] } of pages) yield Items.map(dueTimer);
    },

    async waiting(due) {
      const Key = timerKeys.timer(due.officeId, due.key);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      if (Item?.["gsi1sk"] === undefined) return undefined;
      return { ...due, work: Row.parse(Item).work };
    },

    async fired({ officeId, key, dueAt }, now) {
      try {
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: timerKeys.timer(officeId, key),
            UpdateExpression: "SET expiresAt = :end, firedAt = :now REMOVE gsi1pk, gsi1sk",
            ConditionExpression: "gsi1sk = :due",
            ExpressionAttributeValues: {
              ":end": Math.floor(Date.parse(now) / 1000) + keptForDays * 86_400,
              ":now": now,
              ":due": dueAt,
            },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}

function shardOf(officeId: string, key: string): number {
  return shortHash(`${officeId} ${key}`, 8).charCodeAt(0) % timerShards;
}

function dueTimer(item: unknown): DueTimer {
  const { pk, sk, gsi1sk } = DueRow.parse(item);
  return { officeId: pk.split("#")[0] ?? "", key: sk, dueAt: gsi1sk };
}
