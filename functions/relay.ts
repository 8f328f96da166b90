import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import type { Change } from "#shared/dossiers/dossier-changes.ts";
import { urgentDossierEvents, urgentDossierJobs } from "#shared/dossiers/urgent-dossiers.ts";
import type { Event } from "#shared/events.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { overloadEvents, overloadJobs } from "#shared/overload/overload-events.ts";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { type LaneJob, sqsJobQueue } from "#shared/platform/jobs-queue.ts";
import { readInOrder } from "./stream-records.ts";

const offices = cachedOffices(dynamoOffices(documentClient(), env("PEOPLE_TABLE")), Date.now);
const queue = sqsJobQueue(env("JOBS_QUEUE_URL"));

function eventsOf({ before, after }: Change): Event[] {
  return [...urgentDossierEvents({ before, after }), ...overloadEvents(before, after)];
}

async function jobsOf(event: Event): Promise<LaneJob[]> {
  const { slack } = await offices.get(event.officeId);
  return [...urgentDossierJobs(event), ...overloadJobs(event)].map(({ key, job }) => ({ lane: slack.team, key, job }));
}

/** Both table streams → facts → jobs for Slack. A record that comes again makes the same jobs under the same keys. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { facts, response } = readInOrder(event.Records, eventsOf);
  await queue.sendAll((await Promise.all(facts.map(jobsOf))).flat());
  return response;
}
