import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { KudosDraft, type KudosDrafts } from "./draft.ts";
import type { KnownStaff } from "./known-staff.ts";

const partition = (officeId: string) => `${officeId}#kudos`;
const draftKey = (officeId: string, id: string) => ({ pk: partition(officeId), sk: `draft#${id}` });
const staffKey = (officeId: string) => ({ pk: partition(officeId), sk: "known-staff" });

const StaffRow = z.object({ version: z.int(), since: z.record(z.string(), z.iso.date()) });

/** Drafts in the People table, beside the ledger. */
export function dynamoKudosDrafts(client: DynamoDBDocumentClient, table: string): KudosDrafts {
  async function get(officeId: string, id: string): Promise<KudosDraft | undefined> {
    const Key = draftKey(officeId, id);
    const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item && KudosDraft.parse(Item);
  }
  return {
    get,
    async add(officeId, draft) {
      const Item = { ...draftKey(officeId, draft.id), ...draft };
      const added = await putUnless(client, {
        TableName: table,
        Item,
        ConditionExpression: "attribute_not_exists(pk)",
      });
      return added ? draft : ((await get(officeId, draft.id)) ?? draft);
    },
  };
}

/** Since when people are known, in one row of an office. */
export function dynamoKnownStaff(client: DynamoDBDocumentClient, table: string): KnownStaff {
  return {
    async read(officeId) {
      const Key = staffKey(officeId);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item === undefined ? { version: 0, since: {} } : StaffRow.parse(Item);
    },
    async put(officeId, since, was) {
      const Item = { ...staffKey(officeId), version: was + 1, since };
      const unchanged =
        was === 0
          ? { ConditionExpression: "attribute_not_exists(pk)" }
          : { ConditionExpression: "version = :was", ExpressionAttributeValues: { ":was": was } };
      return putUnless(client, { TableName: table, Item, ...unchanged });
    },
  };
}

/** @returns false where its condition does not hold. */
async function putUnless(
  client: DynamoDBDocumentClient,
  put: ConstructorParameters<typeof PutCommand>[0],
): Promise<boolean> {
  try {
    await client.send(new PutCommand(put));
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return false;
  }
}
