import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, paginateQuery, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { dossierKeys } from "#shared/dossiers/dossier-item.ts";
import type { StepFact } from "#shared/dossiers/dossier-steps.ts";
import { countsOf } from "./counts-of.ts";
import type { Totals } from "./day-totals.ts";
import { dayTotals, type Sums, sumSteps } from "./totals.ts";

export const totalsKeys = {
  day: (officeId: string, date: string) => `${officeId}#totals#${date}`,
} as const;

const Quarter = z.catchall(z.object({ seen: z.set(z.string()) }), z.unknown());

/** One quarter of an hour of one office's day: small enough that adding to it stays one write unit. */
export interface QuarterHour {
  readonly officeId: string;
  readonly date: string;
  /** Local wall time of its start, `09:45`. */
  readonly start: string;
}

export interface TotalsWriter {
  /**
   * Adds the steps that this quarter has not seen; a repeat, in whatever cut or order, changes nothing. The guard is the
   * set of step ids in the counter's own item: stream sequence numbers cannot be compared across shards, and a Lambda is
   * not told its shard.
   */
  add(quarter: QuarterHour, steps: readonly StepFact[]): Promise<void>;
}

export function dynamoTotalsWriter(client: DynamoDBDocumentClient, table: string): TotalsWriter {
  async function add(quarter: QuarterHour, all: readonly StepFact[]): Promise<void> {
    const steps = all.filter((step) => countsOf(step, quarter.date).length > 0);
    if (steps.length === 0) return;
    try {
      await client.send(new UpdateCommand({ TableName: table, ...addition(quarter, steps) }));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
      const { seen } = Quarter.parse(unmarshall(error.Item));
      await add(
        quarter,
        steps.filter(({ id }) => !seen.has(id)),
      );
    }
  }
  return { add };
}

function addition({ officeId, date, start }: QuarterHour, steps: readonly StepFact[]) {
  const sums = [...sumSteps(steps, date)];
  const seen = steps.map(({ id }, index) => [`:s${index}`, id] as const);
  return {
    Key: { pk: totalsKeys.day(officeId, date), sk: start },
    UpdateExpression: `ADD seen :seen, ${sums.map((_, index) => `#n${index} :n${index}`).join(", ")}`,
    ConditionExpression: seen.map(([name]) => `NOT contains(seen, ${name})`).join(" AND "),
    ExpressionAttributeNames: Object.fromEntries(sums.map(([name], index) => [`#n${index}`, name])),
    ExpressionAttributeValues: {
      ":seen": new Set(steps.map(({ id }) => id)),
      ...Object.fromEntries(seen),
      ...Object.fromEntries(sums.map(([, sum], index) => [`:n${index}`, sum])),
    },
    ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
  };
}

/** The stored sums of a day: what `read` answers, and what a recount must agree with. */
export async function storedSums(
  client: DynamoDBDocumentClient,
  table: string,
  officeId: string,
  date: string,
): Promise<Sums> {
  const sums: Sums = new Map();
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": totalsKeys.day(officeId, date) },
    },
  );
  for await (const { Items = [] } of pages) {
    for (const { pk: _pk, sk: _sk, seen: _seen, ...numbers } of Items) addAll(sums, numbers);
  }
  return sums;
}

function addAll(sums: Sums, numbers: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(numbers)) sums.set(name, (sums.get(name) ?? 0) + Number(value));
}

export function dynamoTotals(client: DynamoDBDocumentClient, table: string): Totals {
  return {
    read: async (officeId, date) => dayTotals(date, await storedSums(client, table, officeId, date)),
    async countOpen(officeId) {
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          IndexName: "gsi1",
          Select: "COUNT",
          KeyConditionExpression: "gsi1pk = :pk",
          ExpressionAttributeValues: { ":pk": dossierKeys.openByPromise(officeId) },
        },
      );
      let count = 0;
      for await (const page of pages) count += page.Count ?? 0;
      return count;
    },
  };
}
