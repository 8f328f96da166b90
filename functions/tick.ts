import type { ScheduledEvent } from "aws-lambda";
import { toInstant } from "#shared/kernel/clock.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { sqsDeliveryQueue } from "#shared/platform/deliveries-queue.ts";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { sqsJobQueue } from "#shared/platform/jobs-queue.ts";
import { dynamoRituals } from "#shared/rituals/ritual-table.ts";
import { startDue } from "#shared/rituals/start-due.ts";
import { fireDue } from "#shared/timers/fire-due.ts";
import { dynamoDueTimers } from "#shared/timers/timer-table.ts";

const client = documentClient();
const jobs = sqsJobQueue(env("JOBS_QUEUE_URL"));
const rituals = {
  rituals: dynamoRituals(client, env("PEOPLE_TABLE")),
  offices: cachedOffices(dynamoOffices(client, env("PEOPLE_TABLE")), Date.now),
  jobs,
};
const timers = {
  timers: dynamoDueTimers(client, env("PEOPLE_TABLE")),
  jobs,
  deliveries: sqsDeliveryQueue(env("DELIVERIES_QUEUE_URL")),
};

/**
 * Every minute: queues what is due. The time is the event's own, so a missed minute is caught up and a day can be replayed.
 * @throws AggregateError when one kind could not be queued, after the others were; the clock then calls again.
 */
export async function handler(event: Pick<ScheduledEvent, "time">): Promise<void> {
  const now = toInstant(event.time);
  const kinds = await Promise.allSettled([startDue(now, rituals), fireDue(now, timers)]);
  const failures = kinds.flatMap((kind) => (kind.status === "rejected" ? [kind.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, "Not all that is due could be queued");
}
