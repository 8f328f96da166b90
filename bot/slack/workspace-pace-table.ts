import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand, type UpdateCommandInput } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { type PostKind, paces, type WorkspacePace } from "./workspace-pace.ts";

interface PaceTableOf {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly nowMs: () => number;
}

/** Two who wrote at once; a third try would be a storm. */
const tries = 3;

/**
 * People table: a row a workspace and kind, `{team}#pace`, with the instant by which all that was allowed will have been posted
 * (the generic cell rate algorithm, ITU-T I.371): a workspace that was quiet needs one write, a busy one as well.
 */
export function dynamoWorkspacePace(of: PaceTableOf): WorkspacePace {
  const { client, table } = of;
  const write = conditionalWriter(client, table);
  /** What this process knows at least. */
  const known = new Map<string, number>();
  return {
    take: taking(of, write, known),

    async keepTurn(team, kind) {
      const { gapMs, burst } = paces[kind];
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(team, kind),
          UpdateExpression: "SET postedBy = postedBy + :gap",
          ExpressionAttributeValues: { ":gap": gapMs },
          ReturnValues: "UPDATED_NEW",
        }),
      );
      return Number(Attributes?.["postedBy"]) - burst * gapMs;
    },

    async closedUntil(team) {
      const Key = keyOf(team, "posts");
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Number(Item?.["closedUntil"] ?? 0);
    },

    async close(team, untilMs) {
      const full = untilMs + paces.posts.burst * paces.posts.gapMs;
      await write(team, "posts", closed(full, untilMs));
      known.set(`${team} posts`, full);
    },
  };
}

type Write = ReturnType<typeof conditionalWriter>;

function taking({ nowMs }: PaceTableOf, write: Write, known: Map<string, number>): WorkspacePace["take"] {
  /** @returns milliseconds to wait, 0 for leave, undefined when the row stood otherwise than this process knew. */
  async function attempt(team: string, kind: PostKind, posts: number): Promise<number | undefined> {
    const { gapMs, burst } = paces[kind];
    const key = `${team} ${kind}`;
    const [postedBy, now, more] = [known.get(key) ?? 0, nowMs(), posts * gapMs];
    const latest = now + burst * gapMs - more;
    if (postedBy > latest) return postedBy - latest;
    const found = await write(team, kind, postedBy < now ? anew(now, more) : further(now, more, latest));
    known.set(key, found ?? Math.max(postedBy, now) + more);
    return found === undefined ? 0 : undefined;
  }

  return async (team, kind, posts) => {
    for (let turn = 0; turn < tries; turn += 1) {
      const waitMs = await attempt(team, kind, posts);
      if (waitMs !== undefined) return waitMs;
    }
    return paces[kind].gapMs;
  };
}

const keyOf = (team: string, kind: PostKind) => ({ pk: `${team}#pace`, sk: kind });

type Condition = Pick<UpdateCommandInput, "UpdateExpression" | "ConditionExpression" | "ExpressionAttributeValues">;

function anew(now: number, more: number): Condition {
  return {
    UpdateExpression: "SET postedBy = :next",
    ConditionExpression: "attribute_not_exists(pk) OR postedBy < :now",
    ExpressionAttributeValues: { ":next": now + more, ":now": now },
  };
}

function further(now: number, more: number, latest: number): Condition {
  return {
    UpdateExpression: "SET postedBy = postedBy + :more",
    ConditionExpression: "postedBy BETWEEN :now AND :latest",
    ExpressionAttributeValues: { ":more": more, ":now": now, ":latest": latest },
  };
}

function closed(full: number, until: number): Condition {
  return {
    UpdateExpression: "SET postedBy = :full, closedUntil = :until",
    ConditionExpression: "attribute_not_exists(closedUntil) OR closedUntil < :until",
    ExpressionAttributeValues: { ":full": full, ":until": until },
  };
}

function conditionalWriter(client: DynamoDBDocumentClient, table: string) {
  /** @returns the row's instant where the condition did not hold, undefined where it was written. */
  return async (team: string, kind: PostKind, condition: Condition): Promise<number | undefined> => {
    const Key = keyOf(team, kind);
    try {
      await client.send(
        new UpdateCommand({ TableName: table, Key, ...condition, ReturnValuesOnConditionCheckFailure: "ALL_OLD" }),
      );
      return undefined;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return error.Item === undefined ? 0 : Number(unmarshall(error.Item)["postedBy"]);
    }
  };
}
