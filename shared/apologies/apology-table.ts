import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  type PutCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type Apologies, Apology } from "./apology.ts";

/** People table: one row a dossier, and one a date with the codes that were drafted on it. */
const apologyKeys = {
  apology: (officeId: string, code: string) => ({ pk: `${officeId}#apologies`, sk: code }),
  day: (officeId: string, date: string) => ({ pk: `${officeId}#apologies`, sk: `day#${date}` }),
} as const;

const Day = z.object({ codes: z.set(z.string()) });

/** Apologies in the People table. */
export function dynamoApologies(client: DynamoDBDocumentClient, TableName: string): Apologies {
  const get = async (Key: { pk: string; sk: string }) =>
    (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;
  const read = async (officeId: string, code: string) => {
    const item = await get(apologyKeys.apology(officeId, code));
    return item && Apology.parse(item);
  };

  return {
    async draft(officeId, date, draft) {
      // The date first: a draft that is there is always found from its day.
      await client.send(new UpdateCommand({ TableName, ...noting(officeId, date, draft.code) }));
      await whereMet(() => client.send(new PutCommand({ TableName, ...drafting(officeId, draft) })));
    },
    async approve(officeId, about, { approver, extendedTo, at }) {
      const set = "SET #state = :new, decidedAt = :at, approver = :by, extendedTo = :hour";
      const values = { ":new": "approved", ":at": at, ":by": approver, ":hour": extendedTo };
      await whereMet(() => client.send(new UpdateCommand({ TableName, ...deciding(officeId, about, set, values) })));
      return read(officeId, about.code);
    },
    async drop(officeId, about, at) {
      const values = { ":new": "dropped", ":at": at };
      const change = deciding(officeId, about, "SET #state = :new, decidedAt = :at", values);
      await whereMet(() => client.send(new UpdateCommand({ TableName, ...change })));
    },
    async ofDay(officeId, date) {
      const day = await get(apologyKeys.day(officeId, date));
      if (day === undefined) return [];
      const rows = await Promise.all([...Day.parse(day).codes].map((code) => read(officeId, code)));
      return rows
        .filter((row) => row !== undefined)
        .toSorted((one, other) => (one.promisedAt + one.code < other.promisedAt + other.code ? -1 : 1));
    },
  };
}

function noting(officeId: string, date: string, code: string): Omit<UpdateCommandInput, "TableName"> {
  return {
    Key: apologyKeys.day(officeId, date),
    UpdateExpression: "ADD codes :code",
    ExpressionAttributeValues: { ":code": new Set([code]) },
  };
}

/** Once for each promise; what was dropped may be drafted again. */
function drafting(officeId: string, draft: Apology): Omit<PutCommandInput, "TableName"> {
  return {
    Item: { ...apologyKeys.apology(officeId, draft.code), ...draft },
    ConditionExpression: "attribute_not_exists(pk) OR promisedAt < :promise OR #state = :dropped",
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":promise": draft.promisedAt, ":dropped": "dropped" },
  };
}

/** A draft of that promise that nobody has decided about. */
function deciding(
  officeId: string,
  { code, promisedAt }: Pick<Apology, "code" | "promisedAt">,
  UpdateExpression: string,
  values: Record<string, string>,
): Omit<UpdateCommandInput, "TableName"> {
  return {
    Key: apologyKeys.apology(officeId, code),
    UpdateExpression,
    ConditionExpression: "promisedAt = :promise AND #state = :drafted",
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":promise": promisedAt, ":drafted": "drafted", ...values },
  };
}

async function whereMet(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
