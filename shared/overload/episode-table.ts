import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  UpdateCommand,
  type UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Episode, type Episodes } from "./episode.ts";
import { endOf, Load } from "./overload.ts";
import { overloadKeys } from "./overload-table.ts";

const Item = z.object({ ...Episode.shape, helpers: z.optional(z.set(z.string())) });

function readEpisode(item: unknown): Episode {
  const { helpers, ...rest } = Item.parse(item);
  return { ...rest, helpers: [...(helpers ?? [])].sort() };
}

type Change = Pick<
  UpdateCommandInput,
  "UpdateExpression" | "ConditionExpression" | "ExpressionAttributeValues" | "ExpressionAttributeNames"
>;

const ongoing = (startedAt: string, queue: unknown): Change => ({
  UpdateExpression: "SET startedAt = :start, department = :department, queue = :queue",
  // A row that has ended stays as it is, should this come late.
  ConditionExpression: "attribute_not_exists(endedAt)",
  ExpressionAttributeValues: { ":start": startedAt, ":queue": queue },
});

const ended = (startedAt: string, endedAt: string): Change => ({
  UpdateExpression: "SET startedAt = :start, department = :department, endedAt = :end",
  // Whoever comes later knows a later calm reading at most; the first end is the true one.
  ConditionExpression: "attribute_not_exists(endedAt) OR endedAt > :end",
  ExpressionAttributeValues: { ":start": startedAt, ":end": endedAt },
});

/** Episodes in the People table, beside the loads they belong to. */
export function dynamoEpisodes(client: DynamoDBDocumentClient, table: string): Episodes {
  const get = async (Key: Record<string, string>) =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;

  /** The row after the change, or undefined where its condition does not hold. */
  async function update(Key: Record<string, string>, change: Change): Promise<Episode | undefined> {
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({ TableName: table, Key, ...change, ReturnValues: "ALL_NEW" }),
      );
      return readEpisode(Attributes);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return undefined;
    }
  }

  return {
    async follow(officeId, department, startedAt) {
      const item = await get(overloadKeys.load(officeId, department));
      if (item === undefined) return undefined;
      const load = Load.parse(item);
      const end = endOf(startedAt, load);
      const { waiting, openCounters, minutesPerPerson } = load;
      const change =
        end === undefined ? ongoing(startedAt, { waiting, openCounters, minutesPerPerson }) : ended(startedAt, end);
      const Key = overloadKeys.episode(officeId, department, startedAt);
      const values = { ...change.ExpressionAttributeValues, ":department": department };
      const row = await update(Key, { ...change, ExpressionAttributeValues: values });
      return row ?? readEpisode(await get(Key));
    },

    addHelper(officeId, department, startedAt, user) {
      return update(overloadKeys.episode(officeId, department, startedAt), {
        UpdateExpression: "ADD helpers :user",
        ConditionExpression: "attribute_exists(startedAt) AND attribute_not_exists(endedAt)",
        ExpressionAttributeValues: { ":user": new Set([user]) },
      });
    },

    async startedBetween(officeId, departments, from, to) {
      const found = await Promise.all(departments.map((department) => startedIn(department)));
      return found.flat();

      async function startedIn(department: string): Promise<Episode[]> {
        const first = overloadKeys.episode(officeId, department, from);
        const { Items = [] } = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
            ExpressionAttributeValues: { ":pk": first.pk, ":from": first.sk, ":to": `${department}#${to}` },
          }),
        );
        return Items.map(readEpisode).filter(({ startedAt }) => startedAt < to);
      }
    },
  };
}
