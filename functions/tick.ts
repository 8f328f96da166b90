import type { ScheduledEvent } from "aws-lambda";
import { toInstant } from "#shared/kernel/clock.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { sqsJobQueue } from "#shared/platform/jobs-queue.ts";
import { dynamoRituals } from "#shared/rituals/ritual-table.ts";
import { startDue } from "#shared/rituals/start-due.ts";

const client = documentClient();
const deps = {
  rituals: dynamoRituals(client, env("PEOPLE_TABLE")),
  offices: cachedOffices(dynamoOffices(client, env("PEOPLE_TABLE")), Date.now),
  jobs: sqsJobQueue(env("JOBS_QUEUE_URL")),
};

/** Every minute: queues what is due. The time is the event's own, so a missed minute is caught up and a day can be replayed. */
export async function handler(event: Pick<ScheduledEvent, "time">): Promise<void> {
  await startDue(toInstant(event.time), deps);
}
