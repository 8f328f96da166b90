import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sqsJobQueue } from "#shared/platform/jobs-queue.ts";
import { type InFlight, sqsLanes } from "#shared/platform/lanes.ts";
import { theQueues } from "./a-queue.ts";

let queues: Awaited<ReturnType<typeof theQueues>>;
let sqs: SQSClient;
beforeEach(async () => {
  queues = await theQueues();
  sqs = new SQSClient({ endpoint: queues.endpoint, region: "us-east-1" });
});
afterEach(() => queues.stop());

async function received(): Promise<InFlight[]> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: queues.jobsUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
  );
  return Messages.map(({ MessageId = "", ReceiptHandle = "", Body = "" }) => ({
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    lane: "T0WARD",
    body: Body,
  }));
}

const sendTwo = async () => {
  const queue = sqsJobQueue(queues.jobsUrl);
  for (const date of ["2026-11-19", "2026-11-20"]) {
    await queue.send("T0WARD", date, { type: "end-of-day.open", officeId: "27163", at: `${date}T09:45:00.000Z`, date });
  }
};

test("a lane that sleeps delivers nothing, not even what comes after", async () => {
  await sendTwo();
  const first = await received();
  const now = Date.now();
  await sqsLanes(queues.jobsUrl, queues.deadLettersUrl).sleep(first, 29.2);
  const deadlines = queues
    .jobs()
    .inflight.map(({ visibilityDeadline }) => Math.round((visibilityDeadline - now) / 1000));
  expect(deadlines).toEqual(first.map(() => 30));
  expect(await received()).toEqual([]);
});

test("a lane that is woken at once delivers the same job again, then the next", async () => {
  await sendTwo();
  const first = await received();
  await sqsLanes(queues.jobsUrl, queues.deadLettersUrl).sleep(first, 0);
  expect((await received()).map(({ body }) => body)).toEqual(first.map(({ body }) => body));
});

test("no wait is longer than a message may be invisible, and nobody waiting is no call", async () => {
  await sendTwo();
  const lanes = sqsLanes(queues.jobsUrl, queues.deadLettersUrl);
  await lanes.sleep(await received(), 1_000_000);
  const [held] = queues.jobs().inflight;
  expect((held?.visibilityDeadline ?? 0) - Date.now()).toBeLessThanOrEqual(43_200_000);
  await expect(lanes.sleep([], 1)).resolves.toBeUndefined();
});

test("a job that is set aside is kept as it was, once, with the reason", async () => {
  await sendTwo();
  const [job] = await received();
  if (job === undefined) throw new Error("No job was received");
  const lanes = sqsLanes(queues.jobsUrl, queues.deadLettersUrl);
  await lanes.setAside(job, "channel_not_found");
  await lanes.setAside(job, "channel_not_found");
  const kept = queues.deadLetters().ready;
  expect(kept.map(({ body, messageGroupId }) => ({ body, messageGroupId }))).toEqual([
    { body: job.body, messageGroupId: "T0WARD" },
  ]);
  expect(kept[0]?.messageAttributes).toMatchObject({ reason: { StringValue: "channel_not_found" } });
});
