import { GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Place } from "./suggestion.ts";
import { type SuggestionTable, suggestionKeys } from "./suggestion-item.ts";

const SaidRow = z.object({ suggestion: z.string() });

export async function link({ client, table }: SuggestionTable, officeId: string, id: string, at: Place): Promise<void> {
  const Item = { ...suggestionKeys.said(officeId, at), suggestion: id };
  await client.send(new PutCommand({ TableName: table, Item }));
}

export async function idAt(
  { client, table }: SuggestionTable,
  officeId: string,
  at: Place,
): Promise<string | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: suggestionKeys.said(officeId, at) }));
  return Item && SaidRow.parse(Item).suggestion;
}

/** The way back first: a suggestion that says where it stands can always be found from there. */
export async function place(at: SuggestionTable, officeId: string, id: string, { channel, ts }: Place): Promise<void> {
  await link(at, officeId, id, { channel, ts });
  await at.client.send(
    new UpdateCommand({
      TableName: at.table,
      Key: suggestionKeys.suggestion(officeId, id),
      UpdateExpression: "SET thread = :thread",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: { ":thread": { channel, ts } },
    }),
  );
}
