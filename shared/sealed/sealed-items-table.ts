import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  UpdateCommand,
  type UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type PendingAnswer, SealedItem, type SealedItems } from "./sealed.ts";
import { sealedKeys } from "./sealed-keys.ts";

const Pointer = z.object({ item: z.string() });
const Waiting = z.object({ sk: z.string() });

type Key = { readonly pk: string; readonly sk: string };
type Change = Pick<UpdateCommandInput, "UpdateExpression" | "ConditionExpression" | "ExpressionAttributeValues">;

/**
 * Days. Long enough for whatever may be asked for by law in a working life of a suggestion, then nobody can be named any more: rows of
 * people who wrote and tokens that open end by themselves; what officers did to learn a name stays.
 */
export const keptForDays = 730;

/** Words that an update may not name plainly are named here, each where it is used. */
const names = { "#text": "text", "#at": "at", "#batch": "batch", "#key": "key" };

/** Who wrote what, in the Sealed table. */
export function dynamoSealedItems(client: DynamoDBDocumentClient, table: string): SealedItems {
  const at = rows(client, table);
  const get: SealedItems["get"] = async (officeId, key) => {
    const item = await at.read(sealedKeys.item(officeId, key));
    return item && SealedItem.parse(item);
  };
  const behind = async (officeId: string, pointer: Key) => {
    const key = await at.pointed(pointer);
    return key === undefined ? undefined : get(officeId, key);
  };
  return {
    get,
    async keep(officeId, item, replyHash) {
      await at.write(sealedKeys.item(officeId, item.key), keeping(officeId, item));
      await at.pointTo(sealedKeys.token(officeId, replyHash), item.key, endOf(item.at));
      return (await get(officeId, item.key)) ?? item;
    },
    byReply: (officeId, hash) => behind(officeId, sealedKeys.token(officeId, hash)),
    bySuggestion: (officeId, id) => behind(officeId, sealedKeys.suggestion(officeId, id)),
    async waiting(officeId) {
      const keys = await waitingKeys(client, table, officeId);
      const found = await Promise.all(keys.map((key) => get(officeId, key)));
      // The index may lag behind: the row itself says whether it still waits.
      return found.filter((item) => item !== undefined).filter(isWaiting);
    },
    answer: (officeId, key, answer) => at.write(sealedKeys.item(officeId, key), answering(officeId, key, answer)),
    async released(officeId, key, batch, suggestion) {
      await at.pointTo(sealedKeys.suggestion(officeId, suggestion), key, endOf(batch));
      await at.write(sealedKeys.item(officeId, key), ending({ batch, suggestion }));
    },
    async refuse(officeId, key, refused) {
      await at.write(sealedKeys.item(officeId, key), ending({ refused }));
    },
    async answered(officeId, key, answer) {
      await at.write(sealedKeys.item(officeId, key), answeredChange(answer));
    },
  };
}

function answering(officeId: string, key: string, answer: PendingAnswer): Change {
  return {
    UpdateExpression: "SET pending = :answer, gsi1pk = :list, gsi1sk = :key",
    ConditionExpression: [
      "attribute_exists(#batch)",
      // Neither a repeat of what was dealt with, nor of what a later word took the place of.
      "(attribute_not_exists(answeredThrough) OR answeredThrough < :at)",
      "(attribute_not_exists(pending) OR pending.#at < :at)",
    ].join(" AND "),
    ExpressionAttributeValues: {
      ":answer": answer,
      ":at": answer.at,
      ":list": sealedKeys.waiting(officeId),
      ":key": key,
    },
  };
}

