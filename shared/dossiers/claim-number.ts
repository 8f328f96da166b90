import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import type { LocalDate } from "#shared/kernel/clock.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import { dossierKeys } from "./dossier-item.ts";

/** Stands in the list of a day where other software gave the number out; no request has this key. */
export const numberedElsewhere = "-";

const Claims = z.object({ claims: z.array(z.string()) });

/**
 * The list of a day's requests, one after another: the position is the number. An append is atomic, so there is no gap and
 * no repeat however many functions append at once, and a request that is in the list already finds its own number again.
 * The list grows nine bytes a dossier: one write unit for the first hundred of a day, four around the four hundredth.
 */
export async function claimNumber(
  client: DynamoDBDocumentClient,
  table: string,
  { officeId, date, request }: { officeId: string; date: LocalDate; request: RequestId },
): Promise<{ number: number; replayed: boolean }> {
  try {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: table,
        Key: dossierKeys.codes(officeId, date),
        UpdateExpression: "SET claims = list_append(if_not_exists(claims, :none), :claim)",
        ConditionExpression: "NOT contains(claims, :key)",
        ExpressionAttributeValues: { ":none": [], ":claim": [request.key], ":key": request.key },
        ReturnValues: "ALL_NEW",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return { number: Claims.parse(Attributes).claims.lastIndexOf(request.key) + 1, replayed: false };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
    return { number: Claims.parse(unmarshall(error.Item)).claims.indexOf(request.key) + 1, replayed: true };
  }
}
