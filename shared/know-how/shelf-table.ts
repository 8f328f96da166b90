import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, PutCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { pack, type Shelf, type Shelves, unpack } from "./shelf.ts";

const partition = (officeId: string) => `${officeId}#know-how`;
const prefix = "shelf#";
const Row = z.object({ sk: z.string(), asOf: z.iso.datetime(), packed: z.instanceof(Uint8Array) });

/** Shelves in the People table, beside the notes. */
export function dynamoShelves(client: DynamoDBDocumentClient, table: string): Shelves {
  return {
    async read(officeId) {
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :shelf)",
          ExpressionAttributeValues: { ":pk": partition(officeId), ":shelf": prefix },
        },
      );
      const found: Shelf[] = [];
      for await (const { Items = [] } of pages) found.push(...Items.flatMap(shelfIn));
      return found;
    },

    async put(officeId, { number, asOf, cards }) {
      const Item = { pk: partition(officeId), sk: `${prefix}${number}`, asOf, packed: pack(cards) };
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item,
            ConditionExpression: "attribute_not_exists(pk) OR asOf < :asOf",
            ExpressionAttributeValues: { ":asOf": asOf },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}

/** None for a row that another version of the code packed: its notes are read instead. */
function shelfIn(item: unknown): Shelf[] {
  const { sk, asOf, packed } = Row.parse(item);
  try {
    return [{ number: Number(sk.slice(prefix.length)), asOf, cards: unpack(packed) }];
  } catch {
    return [];
  }
}
