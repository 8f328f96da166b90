import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { type MessageClaim, type MessagePlace, MessageState, type Messages } from "./message.ts";
import {
  type Change,
  claiming,
  failing,
  releasing,
  reporting,
  sending,
  sentAfterReport,
  skipping,
} from "./message-changes.ts";

/** Citizens table; the office that received the dossier begins the key. */
export const messageKey = ({ officeId, code, version, channel }: MessagePlace) => ({
  pk: `${officeId}#messages`,
  sk: `${code}#${version}#${channel}`,
});

const Row = z.object({
  state: z.optional(MessageState),
  /** Since when the provider has it; such a row is never sent again. */
  sentAt: z.optional(z.iso.datetime()),
  holder: z.optional(z.string()),
  /** Milliseconds since 1970. */
  leaseUntil: z.optional(z.number()),
  /** Claims that were never given back: each may have led to a message that nobody knows of. */
  unsettled: z._default(z.int(), 0),
});
type Row = z.infer<typeof Row>;

export interface MessageTableOf {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly nowMs: () => number;
  /** A name that nobody else has. */
  readonly newHolder: () => string;
}

/** Messages in the Citizens table: one row for each thing said, or not said. */
export function dynamoMessages({ client, table, nowMs, newHolder }: MessageTableOf): Messages {
  const write = rowWriter(client, table);
  return {
    async claim(place, facts) {
      const holder = newHolder();
      return claimOf(place, holder, await write(messageKey(place), claiming(holder, facts, nowMs())));
    },
    async sent({ place, holder }, providerId) {
      const row = await write(messageKey(place), sending(holder, providerId, nowMs()));
      if (row.holder === holder) await write(messageKey(place), sentAfterReport(holder, providerId, nowMs()));
    },
    async failed({ place, holder }, reason) {
      await write(messageKey(place), failing(holder, reason, nowMs()));
    },
    async release({ place, holder }, outcome) {
      await write(messageKey(place), releasing(holder, outcome, nowMs()));
    },
    async skip(place, reason) {
      await write(messageKey(place), skipping(reason, nowMs()));
    },
    report: async (place, status, at) => (await write(messageKey(place), reporting(status, at))).state,
  };
}

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

/** Read from the row, not from whether the write went through: an answer may have been lost and the write made before. */
function claimOf(place: MessagePlace, holder: string, row: Row): MessageClaim {
  if (row.holder === holder) return { state: "ours", lease: { place, holder, inDoubt: row.unsettled - 1 } };
  const isOpen = row.sentAt === undefined && (row.state === "created" || row.state === "technical-failure");
  return isOpen ? { state: "taken", untilMs: row.leaseUntil ?? 0 } : { state: "over" };
}
