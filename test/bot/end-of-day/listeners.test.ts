import { describe, expect, test } from "vitest";
import { listenForReplies } from "#bot/end-of-day/listeners.ts";
import { Job } from "#shared/jobs.ts";
import { aBot } from "../a-bot.ts";
import { aMessage, anEvent, aRequest } from "../a-slack-request.ts";

const features = [listenForReplies];
const said = (changes = {}, envelope = {}) => aRequest(JSON.stringify(anEvent(aMessage(changes), envelope)));

describe("a reply in a thread", () => {
  test("is queued in the workspace's lane under the name that Slack gave it", async () => {
    const { door, queued } = aBot({ features });
    expect((await door(said())).statusCode).toBe(200);
    expect(queued).toEqual([
      {
        lane: "T0WARD",
        key: "end-of-day.reply/C0EVENING/1795168690.000200",
        job: {
          type: "end-of-day.reply",
          team: "T0WARD",
          channel: "C0EVENING",
          threadTs: "1795166700.000100",
          ts: "1795168690.000200",
          user: "U0LAN",
          text: "Xin thêm một quầy chứng thực buổi sáng",
          at: "2026-11-20T09:58:10.000Z",
        },
      },
    ]);
    expect(Job.safeParse(queued[0]?.job).success).toBe(true);
  });
  test("delivered four times, also under another event id, has one key", async () => {
    const { door, queued } = aBot({ features });
    for (const id of ["Ev1", "Ev1", "Ev1", "Ev2"]) await door(said({}, { event_id: id }));
    expect(new Set(queued.map(({ key }) => key)).size).toBe(1);
  });
  test("with a citizen's number does not carry it into the queue", async () => {
    const { door, queued } = aBot({ features });
    await door(said({ text: "Bà Tư 079085012345, gọi <tel:0903123456|0903 123 456>" }));
    expect(JSON.stringify(queued)).not.toMatch(/079085012345|0903123456|0903 123 456/);
  });
  test("as long as Slack allows still fits into the queue", async () => {
    const { door, queued } = aBot({ features });
    await door(said({ text: "𝄞".repeat(20_000) }));
    expect(Buffer.byteLength(JSON.stringify(queued[0]?.job))).toBeLessThan(24_000);
  });
  test("is not acknowledged while the queue is down, so Slack brings it again", async () => {
    const { door, queue } = aBot({ features });
    queue.down = true;
    const answer = await door(said()).catch(() => ({ statusCode: 500 }));
    expect(answer.statusCode).toBeGreaterThanOrEqual(500);
  });
  test.each([
    ["a message outside threads", { thread_ts: undefined }],
    ["the first message of a thread", { thread_ts: "1795168690.000200" }],
    ["a bot's own words", { bot_id: "B0BENANG" }],
    ["a link that Slack unfurled", { subtype: "message_changed", message: aMessage() }],
    [
      "an edit of a bot's words",
      { subtype: "message_changed", message: { ...aMessage(), bot_id: "B0", edited: { ts: "1.1" } } },
    ],
    ["somebody joining", { subtype: "channel_join" }],
  ])("%s is none", async (_, changes) => {
    const { door, queued } = aBot({ features });
    expect((await door(said(changes))).statusCode).toBe(200);
    expect(queued).toEqual([]);
  });
});
