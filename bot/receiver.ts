import { randomBytes } from "node:crypto";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { toInstant } from "#shared/kernel/clock.ts";
import { env } from "#shared/platform/env.ts";
import { sqsJobQueue } from "#shared/platform/jobs-queue.ts";
import { sqsSealingQueue } from "#shared/platform/sealings-queue.ts";
import { botApp } from "./app.ts";
import type { CallSlack } from "./slack/call-slack.ts";
import { directReceiver } from "./slack/direct-receiver.ts";
import { slackDoor } from "./slack/door.ts";
import { readInstalls, readTeams } from "./slack/installs.ts";

/** Milliseconds for opening a form: Slack gives up the click after three seconds. */
const openingMs = 2_500;

/** Few requests open a form; the others do without the client. */
const call: CallSlack = async (team, method, args) => {
  const { slackCalls } = await import("./slack/call-slack.ts");
  const installs = readInstalls(env("SLACK_BOT_TOKENS"));
  return slackCalls({ apiUrl: env("SLACK_API_URL"), installs, timeoutMs: openingMs })(team, method, args);
};

const jobs = sqsJobQueue(env("JOBS_QUEUE_URL"));
const sealings = sqsSealingQueue(env("SEALINGS_QUEUE_URL"));
const receiver = directReceiver();
botApp(receiver, {
  enqueue: (lane, key, job) => jobs.send(lane, key, job),
  call,
  clock: () => toInstant(Date.now()),
  seal: (sealing) => sealings.send(sealing),
  random: () => randomBytes(32).toString("base64url"),
});
const door = slackDoor({
  signingSecret: env("SLACK_SIGNING_SECRET"),
  appId: env("SLACK_APP_ID"),
  teams: readTeams(env("SLACK_TEAMS")),
  receiver,
  nowMs: Date.now,
});

/** Takes what Slack sends over the HTTP API and keeps it as jobs; answers well within Slack's three seconds. */
export async function handler(
  event: APIGatewayProxyEventV2,
  _context: Context,
): Promise<APIGatewayProxyStructuredResultV2> {
  return door(event);
}
