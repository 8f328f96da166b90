import { randomBytes, randomUUID } from "node:crypto";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { toInstant } from "#shared/kernel/clock.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { dynamoStaffDirectory } from "#shared/offices/staff-directory-table.ts";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { sqsJobQueue } from "#shared/platform/jobs-queue.ts";
import { sqsLanes } from "#shared/platform/lanes.ts";
import { dynamoPreferences } from "#shared/preferences/preferences-table.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { features } from "./features.ts";
import { answerer } from "./slack/answer.ts";
import { slackCalls } from "./slack/call-slack.ts";
import { readInstalls } from "./slack/installs.ts";
import { dynamoOutbox } from "./slack/outbox-table.ts";
import { paced } from "./slack/pace.ts";
import { sayer } from "./slack/say.ts";
import { slackClient } from "./slack/slack-client.ts";
import { viewsOf } from "./slack/views.ts";
import { whisperer } from "./slack/whisper.ts";
import { workOff } from "./slack/work-off.ts";
import { byFeature } from "./slack/working.ts";
import { leaveToPost } from "./slack/workspace-pace.ts";
import { dynamoWorkspacePace } from "./slack/workspace-pace-table.ts";
import type { WorkerBase } from "./worker-base.ts";

const client = documentClient();
const tables = { people: env("PEOPLE_TABLE"), dossiers: env("DOSSIERS_TABLE"), sessions: env("SESSIONS_TABLE") };
const nowMs = Date.now;

const apiUrl = env("SLACK_API_URL");
const call = slackCalls({ apiUrl, installs: readInstalls(env("SLACK_BOT_TOKENS")) });
const leave = leaveToPost(dynamoWorkspacePace({ client, table: tables.people, nowMs }));
const slack = paced(slackClient(call), nowMs, leave);
const outbox = dynamoOutbox({ client, table: tables.people, nowMs, newHolder: randomUUID });

const base: WorkerBase = {
  client,
  tables,
  offices: cachedOffices(dynamoOffices(client, tables.people), nowMs),
  directory: dynamoStaffDirectory(client, tables.people),
  timers: dynamoTimers(client, tables.people),
  jobs: sqsJobQueue(env("JOBS_QUEUE_URL")),
  outbox,
  say: sayer({ outbox, slack, nowMs }),
  whisper: whisperer(slack),
  answer: answerer(apiUrl),
  views: viewsOf(call),
  preferences: dynamoPreferences(client, tables.people),
  call,
  clock: () => toInstant(nowMs()),
  random: () => randomBytes(32).toString("base64url"),
  deskUrl: env("DESK_URL"),
};
const every = (ms: number, call: () => void) => {
  const timer = setInterval(call, ms);
  return () => clearInterval(timer);
};
const work = byFeature(features, base);
const lanes = sqsLanes(env("JOBS_QUEUE_URL"), env("JOBS_DEAD_LETTER_QUEUE_URL"));

/** Works through the lane queue; the only function that speaks in Slack. */
export async function handler({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return workOff(Records, { work, lanes, every, leftMs: () => context.getRemainingTimeInMillis() });
}
