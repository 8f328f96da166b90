import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, expect, test } from "vitest";
import type { Lease } from "#bot/slack/outbox.ts";
import { dynamoOutbox, leaseMs, outboxKey } from "#bot/slack/outbox-table.ts";
import { type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";

const office = "27163";
let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

/** An outbox with a clock of its own, and holders named in turn. */
function anOutbox() {
  let now = Date.parse("2026-11-20T09:45:00.000Z");
  let holders = 0;
  const outbox = dynamoOutbox({
    client: tables.documentClient,
    table: tables.peopleTable,
    nowMs: () => now,
    newHolder: () => `holder ${++holders}`,
  });
  return { outbox, pass: (ms: number) => (now += ms), now: () => now };
}

async function claimed(outbox: ReturnType<typeof anOutbox>["outbox"], key: string): Promise<Lease> {
  const claim = await outbox.claim(office, key);
  if (claim.state !== "ours") throw new Error(`The claim is ${claim.state}`);
  return claim.lease;
}

async function rowOf(key: string) {
  const Key = outboxKey(office, key);
  return (await tables.documentClient.send(new GetCommand({ TableName: tables.peopleTable, Key }))).Item;
}

const here = { channel: "C0HELP", ts: "1795168700.000100" };
const there = { channel: "C0HELP", ts: "1795168799.000100" };

test("a key is claimed by one at a time, until its claim runs out", async () => {
  const { outbox, pass, now } = anOutbox();
  const first = await claimed(outbox, "a");
  expect(first).toMatchObject({ untilMs: now() + leaseMs, inDoubtSinceMs: undefined });
  pass(leaseMs);
  expect(await outbox.claim(office, "a")).toEqual({ state: "taken", untilMs: first.untilMs });
  pass(1);
  expect(await claimed(outbox, "a")).toMatchObject({ inDoubtSinceMs: first.untilMs - leaseMs });
});

test("the doubt is as old as the first attempt, however many follow", async () => {
  const { outbox, pass, now } = anOutbox();
  const since = now();
  for (let time = 0; time < 3; time++) {
    await claimed(outbox, "b");
    pass(leaseMs + 1);
  }
  expect((await claimed(outbox, "b")).inDoubtSinceMs).toBe(since);
});

test("a released claim can be taken at once; a first one leaves no doubt, a later one the doubt there was", async () => {
  const { outbox, pass } = anOutbox();
  await outbox.release(await claimed(outbox, "c"));
  const again = await claimed(outbox, "c");
  expect(again.inDoubtSinceMs).toBeUndefined();
  pass(leaseMs + 1);
  const third = await claimed(outbox, "c");
  await outbox.release(third);
  expect((await claimed(outbox, "c")).inDoubtSinceMs).toBe(third.inDoubtSinceMs);
});

test("what was said is told with where it stands, and its row is small and does not stay for ever", async () => {
  const { outbox, now } = anOutbox();
  expect(await outbox.conclude(await claimed(outbox, "d"), here, "hash")).toBe(true);
  expect(await outbox.claim(office, "d")).toEqual({ state: "said", said: here, hash: "hash" });
  const row = await rowOf("d");
  expect(row).toEqual({
    pk: "27163#outbox",
    sk: "d",
    ...here,
    contentHash: "hash",
    expiresAt: now() / 1000 + 180 * 86_400,
  });
  expect(JSON.stringify(row).length).toBeLessThan(1024);
});

test("somebody who lost the claim changes nothing, and learns whether the message stands twice", async () => {
  const { outbox, pass } = anOutbox();
  const slow = await claimed(outbox, "e");
  pass(leaseMs + 1);
  const quick = await claimed(outbox, "e");
  await outbox.release(slow);
  expect(await outbox.claim(office, "e")).toMatchObject({ state: "taken" });
  // The other one has not posted yet and will find what the slow one posted.
  expect(await outbox.conclude(slow, here, "hash")).toBe(true);
  expect(await outbox.conclude(quick, there, "hash")).toBe(true);
  expect(await outbox.conclude(slow, here, "hash")).toBe(false);
  expect(await outbox.claim(office, "e")).toMatchObject({ state: "said", said: there });
});

test("a message is renewed or forgotten only where it is known to stand", async () => {
  const { outbox } = anOutbox();
  await outbox.conclude(await claimed(outbox, "f"), here, "old");
  await outbox.renew(office, { key: "f", hash: "wrong" }, there);
  await outbox.forget(office, "f", there);
  expect(await outbox.claim(office, "f")).toMatchObject({ hash: "old" });
  await outbox.renew(office, { key: "f", hash: "new" }, here);
  expect(await outbox.claim(office, "f")).toMatchObject({ said: here, hash: "new" });
  await outbox.forget(office, "f", here);
  expect((await claimed(outbox, "f")).inDoubtSinceMs).toBeUndefined();
});
