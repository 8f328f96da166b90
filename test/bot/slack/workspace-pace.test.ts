import { beforeAll, expect, test } from "vitest";
import { leaveToPost } from "#bot/slack/workspace-pace.ts";
import { dynamoWorkspacePace } from "#bot/slack/workspace-pace-table.ts";
import { countingClient, type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";

let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

let team = 0;
/** Workers that share one workspace, each with a client of its own, and one clock. */
function aWorkspace() {
  const name = `T0PACE${(team += 1)}`;
  const clock = { now: 1_795_168_700_000 };
  const aWorker = () => {
    const { documentClient: client, calls } = countingClient(tables.endpoint);
    const pace = dynamoWorkspacePace({ client, table: tables.peopleTable, nowMs: () => clock.now });
    const leave = leaveToPost(pace);
    return { leave: () => leave(name), calls };
  };
  return { clock, aWorker };
}

test("after a pause twenty may go at once, then five a second, whichever worker asks", async () => {
  const { clock, aWorker } = aWorkspace();
  const workers = Array.from({ length: 4 }, aWorker);
  const posted: number[] = [];
  for (let turn = 0; posted.length < 120; turn += 1) {
    const waitMs = (await workers[turn % workers.length]?.leave()) ?? 0;
    if (waitMs === 0) posted.push(clock.now);
    else clock.now += waitMs;
  }
  const start = posted[0] ?? 0;
  const within = (ms: number) => posted.filter((at) => at < start + ms).length;
  expect(within(1)).toBe(20);
  for (const seconds of [1, 5, 10, 20]) expect(within(seconds * 1000)).toBeLessThanOrEqual(20 + 5 * seconds);
  // Each worker may keep leave for four posts that it never makes.
  expect((posted[119] ?? 0) - start).toBeGreaterThanOrEqual(20_000);
  expect((posted[119] ?? 0) - start).toBeLessThanOrEqual(23_200);
});

test("leave for five posts is one write, on a quiet workspace as on a busy one", async () => {
  const { aWorker } = aWorkspace();
  const worker = aWorker();
  for (let post = 0; post < 5; post += 1) expect(await worker.leave()).toBe(0);
  expect(worker.calls).toHaveLength(1);
  for (let post = 0; post < 10; post += 1) await worker.leave();
  expect(worker.calls).toHaveLength(3);
});

test("ten that ask in the same moment take leave together, and no more than there is", async () => {
  const { aWorker } = aWorkspace();
  const workers = Array.from({ length: 3 }, aWorker);
  const asked = await Promise.all(workers.flatMap(({ leave }) => Array.from({ length: 10 }, leave)));
  expect(asked.filter((waitMs) => waitMs === 0).length).toBeLessThanOrEqual(20);
  expect(asked.filter((waitMs) => waitMs === 0).length).toBeGreaterThanOrEqual(10);
});
