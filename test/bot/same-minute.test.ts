import { describe, expect, test } from "vitest";
import { oneEvening } from "#test/bench/evening/one-evening.ts";
import { officeTables } from "#test/kit/dynamodb.ts";

/** As the goal has it: two answers of a hundred are lost, and after one post of two hundred the worker dies. */
const bad = { postsPerMinute: 300, lostPercent: 2, crashPercent: 0.5 };
const perfect = { postsPerMinute: 300, lostPercent: 0, crashPercent: 0 };

async function held(evening: Parameters<typeof oneEvening>[0]) {
  const { documentClient, peopleTable, dossiersTable, sessionsTable } = await officeTables();
  const names = { people: peopleTable, dossiers: dossiersTable, sessions: sessionsTable };
  return oneEvening(evening, { client: documentClient, ...names });
}

const once = { missing: 0, duplicates: 0, tooEarly: 0, left: 0, setAside: [] };

describe("every office asks at the same minute", { timeout: 120_000 }, () => {
  test("a workspace as full as a province: one thread an office within 30 s, whatever is lost or dies", async () => {
    const evening = await held({ ...bad, offices: 98, workspaces: 1, seed: 1 });
    expect(evening).toMatchObject(once);
    expect(evening.lost + evening.crashes).toBeGreaterThan(0);
    expect(evening.lastPostSeconds).toBeLessThanOrEqual(30);
  });

  test("a workspace that dies often is slower, and still says each thing once", async () => {
    const evening = await held({ ...bad, lostPercent: 10, crashPercent: 5, offices: 40, workspaces: 1, seed: 2 });
    expect(evening).toMatchObject(once);
    expect(evening.crashes).toBeGreaterThan(0);
  });

  test("one workspace of 168 offices keeps within a twentieth of what its rate allows", async () => {
    const evening = await held({ ...perfect, offices: 168, workspaces: 1, seed: 3 });
    expect(evening).toMatchObject({ ...once, refused: 0 });
    expect(evening.lastPostSeconds).toBeLessThanOrEqual(((168 * 60) / perfect.postsPerMinute) * 1.05);
  });

  test("a workspace that allows less than we think: what Slack refused is not asked again before its time", async () => {
    const evening = await held({ ...perfect, postsPerMinute: 100, offices: 40, workspaces: 1, seed: 4 });
    expect(evening.refused).toBeGreaterThan(0);
    expect(evening).toMatchObject(once);
  });
});
