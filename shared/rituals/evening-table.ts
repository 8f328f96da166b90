import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  UpdateCommand,
  type UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { type Closing, Evening, type Evenings, scopeOf, type Thread, type WhichEvening } from "./evening.ts";

/** People table: a row an evening, and one a thread that leads back to the evening. */
export const eveningKeys = {
  evening: (officeId: string, which: WhichEvening) => ({ pk: `${officeId}#end-of-day`, sk: scopeOf(which) }),
  thread: (officeId: string, { channel, ts }: Thread) => ({ pk: `${officeId}#threads`, sk: `${channel}#${ts}` }),
} as const;

const ThreadRow = z.object({ date: z.iso.date(), department: z.optional(z.string()) });

/** Evenings in the People table. */
export function dynamoEvenings(client: DynamoDBDocumentClient, table: string): Evenings {
  const get = async (Key: Record<string, string>) =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;

  /** The row, or the one that is there already where the condition does not hold. */
  async function put(officeId: string, evening: z.input<typeof Evening>, condition: object): Promise<Evening> {
    const row = withoutGaps(Evening.parse(evening));
    const Item = { ...eveningKeys.evening(officeId, evening), ...row };
    const found = await firstOf(() =>
      client.send(
        new PutCommand({
          TableName: table,
          Item,
          ...condition,
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      ),
    );
    return found ?? row;
  }

  return {
    async read(officeId, which) {
      const item = await get(eveningKeys.evening(officeId, which));
      return item && Evening.parse(item);
    },

    claim: (officeId, evening) => put(officeId, evening, { ConditionExpression: "attribute_not_exists(pk)" }),

    openMissed: (officeId, evening) =>
      put(officeId, evening, {
        ConditionExpression: "#state = :missed",
        ExpressionAttributeNames: { "#state": "state" },
        ExpressionAttributeValues: { ":missed": "missed" },
      }),

    place: (...given) => place({ client, table }, ...given),

    async ofThread(officeId, thread) {
      const item = await get(eveningKeys.thread(officeId, thread));
      return item && ThreadRow.parse(item);
    },

    async claimedWithoutThread(officeId, from, to) {
      const unplaced = { FilterExpression: "attribute_not_exists(thread)" };
      const found = await between({ client, table }, { officeId, from, to }, unplaced);
      return found.map(({ claimedAt }) => claimedAt);
    },

    between: (officeId, from, to) => between({ client, table }, { officeId, from, to }),
    close: (officeId, which, added) => changed({ client, table }, eveningKeys.evening(officeId, which), closing(added)),
    miss: (officeId, which) => changed({ client, table }, eveningKeys.evening(officeId, which), missing),
  };
}

interface EveningTable {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
}

async function between(
  { client, table }: EveningTable,
  { officeId, from, to }: { officeId: string; from: string; to: string },
  filter: object = {},
): Promise<Evening[]> {
  const { pk } = eveningKeys.evening(officeId, { date: from });
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
      // `$` sorts after the `#` that a department stands behind.
      ExpressionAttributeValues: { ":pk": pk, ":from": from, ":to": `${to}$` },
      ConsistentRead: true,
      ...filter,
    },
  );
  const found: Evening[] = [];
  for await (const { Items = [] } of pages) found.push(...Items.map((item) => Evening.parse(item)));
  return found;
}

async function place(
  { client, table }: EveningTable,
  officeId: string,
  which: WhichEvening,
  thread: Thread,
): Promise<void> {
  const { date, department } = which;
  // The way back first: an evening that says where it is can always be found from there.
  const Item = withoutGaps({ ...eveningKeys.thread(officeId, thread), date, department });
  await client.send(new PutCommand({ TableName: table, Item }));
  await client.send(
    new UpdateCommand({
      TableName: table,
      Key: eveningKeys.evening(officeId, which),
      UpdateExpression: "SET thread = :thread",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: { ":thread": thread },
    }),
  );
}

/** A row after one conditional change, or as it is where the condition does not hold. */
async function changed({ client, table }: EveningTable, Key: Record<string, string>, change: Change): Promise<Evening> {
  let row: unknown;
  const first = await firstOf(async () => {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: table,
        Key,
        ...change,
        ReturnValues: "ALL_NEW",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    row = Attributes;
  });
  return first ?? Evening.parse(row);
}

type Change = Pick<
  UpdateCommandInput,
  "UpdateExpression" | "ConditionExpression" | "ExpressionAttributeNames" | "ExpressionAttributeValues"
>;

function closing({ closedAt, figures, helped }: Closing): Change {
  return {
    UpdateExpression: "SET closedAt = :at, figures = :figures, helped = :helped",
    ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(closedAt)",
    ExpressionAttributeValues: withoutGaps({ ":at": closedAt, ":figures": figures, ":helped": helped }),
  };
}

const missing: Change = {
  UpdateExpression: "SET #state = :missed REMOVE closesAt",
  ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(thread)",
  ExpressionAttributeNames: { "#state": "state" },
  ExpressionAttributeValues: { ":missed": "missed" },
};

/** The row that stood in the way of a conditional write, or undefined when it was made. */
async function firstOf(write: () => Promise<unknown>): Promise<Evening | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
    return Evening.parse(unmarshall(error.Item));
  }
}

/** The table takes no `undefined`. */
function withoutGaps<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
