import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dynamoOfficeRegister } from "#shared/offices/office-table.ts";
import { planEndOfDay } from "#shared/rituals/plan-end-of-day.ts";
import { dynamoRituals } from "#shared/rituals/ritual-table.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { officeTables } from "#test/kit/dynamodb.ts";
import { theQueues } from "#test/shared/platform/a-queue.ts";

const office = anOffice();
let tick: typeof import("#functions/tick.ts").handler;
let queues: Awaited<ReturnType<typeof theQueues>>;
beforeAll(async () => {
  const { documentClient, peopleTable, endpoint } = await officeTables();
  queues = await theQueues();
  const rituals = dynamoRituals(documentClient, peopleTable);
  await dynamoOfficeRegister(documentClient, peopleTable).put(office, "");
  await planEndOfDay(office, { rituals, clock: () => "2026-11-20T00:00:00.000Z" });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    PEOPLE_TABLE: peopleTable,
    JOBS_QUEUE_URL: queues.jobsUrl,
    DELIVERIES_QUEUE_URL: queues.deliveriesUrl,
  });
  tick = (await import("#functions/tick.ts")).handler;
});
afterAll(() => queues.stop());

const bodies = () =>
  queues.jobs().ready.map(({ body }) => {
    // When it was queued the queue's own clock says, not the tick's.
    const { sentAt, ...job } = JSON.parse(body);
    expect(sentAt).toBeTypeOf("number");
    return job;
  });

describe("the function behind the minute tick", () => {
  test("takes the time from the event and does nothing before the hour", async () => {
    await tick({ time: "2026-11-20T09:44:00Z" });
    expect(bodies()).toEqual([]);
  });
  test("queues one job in the lane of the office's workspace, although EventBridge fires twice", async () => {
    await Promise.all([tick({ time: "2026-11-20T09:45:00Z" }), tick({ time: "2026-11-20T09:45:00Z" })]);
    await tick({ time: "2026-11-20T09:46:00Z" });
    const job = { type: "end-of-day.open", officeId: "27163", date: "2026-11-20", at: "2026-11-20T09:45:00.000Z" };
    expect(bodies()).toEqual([job]);
  });
});
