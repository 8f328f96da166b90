import type { DynamoDBRecord } from "aws-lambda";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { dynamoOfficeRegister } from "#shared/offices/office-table.ts";
import { anApi } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { openStreams } from "#test/kit/dynamodb.ts";
import { streamEvent } from "#test/kit/stream-records.ts";
import { theQueues } from "#test/shared/platform/a-queue.ts";

let queues: Awaited<ReturnType<typeof theQueues>>;
let api: Awaited<ReturnType<typeof anApi>>;
let relay: typeof import("#functions/relay.ts")["handler"];
beforeAll(async () => {
  api = await anApi();
  await openStreams(api.tables);
  queues = await theQueues();
  Object.assign(process.env, {
    PEOPLE_TABLE: api.tables.peopleTable,
    JOBS_QUEUE_URL: queues.jobsUrl,
    DELIVERIES_QUEUE_URL: queues.deliveriesUrl,
    AWS_ENDPOINT_URL_DYNAMODB: api.tables.endpoint,
  });
  relay = (await import("#functions/relay.ts")).handler;
  return () => queues.stop();
});

const dossiers = "/v1/offices/27163/dossiers";
const night = (time: string) => `2026-11-19T${time}:00+07:00`;
let received = 0;

/** What the stream tells of a dossier under a procedure that was taken at an hour, worked on and finished. */
async function told(procedure: string, time: string): Promise<{ code: string; records: DynamoDBRecord[] }> {
  received += 1;
  const body = { procedure, receivedAt: night(time), channel: "direct" };
  const { code } = (await api.send("POST", dossiers, { key: `dossier ${received}`, body })).body;
  for (const [index, move] of ["start-work", "finish"].entries()) {
    const occurredAt = night(time.replace(/\d$/, `${index + 1}`));
    await api.send("POST", `${dossiers}/${code}/moves`, { key: move, body: { move, occurredAt } });
  }
  const { Records } = await streamEvent(api.tables, api.tables.dossiersTable);
  return { code, records: Records.filter((record) => JSON.stringify(record.dynamodb).includes(code)) };
}
const queued = () =>
  queues.jobs().ready.map(({ body, messageGroupId }) => {
    const { sentAt: _, ...job } = JSON.parse(body);
    return { lane: messageGroupId, job };
  });
const jobsFor = (code: string) => queued().filter(({ job }) => job.code === code);

describe("the Dossiers stream", () => {
  test("asks for the on-call message of a night's dossier at each of its steps, in the lane of the office in its workspace", async () => {
    const { code, records } = await told("1.000656", "22:00");
    expect(await relay({ Records: records })).toEqual({ batchItemFailures: [] });
    const job = { type: "on-call.show-dossier", officeId: "27163", code };
    expect(jobsFor(code)).toEqual([
      { lane: "T0WARD.27163", job: { ...job, at: "2026-11-19T15:00:00.000Z" } },
      { lane: "T0WARD.27163", job: { ...job, at: "2026-11-19T15:01:00.000Z" } },
      { lane: "T0WARD.27163", job: { ...job, at: "2026-11-19T15:02:00.000Z" } },
    ]);
  });

  test("that comes again, whole or in parts, asks for the same jobs and no more", async () => {
    const { code, records } = await told("1.000656", "23:00");
    await relay({ Records: [...records, ...records] });
    for (const record of records.toReversed()) await relay({ Records: [record] });
    expect(jobsFor(code)).toHaveLength(3);
  });

  test("asks for nothing of a dossier that can wait", async () => {
    const before = queued().length;
    for (const [procedure, time] of [
      ["1.000656", "09:00"],
      ["2.000815", "22:00"],
    ] as const) {
      const { code, records } = await told(procedure, time);
      expect(records).toHaveLength(3);
      await relay({ Records: records });
      expect(jobsFor(code)).toEqual([]);
    }
    const { Records } = await streamEvent(api.tables, api.tables.dossiersTable);
    await relay({ Records: Records.filter(({ dynamodb }) => dynamodb?.Keys?.["sk"]?.S !== "dossier") });
    expect(queued()).toHaveLength(before);
  });
});

test("the People stream asks for the alert of an episode when it starts and when it ends, and for nothing in between", async () => {
  for (const [minute, waiting] of [
    [0, 60],
    [1, 70],
    [2, 20],
    [3, 1],
  ] as const) {
    const body = { department: "justice", at: night(`09:0${minute}`), waiting, openCounters: 4, minutesPerPerson: 5 };
    await api.send("POST", "/v1/offices/27163/counters/readings", { key: `reading ${minute}`, body });
  }
  const event = await streamEvent(api.tables, api.tables.peopleTable);
  for (let times = 0; times < 2; times += 1) expect(await relay(event)).toEqual({ batchItemFailures: [] });
  const alerts = queued().filter(({ job }) => job.type === "overload.show");
  expect(alerts.map(({ job }) => job.at)).toEqual(["2026-11-19T02:00:00.000Z", "2026-11-19T02:03:00.000Z"]);
});

test("a record that cannot be read is where the stream goes on, and what came before it is asked for", async () => {
  const { code, records } = await told("1.000656", "21:00");
  const poison = { dynamodb: { SequenceNumber: "666", NewImage: { pk: { S: "27163#x" }, sk: { S: "dossier" } } } };
  const answer = await relay({ Records: [...records.slice(0, 1), poison as DynamoDBRecord, ...records.slice(1)] });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "666" }] });
  expect(jobsFor(code)).toHaveLength(1);
});

test("a queue that takes nothing fails the batch, so that it comes again", async () => {
  const { code, records } = await told("1.000656", "20:00");
  const { AWS_ENDPOINT_URL_SQS } = process.env;
  process.env["AWS_ENDPOINT_URL_SQS"] = "http://127.0.0.1:1";
  vi.resetModules();
  const { handler } = await import("#functions/relay.ts");
  process.env["AWS_ENDPOINT_URL_SQS"] = AWS_ENDPOINT_URL_SQS;
  await expect(handler({ Records: records })).rejects.toThrow("SendMessageBatch");
  await relay({ Records: records });
  expect(jobsFor(code)).toHaveLength(3);
});

test("what leaves for the outside is queued apart, for each step that a citizen or the office's own software should hear of", async () => {
  const { code, records } = await told("2.000815", "21:30");
  const settings = anOffice({
    messaging: { sms: { sender: "UBNDHH" } },
    webhooks: [{ id: "portal", url: "https://portal.example/hook" }],
  });
  await dynamoOfficeRegister(api.tables.documentClient, api.tables.peopleTable).put(settings, "");
  vi.resetModules();
  const { handler } = await import("#functions/relay.ts");
  expect(await handler({ Records: records })).toEqual({ batchItemFailures: [] });
  const leaving = queues.deliveries().ready.map(({ body }) => JSON.parse(body));
  const base = { officeId: "27163", code };
  const [first, second, third] = ["14:30", "14:31", "14:32"].map((time) => `2026-11-19T${time}:00.000Z`);
  expect(leaving.toSorted((one, other) => one.version - other.version || one.type.localeCompare(other.type))).toEqual([
    { ...base, type: "message", version: 1, at: first, occasion: "accepted" },
    { ...base, type: "webhook", version: 1, at: first, webhook: "portal" },
    { ...base, type: "webhook", version: 2, at: second, webhook: "portal" },
    { ...base, type: "message", version: 3, at: third, occasion: "result-ready" },
    { ...base, type: "webhook", version: 3, at: third, webhook: "portal" },
  ]);
});
