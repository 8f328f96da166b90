import { randomBytes, randomUUID } from "node:crypto";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { slackCalls } from "#bot/slack/call-slack.ts";
import { readInstalls } from "#bot/slack/installs.ts";
import { dynamoOutbox } from "#bot/slack/outbox-table.ts";
import { sayer } from "#bot/slack/say.ts";
import { slackClient } from "#bot/slack/slack-client.ts";
import { viewsOf } from "#bot/slack/views.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { sqsJobQueue } from "#shared/platform/jobs-queue.ts";
import { sqs } from "#shared/platform/sqs.ts";
import { releaseSealed } from "#shared/sealed/release-sealed.ts";
import { dynamoReleases } from "#shared/sealed/releases-table.ts";
import { dynamoSealedItems } from "#shared/sealed/sealed-items-table.ts";
import { dynamoTries } from "#shared/sealed/tries-table.ts";
import { dynamoUnsealings } from "#shared/sealed/unsealings-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { handleSealing } from "./seal/seal-handlers.ts";
import { workOff } from "./seal/work-off.ts";

const client = documentClient();
const sealed = env("SEALED_TABLE");
const people = env("PEOPLE_TABLE");
const nowMs = Date.now;
const call = slackCalls({ apiUrl: env("SLACK_API_URL"), installs: readInstalls(env("SLACK_BOT_TOKENS")) });
// What it says to one person is kept beside what it knows of them, and not where the rest of the bot looks.
const outbox = dynamoOutbox({ client, table: sealed, nowMs, newHolder: randomUUID });

const deps = {
  offices: cachedOffices(dynamoOffices(client, people), nowMs),
  items: dynamoSealedItems(client, sealed),
  releases: dynamoReleases(client, sealed),
  tries: dynamoTries(client, sealed),
  unsealings: dynamoUnsealings(client, sealed),
  suggestions: dynamoSuggestions(client, people),
  timers: dynamoTimers(client, people),
  jobs: sqsJobQueue(env("JOBS_QUEUE_URL")),
  random: () => randomBytes(32).toString("base64url"),
  views: viewsOf(call),
  say: sayer({ outbox, slack: slackClient(call), nowMs }),
};
const queues = { sealings: sqs(env("SEALINGS_QUEUE_URL")), releases: sqs(env("RELEASES_QUEUE_URL")) };

/**
 * Keeps who wrote what without a name, lets it out by batches, answers to tokens; the only function that may open the Sealed table.
 *
 * Who learns what: leaders and administrators read suggestions that came out together under one instant, of three people or, after five
 * working days, of the whole office. Whoever reads the other tables, the queue of jobs, logs and metrics sees that somebody wrote, when
 * and how many, and not who or what; the queue to here and the table are under a key that reading rights do not include. Two reports
 * subtracted leave three or nothing. Whoever finds a token answers for its author and learns no name. Two appointed officers together
 * learn a name, and the author learns of them.
 *
 * What remains: Slack knows who pressed; an administrator of the account can give themselves the key, which its trail records; the
 * receiver's and this function's code see the name while they run; two of three authors of a batch know the third's; and a style of
 * writing is known to colleagues.
 */
export async function handler({ Records }: SQSEvent, _context: Context): Promise<SQSBatchResponse> {
  return workOff(Records, {
    handle: (sealing) => handleSealing(sealing, deps),
    release: (release) => releaseSealed(release, deps),
    releasesUrl: env("RELEASES_QUEUE_URL"),
    queues,
  });
}
