import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand, type UpdateCommandInput } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import type { Claim, Outbox } from "./outbox.ts";

export const outboxKey = (officeId: string, key: string) => ({ pk: `${officeId}#outbox`, sk: key });

const Row = z.object({
  /** Where it stands; absent until that is known. */
  channel: z.optional(z.string()),
  ts: z.optional(z.string()),
  contentHash: z.optional(z.string()),
  /** Who is saying it, and until when (milliseconds since 1970). */
  holder: z.optional(z.string()),
  leaseUntil: z.optional(z.number()),
  inDoubtSince: z.optional(z.number()),
  turnAt: z.optional(z.number()),
});
type Row = z.infer<typeof Row>;

/** Milliseconds. Longer than a post may take and Slack may need to show it, shorter than a message stays invisible in the queue. */
export const leaseMs = 20_000;
/** Seconds. A repeat after that is a new message; the lane queue keeps a job for no more than 14 days. */
const keptForSeconds = 180 * 86_400;

export interface OutboxTableOf {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly nowMs: () => number;
  /** A name that nobody else has. */
  readonly newHolder: () => string;
}

/** The outbox in the People table: one row for each thing said. */
export function dynamoOutbox({ client, table, nowMs, newHolder }: OutboxTableOf): Outbox {
  const write = rowWriter(client, table);
  return {
    async isSaid(officeId, key) {
      const Key = outboxKey(officeId, key);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item?.["ts"] !== undefined;
    },
    async claim(officeId, key) {
      const now = nowMs();
      const holder = newHolder();
      const row = await write(outboxKey(officeId, key), claiming(holder, now));
      return claimOf({ officeId, key, holder }, row, now);
    },
    async conclude({ officeId, key, holder }, { channel, ts }, hash) {
      const row = await write(outboxKey(officeId, key), {
        ConditionExpression: "holder = :holder",
        UpdateExpression:
          "SET channel = :channel, ts = :ts, contentHash = :hash REMOVE holder, leaseUntil, inDoubtSince, turnAt",
        ExpressionAttributeValues: { ":holder": holder, ":channel": channel, ":ts": ts, ":hash": hash },
      });
      return row.ts === undefined || row.ts === ts;
    },
    async release({ officeId, key, holder, inDoubtSinceMs }, turnMs) {
      const gone = inDoubtSinceMs === undefined ? "holder, leaseUntil, inDoubtSince" : "holder, leaseUntil";
      await write(outboxKey(officeId, key), {
        ConditionExpression: "holder = :holder",
        UpdateExpression: `${turnMs === undefined ? "" : "SET turnAt = :turn "}REMOVE ${gone}`,
        ExpressionAttributeValues: { ":holder": holder, ...(turnMs !== undefined && { ":turn": turnMs }) },
      });
    },
    async renew(officeId, { key, hash }, { ts }) {
      await write(outboxKey(officeId, key), {
        ConditionExpression: "ts = :ts",
        UpdateExpression: "SET contentHash = :hash",
        ExpressionAttributeValues: { ":ts": ts, ":hash": hash },
      });
    },
    async forget(officeId, key, { ts }) {
      await write(outboxKey(officeId, key), {
        ConditionExpression: "ts = :ts",
        UpdateExpression: "REMOVE channel, ts, contentHash",
        ExpressionAttributeValues: { ":ts": ts },
      });
    },
  };
}

type Change = Pick<UpdateCommandInput, "ConditionExpression" | "UpdateExpression" | "ExpressionAttributeValues">;

/** Makes a change and gives the row after it, or the row that did not meet the condition. */
function rowWriter(client: DynamoDBDocumentClient, TableName: string) {
  return async (Key: { pk: string; sk: string }, change: Change): Promise<Row> => {
    const returning = { ReturnValues: "ALL_NEW", ReturnValuesOnConditionCheckFailure: "ALL_OLD" } as const;
    try {
      const { Attributes } = await client.send(new UpdateCommand({ TableName, Key, ...change, ...returning }));
      return Row.parse(Attributes);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return Row.parse(error.Item === undefined ? {} : unmarshall(error.Item));
    }
  };
}

function claiming(holder: string, now: number): Change {
  return {
    ConditionExpression: "attribute_not_exists(ts) AND (attribute_not_exists(leaseUntil) OR leaseUntil < :now)",
    UpdateExpression:
      "SET holder = :holder, leaseUntil = :until, inDoubtSince = if_not_exists(inDoubtSince, :now), expiresAt = :expiry",
    ExpressionAttributeValues: {
      ":holder": holder,
      ":now": now,
      ":until": now + leaseMs,
      ":expiry": Math.floor(now / 1000) + keptForSeconds,
    },
  };
}

/** Read from the row, not from whether the write went through: an answer may have been lost and the write made before. */
function claimOf(mine: { officeId: string; key: string; holder: string }, row: Row, now: number): Claim {
  if (row.ts !== undefined && row.channel !== undefined) {
    return { state: "said", said: { channel: row.channel, ts: row.ts }, hash: row.contentHash ?? "" };
  }
  if (row.holder !== mine.holder) return { state: "taken", untilMs: row.leaseUntil ?? now };
  const inDoubtSinceMs = row.inDoubtSince === now ? undefined : row.inDoubtSince;
  return { state: "ours", lease: { ...mine, untilMs: now + leaseMs, inDoubtSinceMs, turnMs: row.turnAt } };
}
