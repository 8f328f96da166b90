import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { numberedElsewhere as elsewhere } from "#shared/dossiers/claim-number.ts";
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

type Claimed = readonly string[] | undefined;

export function dynamoOwnNumbers(client: DynamoDBDocumentClient, table: string): OwnNumbers {
  return {
    async reserve(officeId, date, numbers) {
      const place = { TableName: table, Key: dossierKeys.codes(officeId, date) };
      for (;;) {
        const { Item } = await client.send(new GetCommand({ ...place, ConsistentRead: true }));
        const claims = Item && Claims.parse(Item).claims;
        const made = await ifStill(() => fill(claims, Math.max(...numbers), place));
        // Otherwise a reception took its number in between.
        if (made) return new Set(numbers.filter((number) => (claims?.[number - 1] ?? elsewhere) !== elsewhere));
      }
    },
  };

  /** Fills the list of a day up to the highest number, unless it has grown since it was read. */
  async function fill(claims: Claimed, highest: number, place: { TableName: string; Key: Record<string, string> }) {
    const more = Array.from({ length: Math.max(0, highest - (claims?.length ?? 0)) }, () => elsewhere);
    if (more.length === 0) return;
    const grown = {
      UpdateExpression: "SET claims = list_append(claims, :more)",
      ConditionExpression: "size(claims) = :length",
      ExpressionAttributeValues: { ":more": more, ":length": claims?.length },
    };
    const begun = {
      UpdateExpression: "SET claims = :more",
      ConditionExpression: "attribute_not_exists(claims)",
      ExpressionAttributeValues: { ":more": more },
    };
    await client.send(new UpdateCommand({ ...place, ...(claims === undefined ? begun : grown) }));
  }
}

/** @returns whether the condition of the write held */
async function ifStill(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
