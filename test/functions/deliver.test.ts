import { ChangeMessageVisibilityCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Context, SQSRecord } from "aws-lambda";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { clientSettings } from "#infra/local/engines/client-settings.ts";
import { sqsDeliveryQueue } from "#shared/platform/deliveries-queue.ts";
import { openStreams } from "#test/kit/dynamodb.ts";
import { streamEvent } from "#test/kit/stream-records.ts";
import { tableContents } from "#test/kit/table-contents.ts";
import { theQueues } from "#test/shared/platform/a-queue.ts";
import { aMessage, aPost, citizen, nineOClock, type Post } from "./deliver/a-post.ts";

let post: Post;
let queues: Awaited<ReturnType<typeof theQueues>>;
let deliver: typeof import("#functions/deliver.ts").handler;
let relay: typeof import("#functions/relay.ts").handler;
let sqs: SQSClient;
const context = {} as Context;

beforeAll(async () => {
  post = await aPost();
  await openStreams(post.tables);
  queues = await theQueues();
  Object.assign(process.env, {
    ...post.providers.endpoints,
    AWS_ENDPOINT_URL_DYNAMODB: post.tables.endpoint,
    PEOPLE_TABLE: post.tables.peopleTable,
    DOSSIERS_TABLE: post.tables.dossiersTable,
    CITIZENS_TABLE: post.tables.citizensTable,
    SESSIONS_TABLE: post.tables.sessionsTable,
    PUBLIC_BASE_URL: "https://office.example",
    MESSAGE_CLOCK: "step",
    OUTSIDE_REACH: "internet-and-this-machine",
    JOBS_QUEUE_URL: queues.jobsUrl,
    DELIVERIES_QUEUE_URL: queues.deliveriesUrl,
  });
  deliver = (await import("#functions/deliver.ts")).handler;
  relay = (await import("#functions/relay.ts")).handler;
  sqs = new SQSClient(clientSettings(queues.endpoint));
});
afterAll(async () => {
  sqs.destroy();
  await queues.stop();
  await post.providers.stop();
});
afterEach(() => vi.restoreAllMocks());

const QueueUrl = () => queues.deliveriesUrl;
const brought = (code: string) => post.mail.messages().filter(({ text }) => text.includes(code));

/** What Lambda would hand over now. */
async function received(): Promise<SQSRecord[]> {
  const MessageSystemAttributeNames = ["All" as const];
  const command = new ReceiveMessageCommand({
    QueueUrl: QueueUrl(),
    MaxNumberOfMessages: 10,
    MessageSystemAttributeNames,
  });
  const { Messages = [] } = await sqs.send(command);
  return Messages.map(
    ({ MessageId, ReceiptHandle, Body, Attributes }) =>
      ({
        messageId: MessageId,
        receiptHandle: ReceiptHandle,
        body: Body,
        attributes: Attributes,
      }) as unknown as SQSRecord,
  );
}

describe("the function behind the Deliveries queue", () => {
  test("tells the citizen what the relay queued: from a reception at the API to one SMS", async () => {
    const code = await post.dossier({ moves: ["start-work", "finish"] });
    const { Records } = await streamEvent(post.tables, post.tables.dossiersTable);
    await relay({ Records });
    const records = await received();
    expect(records).toHaveLength(2);
    expect(await deliver({ Records: records }, context)).toEqual({ batchItemFailures: [] });
    expect(brought(code).map(({ channel, to }) => [channel, to])).toEqual([["sms", citizen.phone]]);
  });

  test("lets what fails rest in the queue for longer each time; after eight tries it lies among the dead letters", async () => {
    const code = await post.dossier();
    post.mail.failNext("sms", "throttled", 8);
    await sqsDeliveryQueue(QueueUrl()).sendAll([aMessage(code, 1, "accepted")]);
    for (let receives = 1; receives <= 8; receives += 1) {
      const records = await received().then((all) => all.filter(({ body }) => body.includes(code)));
      const [record] = records;
      expect(record?.attributes.ApproximateReceiveCount).toBe(String(receives));
      const answer = await deliver({ Records: records }, context);
      expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: record?.messageId }] });
      if (receives === 8) break;
      // Nobody waits here for the pause to end.
      const ReceiptHandle = record?.receiptHandle;
      await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: QueueUrl(), ReceiptHandle, VisibilityTimeout: 0 }));
    }
    expect((await received()).filter(({ body }) => body.includes(code))).toEqual([]);
    expect(queues.deadDeliveries().ready.map(({ body }) => JSON.parse(body))).toEqual([aMessage(code, 1, "accepted")]);
    expect(await post.messageRow(code, 1, "sms")).toMatchObject({ state: "technical-failure", attempts: 8 });
    expect(brought(code)).toEqual([]);
  });

  test("says nothing of a citizen to the queues, the logs, or any row but the applicant's own", async () => {
    const lines: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
    for (const notify of ["sms", "email", "zalo"] as const) {
      const code = await post.dossier({ applicant: { ...citizen, notify } });
      for (const fault of ["broken", "lost-answer", "refused"] as const) {
        post.mail.failNext(notify, fault);
        const record = { ...aMessage(code, 1, "accepted"), at: nineOClock };
        const Records = [
          {
            messageId: "1",
            receiptHandle: "x",
            body: JSON.stringify(record),
            attributes: { ApproximateReceiveCount: "1" },
          },
        ];
        await deliver({ Records: Records as unknown as SQSRecord[] }, context);
      }
    }
    vi.restoreAllMocks();
    const queued = [
      ...queues.deliveries().ready,
      ...queues.deliveries().inflight,
      ...queues.deadDeliveries().ready,
      ...queues.jobs().ready,
    ];
    const { Records } = await streamEvent(post.tables, post.tables.peopleTable);
    // All rows but the one that is there to say who it is.
    const rows = (await tableContents(post.tables)).filter((row) => !row.includes(`"sk":{"S":"applicant"}`));
    const seen = JSON.stringify([lines, queued, rows, Records]);
    expect(lines.length).toBeGreaterThan(0);
    for (const canary of canaries()) expect(seen).not.toContain(canary);
  });
});

/** Each value as it is, without diacritics, encoded for an address and in base64. */
function canaries(): string[] {
  const values = [
    citizen.name,
    citizen.personalId,
    citizen.phone,
    citizen.phone?.slice(3),
    citizen.email,
    citizen.born,
    citizen.address,
  ];
  return values.flatMap((value = "") => {
    const plain = value.normalize("NFD").replaceAll(/\p{M}/gu, "");
    return [value, plain, encodeURIComponent(value), Buffer.from(value).toString("base64")];
  });
}
