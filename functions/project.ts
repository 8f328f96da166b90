import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { stepsOfChange } from "#shared/dossiers/dossier-changes.ts";
import { dynamoIncomingCodes, listIncoming } from "#shared/dossiers/incoming-codes.ts";
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
const incoming = dynamoIncomingCodes(client, env("DOSSIERS_TABLE"));

/**
 * Dossiers stream → totals of the day, and the list of what came in from elsewhere. A batch may come again, whole or in
 * part: the totals know what they have seen, and the list is a set.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { facts, response } = readInOrder(event.Records, stepsOfChange);
  await Promise.all([projectSteps(facts, { offices, totals }), listIncoming(facts, { offices, incoming })]);
  return response;
}
