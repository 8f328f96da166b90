import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Delivery } from "#shared/deliveries/delivery.ts";
import { sqsDeliveryQueue } from "#shared/platform/deliveries-queue.ts";
import { sqsJobQueue } from "#shared/platform/jobs-queue.ts";
import { fireDue } from "#shared/timers/fire-due.ts";
import type { Timer } from "#shared/timers/timer.ts";
import { dynamoDueTimers, dynamoTimers, timerKeys } from "#shared/timers/timer-table.ts";
import { countingClient, killAt, loseAnswerAt, type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";
import { theQueues } from "#test/shared/platform/a-queue.ts";

const dueAt = "2026-11-20T00:00:00.000Z";
const code = "H29.27163-261119-0001";
const delivery: Delivery = {
  type: "message",
  officeId: "27163",
  code,
  version: 3,
  at: "2026-11-19T15:00:00.000Z",
  occasion: "result-ready",
};
const held: Timer = { officeId: "27163", key: `message/${code}/3`, dueAt, work: { delivery } };
const job = { type: "on-call.show-dossier", officeId: "27163", at: dueAt, code } as const;
const asked: Timer = { officeId: "27163", key: `on-call/${code}/2`, dueAt, work: { lane: "T0WARD", job } };

let queues: Awaited<ReturnType<typeof theQueues>>;
let tables: OfficeTables;
beforeAll(async () => {
  queues = await theQueues();
});
afterAll(() => queues.stop());

function office(client = tables.documentClient) {
  const timers = dynamoDueTimers(client, tables.peopleTable);
  const jobs = sqsJobQueue(queues.jobsUrl);
  const deliveries = sqsDeliveryQueue(queues.deliveriesUrl);
  return {
    set: (timer: Timer) => dynamoTimers(client, tables.peopleTable).set(timer),
    tick: (now: string, changes = {}) => fireDue(now, { timers, jobs, deliveries, ...changes }),
  };
}
let before = { jobs: 0, deliveries: 0 };
const queued = (kind: "jobs" | "deliveries") =>
  queues[kind]()
    .ready.slice(before[kind])
    .map(({ body }) => {
      const { sentAt: _, ...work } = JSON.parse(body);
      return work;
    });
beforeEach(async () => {
  tables = await officeTables();
  before = { jobs: queues.jobs().ready.length, deliveries: queues.deliveries().ready.length };
});

describe("a timer", () => {
  test("waits until its instant and not a millisecond less, then its work is queued with the hour it really was", async () => {
    await office().set(held);
    expect(await office().tick("2026-11-19T23:59:59.999Z")).toBe(0);
    expect(queued("deliveries")).toEqual([]);
    expect(await office().tick("2026-11-20T00:03:00.000Z")).toBe(1);
    expect(queued("deliveries")).toEqual([{ ...delivery, at: "2026-11-20T00:03:00.000Z" }]);
    expect(await office().tick("2026-11-20T00:04:00.000Z")).toBe(0);
  });

  test("of a job goes into the lane it names", async () => {
    await office().set({ ...asked, key: "on-call/lane" });
    await office().tick(dueAt);
    expect(queues.jobs().ready.at(-1)).toMatchObject({ messageGroupId: "T0WARD.27163" });
    expect(queued("jobs")).toEqual([job]);
  });

  test("whose instant has long passed fires all the same, once", async () => {
    await office().set(held);
    expect(await office().tick("2027-03-01T00:00:00.000Z")).toBe(1);
    expect(await office().tick("2027-03-01T00:01:00.000Z")).toBe(0);
  });

  test("that is set again keeps its first instant and work, before it fires and after", async () => {
    const other = { ...held, dueAt: "2026-11-21T00:00:00.000Z" };
    await office().set(held);
    await Promise.all([office().set(other), office().set(held)]);
    expect(await office().tick(dueAt)).toBe(1);
    await office().set(other);
    expect(await office().tick("2026-11-22T00:00:00.000Z")).toBe(0);
    expect(queued("deliveries")).toHaveLength(1);
  });

  test("of one office is not another's, though both have the same key", async () => {
    await office().set(held);
    await office().set({ ...held, officeId: "26842", work: { delivery: { ...delivery, officeId: "26842" } } });
    expect(await office().tick(dueAt)).toBe(2);
    expect(new Set(queued("deliveries").map(({ officeId }) => officeId))).toEqual(new Set(["26842", "27163"]));
  });

  test("that fired stays known for thirty days, is on no list, and costs one unit to set", async () => {
    const { documentClient, calls } = countingClient(tables.endpoint);
    await office(documentClient).set(held);
    expect(calls).toMatchObject([{ operation: "PutItem", wcu: 1, indexWcu: 1 }]);
    await office().tick(dueAt);
    const Key = timerKeys.timer("27163", held.key);
    const { Item } = await tables.documentClient.send(new GetCommand({ TableName: tables.peopleTable, Key }));
    expect(Item).toEqual({ ...Key, work: held.work, firedAt: dueAt, expiresAt: Date.parse("2026-12-20") / 1000 });
  });

  test("whose setting lost its answer is one timer", async () => {
    const { documentClient } = countingClient(tables.endpoint);
    loseAnswerAt(documentClient, 1);
    await office(documentClient).set(held);
    expect(await office().tick(dueAt)).toBe(1);
  });
});

describe("the minute tick", () => {
  test("fires a hundred and twenty timers of forty offices, each once, however often it comes at once", async () => {
    const all = Array.from({ length: 120 }, (_, number) => ({
      ...held,
      officeId: String(20_000 + (number % 40)),
      key: `message/${number}`,
      work: { delivery: { ...delivery, version: number + 1 } },
    }));
    await Promise.all(all.map((timer) => office().set(timer)));
    await Promise.all([office().tick(dueAt), office().tick(dueAt)]);
    expect(new Set(queued("deliveries").map(({ version }) => version)).size).toBe(120);
    expect(await office().tick(dueAt)).toBe(0);
  });

  const calls = [...Array(8).keys()].flatMap((list) => [`query ${list + 1}`]);
  test.each(
    [...calls, "reading the timer", "taking it off"].flatMap((call, index) => [
      [call, "before", index + 1] as const,
      [call, "after", index + 1] as const,
    ]),
  )("killed at %s (%s it) loses nothing: the next minute fires it", async (_, when, nth) => {
    await office().set({ ...asked, key: `on-call/${when}/${nth}` });
    const { documentClient } = countingClient(tables.endpoint);
    killAt(documentClient, nth, when);
    await office(documentClient)
      .tick(dueAt)
      .catch(() => undefined);
    await office().tick(dueAt);
    expect(queued("jobs")).toHaveLength(1);
    expect(await office().tick(dueAt)).toBe(0);
  });

  test("that no queue listens to leaves all as it is, for the next minute", async () => {
    await office().set(held);
    const deaf = { deliveries: { sendAll: () => Promise.reject(new Error("queue down")) } };
    await expect(office().tick(dueAt, deaf)).rejects.toThrow(AggregateError);
    expect(await office().tick(dueAt)).toBe(1);
  });

  test("serves the others when one row cannot be read", async () => {
    await office().set(held);
    const broken = { delivery: { type: "nonsense" } } as unknown as Timer["work"];
    await office().set({ ...held, key: "message/broken", work: broken });
    await expect(office().tick(dueAt)).rejects.toThrow(/1 timers/);
    expect(queued("deliveries")).toHaveLength(1);
  });
});
