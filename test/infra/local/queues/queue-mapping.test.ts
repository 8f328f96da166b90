import { SendMessageCommand } from "@aws-sdk/client-sqs";
import type { SQSRecord } from "aws-lambda";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type EngineQueue, type QueueEngine, startQueueEngine } from "#infra/local/engines/queue-engine.ts";
import { type QueueMapping, startQueueMapping } from "#infra/local/queues/queue-mapping.ts";

let engine: QueueEngine;
let queues = 0;
let running: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  engine = await startQueueEngine();
});
afterEach(async () => {
  await Promise.all(running.map((mapping) => mapping.stop()));
  running = [];
});
afterAll(() => engine.stop());

async function aLane(attributes: Record<string, string> = {}): Promise<EngineQueue> {
  queues += 1;
  return engine.create(`lane-${queues}.fifo`, { FifoQueue: "true", VisibilityTimeout: "1", ...attributes });
}

async function send(queue: EngineQueue, group: string, body: string): Promise<void> {
  const message = { MessageGroupId: group, MessageDeduplicationId: `${group}-${body}`, MessageBody: body };
  await engine.client.send(new SendMessageCommand({ QueueUrl: queue.url, ...message }));
}

/** Works the queue off until `enough` bodies were seen. */
function worked(
  queue: EngineQueue,
  enough: number,
  take: (records: readonly SQSRecord[]) => unknown,
  changes: Partial<QueueMapping> = {},
) {
  const { promise, resolve } = Promise.withResolvers<SQSRecord[]>();
  const seen: SQSRecord[] = [];
  running.push(
    startQueueMapping(
      {
        functionId: "SlackWorker",
        queueUrl: queue.url,
        queueArn: queue.arn,
        batchSize: 10,
        reportBatchItemFailures: true,
        maximumConcurrency: 2,
        ...changes,
      },
      {
        client: engine.client,
        log: () => undefined,
        invoke: async (records) => {
          seen.push(...records);
          if (seen.length >= enough) resolve(seen);
          return take(records);
        },
      },
    ),
  );
  return promise;
}
const bodies = (records: readonly SQSRecord[], group: string) =>
  records.filter(({ attributes }) => attributes.MessageGroupId === group).map(({ body }) => body);

test("each lane keeps its order however many lanes are worked at once", async () => {
  const queue = await aLane();
  for (const body of ["1", "2", "3"]) for (const group of ["T1", "T2"]) await send(queue, group, body);
  const seen = await worked(queue, 6, () => ({ batchItemFailures: [] }));
  expect(bodies(seen, "T1")).toEqual(["1", "2", "3"]);
  expect(bodies(seen, "T2")).toEqual(["1", "2", "3"]);
});

test("a message arrives as Lambda writes it", async () => {
  const queue = await aLane();
  await send(queue, "T1", "hello");
  const [record] = await worked(queue, 1, () => undefined);
  expect(record).toMatchObject({
    messageId: expect.any(String),
    receiptHandle: expect.any(String),
    body: "hello",
    attributes: { MessageGroupId: "T1", MessageDeduplicationId: "T1-hello", ApproximateReceiveCount: "1" },
    messageAttributes: {},
    md5OfBody: "5d41402abc4b2a76b9719d911017c592",
    eventSource: "aws:sqs",
    eventSourceARN: queue.arn,
    awsRegion: "ap-southeast-1",
  });
});

test.each([
  ["reported as failed", (id: string) => ({ batchItemFailures: [{ itemIdentifier: id }] })],
  [
    "thrown at",
    () => {
      throw new Error("not now");
    },
  ],
  ["answered with an id that it has not got", () => ({ batchItemFailures: [{ itemIdentifier: "another" }] })],
])("a message that is %s comes back, and its lane waits for it", async (_how, fail) => {
  const queue = await aLane();
  await send(queue, "T1", "first");
  await send(queue, "T1", "second");
  let calls = 0;
  const seen = await worked(queue, 3, (records) => {
    calls += 1;
    return calls === 1 ? fail(records[0]?.messageId ?? "") : undefined;
  });
  expect(seen.map(({ body }) => body)).toEqual(["first", "first", "second"]);
  expect(seen[1]?.attributes.ApproximateReceiveCount).toBe("2");
});

test("a message that nobody can take ends in the dead letters, and the lane goes on", async () => {
  const dead = await aLane();
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 2 });
  const queue = await aLane({ RedrivePolicy });
  await send(queue, "T1", "poison");
  await send(queue, "T1", "next");
  const seen = await worked(queue, 3, (records) => {
    if (records[0]?.body === "poison") throw new Error("poisoned");
    return undefined;
  });
  expect(seen.map(({ body }) => body)).toEqual(["poison", "poison", "next"]);
  expect(await engine.depth((arn) => arn === dead.arn)).toBe(1);
});
