import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { burst, postMs, type WorkspacePace } from "./workspace-pace.ts";

interface PaceTableOf {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly nowMs: () => number;
}

/** Two who wrote at once; the third try of a worker would be a storm. */
const tries = 3;

/**
 * People table: one row a workspace, `{team}#pace`, with the instant by which all that was allowed will have been posted
 * (the generic cell rate algorithm, ITU-T I.371): a workspace that was quiet needs one write, a busy one one as well.
 */
export function dynamoWorkspacePace({ client, table, nowMs }: PaceTableOf): WorkspacePace {
  /** @returns the row's instant where the condition did not hold, undefined where it was written. */
  async function write(team: string, UpdateExpression: string, ConditionExpression: string, values: object) {
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: `${team}#pace`, sk: "posts" },
          UpdateExpression,
          ConditionExpression,
          ExpressionAttributeValues: { ...values },
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      );
      return undefined;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return error.Item === undefined ? 0 : Number(unmarshall(error.Item)["postedBy"]);
    }
  }

  /** What this process knows at least. */
  const known = new Map<string, number>();
  return {
    async take(team, posts) {
      const more = posts * postMs;
      let postedBy = known.get(team) ?? 0;
      for (let turn = 0; turn < tries; turn += 1) {
        const now = nowMs();
        const latest = now + burst * postMs - more;
        if (postedBy > latest) return postedBy - latest;
        const found =
          postedBy < now
            ? await write(team, "SET postedBy = :next", "attribute_not_exists(pk) OR postedBy < :now", {
                ":next": now + more,
                ":now": now,
              })
            : await write(team, "SET postedBy = postedBy + :more", "postedBy BETWEEN :now AND :latest", {
                ":more": more,
                ":now": now,
                ":latest": latest,
              });
        known.set(team, found ?? Math.max(postedBy, now) + more);
        if (found === undefined) return 0;
        postedBy = found;
      }
      return postMs;
    },
  };
}
