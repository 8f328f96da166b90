import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { dossierKeys } from "#shared/dossiers/dossier-item.ts";
import type { LocalDate } from "#shared/kernel/clock.ts";

/** The office's own numbers of a day, some of which another software gave out before. */
export interface OwnNumbers {
  /**
   * Keeps the office's counter from giving out these numbers: what it gives out on that day comes after them.
   * @returns those that it has given out already
   */
  reserve(officeId: string, date: LocalDate, numbers: readonly number[]): Promise<ReadonlySet<number>>;
}

const Claims = z.object({ claims: z.array(z.string()) });

/** Stands in the list of a day's requests where a number was given out by another software; no request has this key. */
const elsewhere = "-";

export function dynamoOwnNumbers(client: DynamoDBDocumentClient, table: string): OwnNumbers {
  const reserve: OwnNumbers["reserve"] = async (officeId, date, numbers) => {
    const Key = dossierKeys.codes(officeId, date);
    const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    const claims = Item === undefined ? [] : Claims.parse(Item).claims;
    const given = new Set(numbers.filter((number) => (claims[number - 1] ?? elsewhere) !== elsewhere));
    const isDone = await append(Math.max(...numbers), claims.length, { TableName: table, Key });
    // Otherwise a reception took its number in between.
    return isDone ? given : reserve(officeId, date, numbers);
  };

  /** Fills a list of `length` up to the highest number. @returns whether it still had that length */
  async function append(highest: number, length: number, place: { TableName: string; Key: Record<string, string> }) {
    if (highest <= length) return true;
    const more = Array.from({ length: highest - length }, () => elsewhere);
    const isNew = length === 0;
    try {
      await client.send(
        new UpdateCommand({
          ...place,
          UpdateExpression: isNew ? "SET claims = :more" : "SET claims = list_append(claims, :more)",
          ConditionExpression: isNew ? "attribute_not_exists(claims)" : "size(claims) = :length",
          ExpressionAttributeValues: { ":more": more, ...(!isNew && { ":length": length }) },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
  return { reserve };
}
