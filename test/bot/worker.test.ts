import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Context } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Job } from "#shared/jobs.ts";
import { dynamoOfficeRegister } from "#shared/offices/office-table.ts";
import { sqsJobQueue } from "#shared/platform/jobs-queue.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { theQueues } from "#test/shared/platform/a-queue.ts";
import { aRecord } from "./a-lane.ts";
import { aPlaceToSpeak, type PlaceToSpeak } from "./a-speaker.ts";

type Worker = typeof import("#bot/worker.ts");
let place: PlaceToSpeak;
let queues: Awaited<ReturnType<typeof theQueues>>;
let sqs: SQSClient;
let worker: Worker;

beforeAll(async () => {
  place = await aPlaceToSpeak();
  queues = await theQueues();
  sqs = new SQSClient({ endpoint: queues.endpoint, region: "us-east-1" });
  const { tables, workspace } = place;
  // What the stack would set; the worker reads it when it is loaded, as on Lambda.
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint,
    DOSSIERS_TABLE: tables.dossiersTable,
    PEOPLE_TABLE: tables.peopleTable,
    SESSIONS_TABLE: tables.sessionsTable,
    DESK_URL: "http://127.0.0.1/desk",
    JOBS_QUEUE_URL: queues.jobsUrl,
    RELEASES_QUEUE_URL: queues.releasesUrl,
    JOBS_DEAD_LETTER_QUEUE_URL: queues.deadLettersUrl,
    SLACK_API_URL: workspace.apiUrl,
    SLACK_BOT_TOKENS: JSON.stringify({ [workspace.team]: workspace.botToken }),
  });
  worker = await import("#bot/worker.ts");
});
beforeEach(() => place.workspace.faults.clear());
afterAll(() => Promise.all([place.stop(), queues.stop()]));

const context = { getRemainingTimeInMillis: () => 30_000 } as Context;
const date = "2026-11-20";
const openEvening = (officeId: string): Job => ({
  type: "end-of-day.open",
  officeId,
  at: `${date}T09:45:00.000Z`,
  date,
});
const enqueue = (job: Job, key: string) => sqsJobQueue(queues.jobsUrl).send(place.workspace.team, key, job);

/** An office with a channel of its own, since a channel takes one message a second. */
async function open(officeId: string) {
  const { tables, workspace } = place;
  const channel = await workspace.ensureChannel(`cuoi-ngay-${officeId}`);
  const slack = { team: workspace.team, channels: { endOfDay: channel, help: channel, onCall: channel } };
  await dynamoOfficeRegister(tables.documentClient, tables.peopleTable).put(anOffice({ id: officeId, slack }), "key");
  return { job: openEvening(officeId), shown: () => workspace.messages(channel) };
}

/** What Lambda does with a queue: receives, hands over, deletes what was not reported. @returns how many were reported. */
async function poll(): Promise<number> {
  const QueueUrl = queues.jobsUrl;
  const request = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 };
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(request));
  const Records = Messages.map(({ MessageId = "", ReceiptHandle = "", Body = "" }) => ({
    ...aRecord(MessageId, Body, place.workspace.team),
    receiptHandle: ReceiptHandle,
  }));
  const { batchItemFailures } = await worker.handler({ Records }, context);
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  for (const { messageId, receiptHandle } of Records) {
    if (!failed.has(messageId)) await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: receiptHandle }));
  }
  return failed.size;
}

test("a job of the queue becomes a message in Slack, and the same job again nothing", async () => {
  const { job, shown } = await open("27163");
  for (const key of ["first", "again"]) {
    await enqueue(job, key);
    expect(await poll()).toBe(0);
    expect(await shown()).toHaveLength(1);
  }
  expect(queues.jobs()).toEqual({ ready: [], delayed: [], inflight: [] });
});

test("a job that Slack will never take is kept aside with the reason, and one that is no job too", async () => {
  const { job, shown } = await open("27164");
  place.workspace.faults.next("chat.postMessage", { kind: "refuse", error: "is_archived" });
  await enqueue(job, "archived");
  expect(await poll()).toBe(0);
  await enqueue({ type: "nonsense" } as unknown as Job, "nonsense");
  expect(await poll()).toBe(0);
  const kept = queues.deadLetters().ready.map(({ body, messageAttributes }) => ({
    type: JSON.parse(body).type,
    reason: messageAttributes["reason"]?.StringValue,
  }));
  expect(kept).toEqual([
    { type: "end-of-day.open", reason: "is_archived" },
    { type: "nonsense", reason: "not-a-job" },
  ]);
  expect(await shown()).toEqual([]);
});

test("a 429 puts the lane to sleep for as long as Slack asks, in the queue", async () => {
  const { job, shown } = await open("27165");
  place.workspace.faults.next("chat.postMessage", { kind: "rate-limited", retryAfterSeconds: 30 });
  await enqueue(job, "limited");
  const before = Date.now();
  expect(await poll()).toBe(1);
  const [held] = queues.jobs().inflight;
  expect(Math.round(((held?.visibilityDeadline ?? 0) - before) / 1000)).toBe(30);
  expect(await shown()).toEqual([]);
});

test("its handler takes two arguments, as Node 24 on Lambda demands", () => {
  expect(worker.handler).toHaveLength(2);
});
