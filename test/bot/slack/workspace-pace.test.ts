import { beforeAll, expect, test } from "vitest";
import { leaveToPost } from "#bot/slack/workspace-pace.ts";
import { dynamoWorkspacePace } from "#bot/slack/workspace-pace-table.ts";
import { countingClient, type OfficeTables, officeTables, totalCost } from "#test/kit/dynamodb.ts";

let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

let teams = 0;
/** Workers that share one workspace, each with a client of its own, and one clock. */
function aWorkspace() {
  teams += 1;
  const team = `T0PACE${teams}`;
  const clock = { now: 1_795_168_700_000 };
  const nowMs = () => clock.now;
  const aWorker = () => {
    const { documentClient: client, calls } = countingClient(tables.endpoint);
    const leave = leaveToPost(dynamoWorkspacePace({ client, table: tables.peopleTable, nowMs }), nowMs);
    return { leave: () => leave(team, "posts"), calls };
  };
  return { clock, aWorker };
}

/** Each batch goes to another worker; what it has leave for it posts at once. @returns how long it has to wait for more */
async function batch(leave: (() => Promise<number>) | undefined, post: () => void): Promise<number> {
  for (let posts = 0; posts < 10; posts += 1) {
    const waitMs = (await leave?.()) ?? 0;
    if (waitMs > 0) return waitMs;
    post();
  }
  return 0;
}

test("after a pause twenty may go at once, then five a second, whichever worker asks", async () => {
  const { clock, aWorker } = aWorkspace();
  const workers = Array.from({ length: 4 }, aWorker);
  const posted: number[] = [];
  for (let turn = 0; posted.length < 120; turn += 1) {
    clock.now += await batch(workers[turn % workers.length]?.leave, () => posted.push(clock.now));
  }
  const start = posted[0] ?? 0;
  const within = (ms: number) => posted.filter((at) => at < start + ms).length;
  expect(within(1)).toBe(20);
  for (const seconds of [1, 5, 10, 20]) expect(within(seconds * 1000)).toBeLessThanOrEqual(20 + 5 * seconds);
  expect((posted[119] ?? 0) - start).toBe(20_000);
});

test("leave for five posts is one write, on a quiet workspace as on a busy one", async () => {
  const worker = aWorkspace().aWorker();
  for (let post = 0; post < 5; post += 1) expect(await worker.leave()).toBe(0);
  expect(totalCost(worker.calls)).toEqual({ roundTrips: 1, wcu: 1, rru: 0, indexWcu: 0 });
  for (let post = 0; post < 10; post += 1) await worker.leave();
  expect(totalCost(worker.calls)).toEqual({ roundTrips: 3, wcu: 3, rru: 0, indexWcu: 0 });
});

test("leave that was not used at once is asked for anew: others have had the time since", async () => {
  const { clock, aWorker } = aWorkspace();
  const worker = aWorker();
  await worker.leave();
  clock.now += 1_001;
  await worker.leave();
  expect(worker.calls).toHaveLength(2);
});

test("thirty that ask in the same moment take leave together, and no more than there is", async () => {
  const { aWorker } = aWorkspace();
  const workers = Array.from({ length: 3 }, aWorker);
  const asked = await Promise.all(workers.flatMap(({ leave }) => Array.from({ length: 10 }, leave)));
  const given = asked.filter((waitMs) => waitMs === 0).length;
  expect(given).toBeLessThanOrEqual(20);
  expect(given).toBeGreaterThanOrEqual(10);
});
