import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { canonical } from "#shared/kernel/canonical.ts";
import { type AllPreferences, type PreferenceChanges, Preferences } from "./preferences.ts";

const partition = (officeId: string) => `${officeId}#preferences`;

/** People table: one row a person who chose something. */
export function dynamoPreferences(client: DynamoDBDocumentClient, table: string): AllPreferences {
  const row = async (Key: { pk: string; sk: string }, ConsistentRead: boolean) =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead }))).Item;

  return {
    async of(officeId, user) {
      return Preferences.parse((await row({ pk: partition(officeId), sk: user }, false)) ?? {});
    },
    async all(officeId) {
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": partition(officeId) },
        },
      );
      const found = new Map<string, Preferences>();
      for await (const { Items = [] } of pages)
        for (const item of Items) found.set(item["sk"], Preferences.parse(item));
      return found;
    },
    async put(officeId, user, preferences) {
      const Item = { pk: partition(officeId), sk: user, ...preferences };
      await client.send(new PutCommand({ TableName: table, Item }));
    },
    async change(officeId, user, of) {
      const Key = { pk: partition(officeId), sk: user };
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const item = await row(Key, true);
        const now = Preferences.parse(item ?? {});
        const changes = of(now);
        const next = Preferences.parse({ ...now, ...changes });
        if (canonical(next) === canonical(now)) return now;
        if (await write(Key, changes, item ?? {})) return next;
      }
      throw new Error("The choices of a person kept changing");
    },
  };

  /** Only what changes is written, on condition that it is as it was read. @returns false when it is not. */
  async function write(Key: object, changes: PreferenceChanges, was: Record<string, unknown>): Promise<boolean> {
    try {
      await client.send(
        new UpdateCommand({ TableName: table, Key: Key as Record<string, string>, ...expression(changes, was) }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}

function expression(changes: object, was: Record<string, unknown>) {
  const all = Object.entries(changes);
  const set = all.filter(([, value]) => value !== undefined).map(([name]) => `#${name} = :${name}`);
  const gone = all.filter(([, value]) => value === undefined).map(([name]) => `#${name}`);
  const as = all.map(([name]) =>
    was[name] === undefined ? `attribute_not_exists(#${name})` : `#${name} = :was_${name}`,
  );
  const values = [
    ...all.map(([name, value]) => [`:${name}`, value] as const),
    ...all.map(([name]) => [`:was_${name}`, was[name]] as const),
  ].filter(([, value]) => value !== undefined);
  return {
    UpdateExpression: [set.length > 0 && `SET ${set.join(", ")}`, gone.length > 0 && `REMOVE ${gone.join(", ")}`]
      .filter(Boolean)
      .join(" "),
    ConditionExpression: as.join(" AND "),
    ExpressionAttributeNames: Object.fromEntries(all.map(([name]) => [`#${name}`, name])),
    ...(values.length > 0 && { ExpressionAttributeValues: Object.fromEntries(values) }),
  };
}
