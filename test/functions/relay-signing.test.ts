import { beforeAll, describe, expect, test } from "vitest";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import type { DueTimer } from "#shared/timers/timer.ts";
import { timerShards } from "#shared/timers/timer.ts";
import { dynamoDueTimers } from "#shared/timers/timer-table.ts";
import { anApi } from "#test/kit/an-api.ts";
import { openStreams } from "#test/kit/dynamodb.ts";
import { streamEvent } from "#test/kit/stream-records.ts";
import { aStep, stored } from "#test/shared/dossiers/a-dossier.ts";
import { theQueues } from "#test/shared/platform/a-queue.ts";

let queues: Awaited<ReturnType<typeof theQueues>>;
let api: Awaited<ReturnType<typeof anApi>>;
let relay: typeof import("#functions/relay.ts")["handler"];
beforeAll(async () => {
  api = await anApi({ onCall: { people: ["U0LAN"], answerWithinMinutes: 10 } });
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

async function timers(): Promise<DueTimer[]> {
  const found: DueTimer[] = [];
  const due = dynamoDueTimers(api.tables.documentClient, api.tables.peopleTable);
  for (let shard = 0; shard < timerShards; shard += 1) {
    for await (const page of due.dueBy(shard, "2999-01-01T00:00:00.000Z")) found.push(...page);
  }
  return found;
}

describe("the stream of an office with signers and people on call", () => {
  test("sets one timer for all that came before the signers within a minute, however often it comes", async () => {
    const dossiers = dynamoDossiers(api.tables.documentClient, api.tables.dossiersTable);
    for (let number = 0; number < 5; number += 1) {
      const { code } = await stored(api.tables);
      await dossiers.move("27163", code, aStep("present"));
    }
    const { Records } = await streamEvent(api.tables, api.tables.dossiersTable);
    const before = Date.now();
    for (let times = 0; times < 3; times += 1) await relay({ Records });
    const set = await timers();
    // Two, should a minute have begun in between.
    expect(set.length).toBeLessThanOrEqual(2);
    expect(set[0]?.key).toMatch(/^signing\/\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/);
    expect(Date.parse(set[0]?.dueAt ?? "")).toBeGreaterThanOrEqual(before + 5_000);
  });
  test("asks the first on call for a night's death, once, beside the message in the channel", async () => {
    const body = { procedure: "1.000656", receivedAt: "2026-11-19T22:00:00+07:00", channel: "direct" };
    const { code } = (await api.send("POST", "/v1/offices/27163/dossiers", { key: "night", body })).body;
    const { Records } = await streamEvent(api.tables, api.tables.dossiersTable);
    const own = Records.filter((record) => JSON.stringify(record.dynamodb).includes(code));
    for (let times = 0; times < 3; times += 1) await relay({ Records: own });
    const jobs = queues.jobs().ready.map(({ body: sent }) => {
      const { sentAt: _, ...job } = JSON.parse(sent);
      return job;
    });
    expect(jobs.filter((job) => job.code === code)).toEqual([
      { type: "on-call.show-dossier", officeId: "27163", at: "2026-11-19T15:00:00.000Z", code },
      { type: "on-call.ask", officeId: "27163", at: "2026-11-19T15:00:00.000Z", code, turn: 0 },
    ]);
  });
});
