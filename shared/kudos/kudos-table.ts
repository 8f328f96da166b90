import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { emptyWeek, type GivenOnce, GivenWeek } from "./given-week.ts";
import { Kudos, type KudosLedger, type KudosPlace, type WeekAsRead } from "./kudos.ts";

/** People table: one row a kudos in the order of the days, and one a giver and week. */
export const kudosKeys = {
  given: (officeId: string, { date, id }: KudosPlace) => ({ pk: `${officeId}#kudos`, sk: `given#${date}#${id}` }),
  week: (officeId: string, giver: string, week: string) => ({ pk: `${officeId}#kudos`, sk: `week#${week}#${giver}` }),
} as const;

type Writes = NonNullable<TransactWriteCommandInput["TransactItems"]>;

/** The ledger of recognition. A kudos and the week that it counts in are one transaction: what is left of a week is never wrong. */
export function dynamoKudos(client: DynamoDBDocumentClient, table: string): KudosLedger {
  const read = async (Key: Record<string, string>) =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;

  return {
    async get(officeId, place) {
      const item = await read(kudosKeys.given(officeId, place));
      return item && Kudos.parse(item);
    },
    async week(officeId, giver, week) {
      const item = await read(kudosKeys.week(officeId, giver, week));
      return item === undefined ? emptyWeek : GivenWeek.parse(item);
    },
    add(officeId, kudos, pairs, within) {
      const { date, award } = kudos;
      const once: GivenOnce = { date, to: [...pairs], ...(award !== undefined && { free: "award" as const }) };
      const Item = { ...kudosKeys.given(officeId, kudos), ...definedOf(kudos) };
      const put = { Put: { TableName: table, Item, ConditionExpression: "attribute_not_exists(pk)" } };
      return allOrNothing(client, [put, counting(table, officeId, kudos, within, once)]);
    },
    withdraw(officeId, kudos, at, within) {
      const update = {
        Update: {
          TableName: table,
          Key: kudosKeys.given(officeId, kudos),
          UpdateExpression: "SET withdrawnAt = :at",
          ConditionExpression: "giver = :giver AND attribute_not_exists(withdrawnAt)",
          ExpressionAttributeValues: { ":at": at, ":giver": kudos.giver },
        },
      };
      const once: GivenOnce = { date: kudos.date, to: [], free: "withdrawn" };
      return allOrNothing(client, [update, counting(table, officeId, kudos, within, once)]);
    },
    async between(officeId, from, to) {
      const found: Kudos[] = [];
      const pages = paginateQuery({ client }, periodOf(table, officeId, from, to));
      for await (const { Items = [] } of pages) found.push(...Items.map((item) => Kudos.parse(item)));
      return found;
    },
    async page(officeId, { from, to, limit, after }) {
      const start = after && { ExclusiveStartKey: kudosKeys.given(officeId, after) };
      const query = new QueryCommand({ ...periodOf(table, officeId, from, to), Limit: limit, ...start });
      const { Items = [], LastEvaluatedKey: more } = await client.send(query);
      const items = Items.map((item) => Kudos.parse(item));
      return { items, last: more === undefined ? undefined : items.at(-1) };
    },
  };
}

/** Whatever came with no content: an attribute of the table is there or not. */
function definedOf(kudos: Kudos): Record<string, unknown> {
  const given = Object.entries(kudos).filter(([, value]) => value !== undefined);
  return JSON.parse(JSON.stringify(Object.fromEntries(given)));
}

/** The week of the giver with one entry more or changed, if it still is as it was read. */
function counting(
  table: string,
  officeId: string,
  { id, giver }: Kudos,
  { name, was }: WeekAsRead,
  once: GivenOnce,
): Writes[number] {
  return {
    Update: {
      TableName: table,
      Key: kudosKeys.week(officeId, giver, name),
      UpdateExpression: "SET given = :given, version = :next",
      ConditionExpression: was.version === 0 ? "attribute_not_exists(pk)" : "version = :was",
      ExpressionAttributeValues: {
        ":given": { ...was.given, [id]: once },
        ":next": was.version + 1,
        ...(was.version > 0 && { ":was": was.version }),
      },
    },
  };
}

/** Another transaction on the same rows counts as a change too. */
const races: ReadonlySet<string | undefined> = new Set(["ConditionalCheckFailed", "TransactionConflict"]);

/** @returns false when a condition did not hold; then nothing was written. */
async function allOrNothing(client: DynamoDBDocumentClient, TransactItems: Writes): Promise<boolean> {
  try {
    await client.send(new TransactWriteCommand({ TransactItems }));
    return true;
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code).filter((code) => code !== "None");
    if (codes.length === 0 || !codes.every((code) => races.has(code))) throw error;
    return false;
  }
}

function periodOf(TableName: string, officeId: string, from: string, to: string) {
  const { pk } = kudosKeys.given(officeId, { date: from, id: "" });
  return {
    TableName,
    KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
    // `$` comes right after `#`: every id of the last day lies below it.
    ExpressionAttributeValues: { ":pk": pk, ":from": `given#${from}#`, ":to": `given#${to}$` },
    ConsistentRead: true,
  };
}
