import { beforeAll, describe, expect, test } from "vitest";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { recordReply } from "#shared/rituals/record-reply.ts";
import { officeTables } from "#test/kit/dynamodb.ts";

const thread = { channel: "C0EVENING", ts: "1763632800.000100" };
const reply = {
  team: "T0WARD",
  channel: thread.channel,
  threadTs: thread.ts,
  ts: "1763632860.000200",
  user: "U0LAN",
  text: "Quầy 4 nên mở sớm hơn",
  at: "2026-11-20T09:46:00.000Z",
};

const directory = new Map([
  ["T0WARD C0EVENING", "27163"],
  ["T0WARD C0OTHER", "27592"],
]);
let deps: Parameters<typeof recordReply>[1] & { evenings: ReturnType<typeof dynamoEvenings> };
beforeAll(async () => {
  const { documentClient, peopleTable } = await officeTables();
  deps = {
    offices: { officeOfChannel: async (team, channel) => directory.get(`${team} ${channel}`) },
    evenings: dynamoEvenings(documentClient, peopleTable),
    answers: dynamoAnswers(documentClient, peopleTable),
  };
});
const claim = (date: string, claimedAt: string) => deps.evenings.claim("27163", { date, state: "opened", claimedAt });

describe("a reply in a thread", () => {
  test("of the evening's channel before its thread is known is asked for again", async () => {
    await claim("2026-11-20", "2026-11-20T09:45:00.000Z");
    expect(await recordReply(reply, deps)).toEqual({ kind: "opening" });
    expect(await recordReply({ ...reply, at: "2026-11-20T10:01:00.000Z" }, deps)).toEqual({ kind: "not-ours" });
  });
  test("of the evening is a suggestion of its date, once, however often it comes", async () => {
    await deps.evenings.place("27163", "2026-11-20", thread);
    const recorded = await recordReply(reply, deps);
    const kept = { date: "2026-11-20", ts: reply.ts, author: "U0LAN", text: reply.text, at: reply.at };
    expect(recorded).toEqual({ kind: "recorded", officeId: "27163", date: "2026-11-20", all: [kept] });
    expect(await recordReply(reply, deps)).toEqual(recorded);
    expect(await recordReply({ ...reply, text: "khác" }, deps)).toEqual(recorded);
  });
  test("that came later than another stands after it, in whatever order they arrive", async () => {
    await recordReply({ ...reply, ts: "1763632990.000100", text: "ba" }, deps);
    await recordReply({ ...reply, ts: "1763632900.000100", text: "hai" }, deps);
    const all = await deps.answers.ofDate("27163", "2026-11-20");
    expect(all.map(({ text }) => text)).toEqual([reply.text, "hai", "ba"]);
  });
  test("the next morning still belongs to the evening it answers", async () => {
    const next = { ...reply, ts: "1763690000.000100", at: "2026-11-21T01:40:00.000Z", text: "sáng nay nhớ ra" };
    expect(await recordReply(next, deps)).toMatchObject({ date: "2026-11-20" });
    expect(await deps.answers.ofDate("27163", "2026-11-21")).toEqual([]);
  });
  test("keeps no citizen's number", async () => {
    await recordReply({ ...reply, ts: "1763690100.000100", text: "Bà Tư 079085012345, gọi 0903 123 456" }, deps);
    expect(JSON.stringify(await deps.answers.ofDate("27163", "2026-11-20"))).not.toMatch(/079085012345|0903 123 456/);
  });
  test("without words, only a picture, is nothing to keep", async () => {
    const before = await deps.answers.ofDate("27163", "2026-11-20");
    expect(await recordReply({ ...reply, ts: "1763690200.000100", text: " " }, deps)).toMatchObject({ all: before });
  });
  test.each([
    ["another thread of the channel", { threadTs: "1763600000.000100" }],
    ["the same numbers in another office's channel", { channel: "C0OTHER" }],
    ["a channel of no office", { channel: "C0LUNCH" }],
    ["another workspace", { team: "T0OTHER" }],
  ])("in %s is not ours", async (_, changes) => {
    expect(await recordReply({ ...reply, ts: "1763690300.000100", ...changes }, deps)).toEqual({ kind: "not-ours" });
  });
});
