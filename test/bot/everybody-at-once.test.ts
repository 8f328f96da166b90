import { expect, test } from "vitest";
import { features } from "#bot/features.ts";
import { slackCalls } from "#bot/slack/call-slack.ts";
import { dynamoOfficeRegister } from "#shared/offices/office-table.ts";
import { fireDue } from "#shared/timers/fire-due.ts";
import { dynamoDueTimers } from "#shared/timers/timer-table.ts";
import { laneQueue } from "#test/bench/evening/lane-queue.ts";
import { virtualTime } from "#test/bench/evening/virtual-time.ts";
import { workers } from "#test/bench/evening/workers.ts";
import { aWard } from "./a-ward.ts";

const opens = "2026-11-20T08:42:00.000Z";
/** Half past four in the ward: four fifths of the window are over. */
const half = "2026-11-20T09:30:00.000Z";

test("120 silent colleagues are reminded at half past four within two minutes, and Slack never has to say 429", async () => {
  const time = virtualTime(Date.parse(opens));
  const people = Array.from({ length: 120 }, (_, number) => ({ name: `Cán bộ ${number}`, role: "officer" as const }));
  const ward = await aWard(
    { endOfDay: { at: "15:42", lateByMinutes: 120 } },
    { people, limits: "as-slack", messagesPerSecond: 10, now: time.nowMs },
  );
  const { slack, office, tables } = ward;
  await dynamoOfficeRegister(tables.documentClient, tables.peopleTable).put(office, "0".repeat(43));
  await features["end-of-day"]();

  const call = slackCalls({ apiUrl: slack.apiUrl, installs: new Map([[slack.team, slack.botToken]]) });
  const posted: { readonly channel: string; readonly atMs: number }[] = [];
  const pool = workers({
    time,
    client: tables.documentClient,
    tables: { people: tables.peopleTable, dossiers: tables.dossiersTable, sessions: tables.sessionsTable },
    add: (job) => queue.add(job),
    lanes: () => queue.lanes,
    callsOf:
      () =>
      async (...asked) => {
        const answer = await time.real(call(...asked));
        if (asked[1] === "chat.postMessage")
          posted.push({ channel: `${asked[2]["channel"] as string}`, atMs: time.nowMs() });
        return answer;
      },
  });
  const queue = laneQueue(time, 50, (batch) => pool.handle(batch));
  const jobs = { sendAll: async (all: readonly Parameters<typeof queue.add>[0][]) => all.forEach(queue.add) };
  const { officeId, ...lane } = { officeId: office.id, lane: slack.team };
  queue.add({ ...lane, key: "open", job: { type: "end-of-day.open", officeId, at: opens, date: "2026-11-20" } });
  const until = time.sleep(Date.parse(half) - Date.parse(opens));
  await time.run(Date.parse(half));
  await until;
  expect(posted.map(({ channel }) => channel)).toEqual([office.slack.channels.endOfDay]);

  const timers = dynamoDueTimers(tables.documentClient, tables.peopleTable);
  await fireDue(half, { timers, jobs, deliveries: { sendAll: async () => undefined } });
  await time.run(Date.parse(half) + 12 * 60_000);

  const reminders = posted.slice(1);
  expect(new Set(reminders.map(({ channel }) => channel)).size).toBe(120);
  expect(reminders).toHaveLength(120);
  const told = await Promise.all(people.map(({ name }) => slack.messages(slack.dmOf(name))));
  expect(told.map(({ length }) => length)).toEqual(Array(120).fill(1));
  expect(slack.calls().filter(({ outcome }) => outcome !== "ok")).toEqual([]);
  expect(slack.hastyCalls()).toBe(0);
  const lastSeconds = (Math.max(...reminders.map(({ atMs }) => atMs)) - Date.parse(half)) / 1000;
  expect(lastSeconds).toBeLessThanOrEqual(125);
  expect([queue.left(), queue.setAside]).toEqual([0, []]);
}, 90_000);
