import { BatchGetCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { atOnce, backOff, inParts } from "./batches.ts";

type Item = Record<string, unknown>;

/** So many keys fit one BatchGetItem. */
const keysInCall = 100;
const callsAtOnce = 4;

/** The items that there are under these keys, in no order; a hundred a round trip. @param fresh strongly consistent */
export async function readMany(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Item[],
  fresh: boolean,
): Promise<Item[]> {
  const parts = await atOnce(inParts(keys, keysInCall), callsAtOnce, (part) => readPart(client, table, part, fresh));
  return parts.flat();
}

/** A batch may be answered in part when the table is busy; the rest is asked for again. */
async function readPart(client: DynamoDBDocumentClient, table: string, keys: Item[], fresh: boolean): Promise<Item[]> {
  const items: Item[] = [];
  let left = keys;
  for (let attempt = 0; left.length > 0; attempt += 1) {
    await backOff(attempt);
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead: fresh } } }),
    );
    items.push(...(Responses?.[table] ?? []));
    left = UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return items;
}
