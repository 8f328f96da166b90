import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import type { Delivery } from "#shared/deliveries/delivery.ts";
import { stepDeliveries } from "#shared/deliveries/step-deliveries.ts";
import { type Change, stepsOfChange } from "#shared/dossiers/dossier-changes.ts";
import type { StepFact } from "#shared/dossiers/dossier-steps.ts";
import { urgentDossierEvents, urgentDossierJobs } from "#shared/dossiers/urgent-dossiers.ts";
import type { Event } from "#shared/events.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { onCallJobs } from "#shared/on-call/on-call-jobs.ts";
import { overloadEvents, overloadJobs } from "#shared/overload/overload-events.ts";
import { sqsDeliveryQueue } from "#shared/platform/deliveries-queue.ts";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { type LaneJob, sqsJobQueue } from "#shared/platform/jobs-queue.ts";
import { queueTouched, showingTimer } from "#shared/signing/queue-change.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { readInOrder } from "./stream-records.ts";

const client = documentClient();
const offices = cachedOffices(dynamoOffices(client, env("PEOPLE_TABLE")), Date.now);
const timers = dynamoTimers(client, env("PEOPLE_TABLE"));
const queue = sqsJobQueue(env("JOBS_QUEUE_URL"));
const deliveries = sqsDeliveryQueue(env("DELIVERIES_QUEUE_URL"));

interface Facts {
  readonly events: readonly Event[];
  readonly steps: readonly StepFact[];
  /** The office whose signing queue changed. */
  readonly queue: string | undefined;
}

function factsOf(change: Change): Facts[] {
  const events = [...urgentDossierEvents(change), ...overloadEvents(change.before, change.after)];
  return [{ events, steps: stepsOfChange(change), queue: queueTouched(change) }];
}

async function jobsOf(event: Event): Promise<LaneJob[]> {
  const office = await offices.get(event.officeId);
  const jobs = [...urgentDossierJobs(event), ...onCallJobs(event, office), ...overloadJobs(event)];
  return jobs.map(({ key, job }) => ({ lane: office.slack.team, key, job }));
}

function deliveriesOf(step: StepFact): Promise<Delivery[]> {
  return stepDeliveries(step, (officeId) => offices.get(officeId).catch(notOpenHere));
}

/** One timer an office and minute, however many dossiers came before its signers. */
async function showQueue(officeId: string): Promise<void> {
  const office = await offices.get(officeId).catch(notOpenHere);
  if (office !== undefined) await timers.set(showingTimer(office, toInstant(Date.now())));
}

function notOpenHere(error: unknown): undefined {
  if (!(error instanceof OfficeNotFound)) throw error;
}

/**
 * Both table streams → facts → jobs for Slack, timers, and what leaves for the outside. A record that comes again makes the same jobs and
 * deliveries, under the same keys.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { facts, response } = readInOrder(event.Records, factsOf);
  const [jobs, leaving] = await Promise.all([
    Promise.all(facts.flatMap(({ events }) => events).map(jobsOf)),
    Promise.all(facts.flatMap(({ steps }) => steps).map(deliveriesOf)),
  ]);
  const queues = new Set(facts.flatMap((fact) => fact.queue ?? []));
  await Promise.all([queue.sendAll(jobs.flat()), deliveries.sendAll(leaving.flat()), ...[...queues].map(showQueue)]);
  return response;
}
