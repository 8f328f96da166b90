import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { stepsOfChange } from "#shared/dossiers/dossier-changes.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { projectSteps } from "#shared/reports/project-steps.ts";
import { dynamoTotalsWriter } from "#shared/reports/totals-table.ts";
import { readInOrder } from "./stream-records.ts";

const client = documentClient();
const offices = cachedOffices(dynamoOffices(client, env("PEOPLE_TABLE")), Date.now);
const totals = dynamoTotalsWriter(client, env("DOSSIERS_TABLE"));

/** Dossiers stream → totals of the day. A batch may come again, whole or in part: the totals know what they have seen. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { facts, response } = readInOrder(event.Records, stepsOfChange);
  await projectSteps(facts, { offices, totals });
  return response;
}
