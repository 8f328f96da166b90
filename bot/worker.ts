import { randomBytes, randomUUID } from "node:crypto";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { sqsJobQueue } from "#shared/platform/jobs-queue.ts";
import { sqsLanes } from "#shared/platform/lanes.ts";
import { sqsReleaseQueue } from "#shared/platform/releases-queue.ts";
import { features } from "./features.ts";
import { slackCalls } from "./slack/call-slack.ts";
import { readInstalls } from "./slack/installs.ts";
import { workOff } from "./slack/work-off.ts";
import { byFeature } from "./slack/working.ts";
import { workerBase } from "./worker-base.ts";

const apiUrl = env("SLACK_API_URL");
const base = workerBase({
  client: documentClient(),
  tables: { people: env("PEOPLE_TABLE"), dossiers: env("DOSSIERS_TABLE"), sessions: env("SESSIONS_TABLE") },
  jobs: sqsJobQueue(env("JOBS_QUEUE_URL")),
  releases: sqsReleaseQueue(env("RELEASES_QUEUE_URL")),
  apiUrl,
  call: slackCalls({ apiUrl, installs: readInstalls(env("SLACK_BOT_TOKENS")) }),
  nowMs: Date.now,
  newHolder: randomUUID,
  random: () => randomBytes(32).toString("base64url"),
  deskUrl: env("DESK_URL"),
});
const work = byFeature(features, base);
const lanes = sqsLanes(env("JOBS_QUEUE_URL"), env("JOBS_DEAD_LETTER_QUEUE_URL"));
const every = (ms: number, call: () => void) => {
  const timer = setInterval(call, ms);
  return () => clearInterval(timer);
};

/** Works through the lane queue; the only function that speaks in Slack. */
export async function handler({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return workOff(Records, { work, lanes, every, nowMs: Date.now, leftMs: () => context.getRemainingTimeInMillis() });
}
