import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import type { PersonalLink } from "#shared/sessions/personal-link.ts";
import { linkExpression } from "#shared/sessions/personal-link-table.ts";
import { sessionKeys } from "#shared/sessions/session-keys.ts";
import type { EveningMail } from "./evening-mail.ts";

/** Seconds after which a claim that nobody ended is somebody's who died, or who heard no answer. */
const claimSeconds = 120;
/** Claims that were never ended: the mail may have gone out each time. */
const mostClaims = 2;

/** In the rows of the links, in the Sessions table. */
export function dynamoEveningMail(client: DynamoDBDocumentClient, table: string): EveningMail {
  const update = (officeId: string, hash: string, UpdateExpression: string, values: Record<string, unknown>) =>
    client.send(
      new UpdateCommand({
        TableName: table,
        Key: sessionKeys.eveningLink(officeId, hash),
        UpdateExpression,
        ExpressionAttributeValues: values,
      }),
    );
  return {
    claim: (officeId, hash, link, at) => claim(client, table, { officeId, hash, link, at }),
    async conclude(officeId, hash, at) {
      await update(officeId, hash, "SET mailedAt = :at", { ":at": at });
    },
    async release(officeId, hash) {
      await update(officeId, hash, "SET claims = claims - :one REMOVE mailAt", { ":one": 1 });
    },
  };
}

interface Claiming {
  readonly officeId: string;
  readonly hash: string;
  readonly link: PersonalLink;
  readonly at: Instant;
}

async function claim(client: DynamoDBDocumentClient, table: string, { officeId, hash, link, at }: Claiming) {
  const { UpdateExpression, ExpressionAttributeNames, ExpressionAttributeValues } = linkExpression(link);
  try {
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: sessionKeys.eveningLink(officeId, hash),
        UpdateExpression: `${UpdateExpression}, mailAt = :at ADD claims :one`,
        ConditionExpression:
          "attribute_not_exists(mailedAt) AND (attribute_not_exists(mailAt) OR (mailAt < :over AND claims < :most))",
        ExpressionAttributeNames,
        ExpressionAttributeValues: {
          ...ExpressionAttributeValues,
          ":at": at,
          ":one": 1,
          ":most": mostClaims,
          ":over": toInstant(Date.parse(at) - claimSeconds * 1_000),
        },
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return "ours";
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
    const { mailedAt, claims } = unmarshall(error.Item);
    return mailedAt !== undefined || claims >= mostClaims ? "done" : "taken";
  }
}