/** Its words leave the table, once. */
function ending(how: Pick<SealedItem, "batch" | "suggestion"> | Pick<SealedItem, "refused">): Change {
  const set = Object.entries(how);
  const nameOf = (name: string) => (name === "batch" ? "#batch" : name);
  return {
    UpdateExpression: `SET ${set.map(([name]) => `${nameOf(name)} = :${name}`).join(", ")} REMOVE #text, gsi1pk, gsi1sk`,
    ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(#batch)",
    ExpressionAttributeValues: Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
  };
}

/** What came after the answer waits for the next release. */
function answeredChange({ key, at }: PendingAnswer): Change {
  return {
    UpdateExpression: "SET answeredThrough = :at REMOVE pending, gsi1pk, gsi1sk",
    ConditionExpression: "pending.#key = :answer",
    ExpressionAttributeValues: { ":at": at, ":answer": key },
  };
}

function isWaiting({ batch, pending, refused }: SealedItem): boolean {
  return refused === undefined && (batch === undefined || pending !== undefined);
}

/** The last word of a form counts until it is out; a repeat, or what was said before, changes nothing. */
function keeping(officeId: string, item: SealedItem): Change {
  const { key, sourceKey, author, team, department, text, at, refused } = item;
  const optional = { department, refused, "#text": text, ...(refused === undefined && waitingAt(officeId, key)) };
  const set = Object.entries(optional).filter(([, value]) => value !== undefined);
  const gone = ["department", "refused", "#text", "gsi1pk", "gsi1sk"].filter(
    (name) => !set.some(([kept]) => kept === name),
  );
  return {
    UpdateExpression: [
      "SET sourceKey = if_not_exists(sourceKey, :source), #key = :key, author = :author, team = :team, #at = :at, expiresAt = :end",
      ...set.map(([name]) => `, ${name} = :${plainly(name)}`),
      gone.length > 0 ? ` REMOVE ${gone.join(", ")}` : "",
    ].join(""),
    ConditionExpression: "attribute_not_exists(#batch) AND (attribute_not_exists(#at) OR #at < :at)",
    ExpressionAttributeValues: {
      ":source": sourceKey,
      ":key": key,
      ":author": author,
      ":team": team,
      ":at": at,
      ":end": endOf(at),
      ...Object.fromEntries(set.map(([name, value]) => [`:${plainly(name)}`, value])),
    },
  };
}

/** @param from an instant or a date. @returns epoch seconds */
const endOf = (from: string) => Math.floor(Date.parse(from) / 1000) + keptForDays * 86_400;

const plainly = (name: string) => name.replace("#", "");

const waitingAt = (officeId: string, key: string) => ({ gsi1pk: sealedKeys.waiting(officeId), gsi1sk: key });

async function waitingKeys(client: DynamoDBDocumentClient, TableName: string, officeId: string): Promise<string[]> {
  const pages = paginateQuery(
    { client },
    {
      TableName,
      IndexName: "gsi1",
      KeyConditionExpression: "gsi1pk = :list",
      ExpressionAttributeValues: { ":list": sealedKeys.waiting(officeId) },
    },
  );
  const keys: string[] = [];
  for await (const { Items = [] } of pages) {
    keys.push(...Items.map((item) => Waiting.parse(item).sk.slice("item#".length)));
  }
  return keys;
}

function rows(client: DynamoDBDocumentClient, TableName: string) {
  const read = async (Key: Key) => (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;
  return {
    read,
    /** @returns false where the condition does not hold. */
    async write(Key: Key, change: Change): Promise<boolean> {
      const text = JSON.stringify(change);
      const used = Object.entries(names).filter(([name]) => text.includes(name));
      try {
        await client.send(
          new UpdateCommand({ TableName, Key, ...change, ExpressionAttributeNames: Object.fromEntries(used) }),
        );
        return true;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return false;
      }
    },
    /** A row that leads to an item, for ever the same one. */
    async pointTo(Key: Key, item: string, expiresAt: number): Promise<void> {
      await client.send(new PutCommand({ TableName, Item: { ...Key, item, expiresAt } }));
    },
    async pointed(Key: Key): Promise<string | undefined> {
      const row = await read(Key);
      return row && Pointer.parse(row).item;
    },
  };
}
