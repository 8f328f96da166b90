import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { Note, type Notes } from "./note.ts";

/** People table: one row a note; index gsi1 holds those of an office by when they were last written. */
export const noteKeys = {
  note: (officeId: string, id: string) => ({ pk: `${officeId}#know-how`, sk: `note#${id}` }),
  byTime: (officeId: string) => `${officeId}#know-how`,
} as const;

const Written = z.object({ sk: z.string(), gsi1sk: z.iso.datetime() });

/** Notes in the People table. */
export function dynamoNotes(client: DynamoDBDocumentClient, table: string): Notes {
  return {
    add: (officeId, note) => put(client, table, officeId, note, "attribute_not_exists(pk)"),

    async get(officeId, id) {
      const Key = noteKeys.note(officeId, id);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && Note.parse(Item);
    },

    async replace(officeId, next, wasVersion) {
      const kept = await put(client, table, officeId, next, "version = :was", { ":was": wasVersion });
      // A repeat after a lost answer finds its own step there.
      return same(kept, next) ? kept : undefined;
    },

    async writtenSince(officeId, from) {
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          IndexName: "gsi1",
          KeyConditionExpression: "gsi1pk = :office AND gsi1sk >= :from",
          ExpressionAttributeValues: { ":office": noteKeys.byTime(officeId), ":from": from },
        },
      );
      const found = [];
      for await (const { Items = [] } of pages) found.push(...Items.map((item) => Written.parse(item)));
      return found.map(({ sk, gsi1sk }) => ({ id: sk.slice("note#".length), updatedAt: gsi1sk }));
    },
  };
}

/** @returns what stands there afterwards: the note, or what was there when the condition did not hold. */
async function put(
  client: DynamoDBDocumentClient,
  table: string,
  officeId: string,
  note: Note,
  condition: string,
  values?: Record<string, unknown>,
): Promise<Note> {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: {
          ...noteKeys.note(officeId, note.id),
          gsi1pk: noteKeys.byTime(officeId),
          gsi1sk: note.updatedAt,
          ...defined(note),
        },
        ConditionExpression: condition,
        ...(values !== undefined && { ExpressionAttributeValues: values }),
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return note;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
    return Note.parse(unmarshall(error.Item));
  }
}

/** A part that an edit took away is not there any more. */
function defined(note: Note): Partial<Note> {
  return Object.fromEntries(Object.entries(note).filter(([, value]) => value !== undefined));
}

function same(one: Note, other: Note): boolean {
  return one.version === other.version && one.updatedAt === other.updatedAt && one.text === other.text;
}
