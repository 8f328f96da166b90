import { beforeAll, expect, test } from "vitest";
import { header } from "#bot/slack/blocks.ts";
import { message } from "#bot/slack/message.ts";
import { paced } from "#bot/slack/pace.ts";
import type { Posting } from "#bot/slack/slack.ts";
import { PassingTrouble } from "#bot/slack/troubles.ts";
import { dynamoWorkspacePace } from "#bot/slack/workspace-pace-table.ts";
import { type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";

let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

let workspaces = 0;
/** A workspace, its clock, and workers that know of each other by the table alone. */
function aWorkspace() {
  workspaces += 1;
  const team = `T0PACED${workspaces}`;
  const posted: string[] = [];
  const clock = { now: 1_795_168_700_000 };
  let refusal: PassingTrouble | undefined;
  const nowMs = () => clock.now;
  const pace = () => dynamoWorkspacePace({ client: tables.documentClient, table: tables.peopleTable, nowMs });
  const unused = async () => undefined;
  const aWorker = () =>
    paced(
      {
        post: async ({ channel }) => {
          posted.push(channel);
          if (refusal !== undefined) throw refusal;
          return { channel, ts: "1.0" };
        },
        update: async ({ channel }) => void posted.push(`update ${channel}`),
        find: unused,
        whisper: unused,
      },
      nowMs,
      pace(),
    );
  const posting = (channel: string): Posting => ({
    team,
    channel,
    message: message("x", header("x")),
    tag: { key: channel, hash: "x" },
  });
  return {
    slack: aWorker(),
    aWorker,
    posting,
    posted,
    pass: (ms: number) => {
      clock.now += ms;
    },
    refuse: (seconds: number | undefined) => {
      refusal = seconds === undefined ? undefined : new PassingTrouble("ratelimited", { waitSeconds: seconds });
    },
  };
}

test("a second post within a second waits in the queue, not in the function", async () => {
  const { slack, posting, posted, pass } = aWorkspace();
  await slack.post(posting("C0HELP"));
  pass(999);
  const refused = { code: "paced", waitSeconds: 1, mayHaveHappened: false };
  await expect(slack.post(posting("C0HELP"))).rejects.toMatchObject(refused);
  pass(1);
  await slack.post(posting("C0HELP"));
  expect(posted).toEqual(["C0HELP", "C0HELP"]);
});

test("other channels do not wait, nor do updates", async () => {
  const { slack, posting, posted } = aWorkspace();
  await slack.post(posting("C0HELP"));
  await slack.post(posting("C0EVENING"));
  await slack.update(posting("C0HELP"), "1.0");
  expect(posted).toEqual(["C0HELP", "C0EVENING", "update C0HELP"]);
});

test("120 people are told within two minutes by whichever workers, ten at once and then one a second; a channel is not held up", async () => {
  const { aWorker, posting, posted, pass } = aWorkspace();
  const workers = Array.from({ length: 3 }, aWorker);
  const waiting = new Map<string, number | undefined>();
  for (let person = 0; person < 120; person += 1) waiting.set(`U0STAFF${person}`, undefined);
  let seconds = 0;
  for (; waiting.size > 0; seconds += 1) {
    const before = posted.length;
    const due = [...waiting].filter(([, turn]) => turn === undefined || turn <= 1_795_168_700_000 + seconds * 1000);
    for (const [person, turnMs] of due) {
      const told = workers[seconds % 3]?.post({ ...posting(person), turnMs });
      await told?.then(
        () => waiting.delete(person),
        (error: PassingTrouble) => waiting.set(person, error.turnMs),
      );
    }
    expect(posted.length - before).toBeLessThanOrEqual(seconds === 0 ? 10 : 1);
    pass(1_000);
  }
  expect(seconds).toBe(111);
  await workers[0]?.post(posting("C0HELP"));
  expect(posted).toHaveLength(121);
});

test("who has to wait has a turn of their own, asks no more until then, and keeps it when another worker takes over", async () => {
  const { slack, aWorker, posting, posted, pass } = aWorkspace();
  const turns = new Map<string, number>();
  for (let office = 0; office < 40; office += 1) {
    await slack.post(posting(`C0OFFICE${office}`)).catch(({ turnMs }) => turns.set(`C0OFFICE${office}`, turnMs));
  }
  expect(posted).toHaveLength(20);
  expect([...turns.values()].map((turn) => turn - 1_795_168_700_000)).toEqual(
    Array.from({ length: 20 }, (_, index) => 200 * (index + 1)),
  );
  pass(2_000);
  const other = aWorker();
  for (const [channel, turnMs] of turns) await other.post({ ...posting(channel), turnMs }).catch(() => undefined);
  expect(posted).toHaveLength(30);
  // Who comes new does not get between them.
  await expect(other.post(posting("C0LATE"))).rejects.toMatchObject({ turnMs: 1_795_168_700_000 + 4_200 });
});

test("after a 429 nobody posts before the time that Slack named, not another worker either; other methods go on", async () => {
  const { slack, aWorker, posting, posted, pass, refuse } = aWorkspace();
  const other = aWorker();
  refuse(30);
  await expect(slack.post(posting("C0ONE"))).rejects.toMatchObject({ code: "ratelimited" });
  refuse(undefined);
  pass(29_999);
  for (const worker of [slack, other]) {
    await expect(worker.post(posting("C0TWO"))).rejects.toMatchObject({ code: "paced" });
  }
  await other.update(posting("C0ONE"), "1.0");
  expect(posted).toEqual(["C0ONE", "update C0ONE"]);
  pass(3_001);
  for (const worker of [slack, other]) await worker.post(posting("C0THREE"));
  expect(posted.slice(2)).toEqual(["C0THREE", "C0THREE"]);
});
