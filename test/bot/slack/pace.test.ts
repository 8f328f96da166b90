import { expect, test } from "vitest";
import { header } from "#bot/slack/blocks.ts";
import { message } from "#bot/slack/message.ts";
import { paced } from "#bot/slack/pace.ts";
import type { Posting } from "#bot/slack/slack.ts";
import { PassingTrouble } from "#bot/slack/troubles.ts";

function aPacedSlack() {
  const posted: string[] = [];
  let now = 1_000_000;
  const unused = async () => undefined;
  const slack = paced(
    {
      post: async ({ channel }) => {
        posted.push(channel);
        return { channel, ts: "1.0" };
      },
      update: unused,
      find: unused,
      whisper: unused,
    },
    () => now,
    async () => 0,
  );
  const posting = (channel: string): Posting => ({
    team: "T0WARD",
    channel,
    message: message("x", header("x")),
    tag: { key: channel, hash: "x" },
  });
  return { slack, posting, posted, pass: (ms: number) => (now += ms) };
}

test("a second post within a second waits in the queue, not in the function", async () => {
  const { slack, posting, posted, pass } = aPacedSlack();
  await slack.post(posting("C0HELP"));
  pass(999);
  await expect(slack.post(posting("C0HELP"))).rejects.toMatchObject({
    code: "paced",
    waitSeconds: 1,
    mayHaveHappened: false,
  });
  pass(1);
  await slack.post(posting("C0HELP"));
  expect(posted).toEqual(["C0HELP", "C0HELP"]);
});

test("other channels do not wait, nor do updates", async () => {
  const { slack, posting, posted } = aPacedSlack();
  await slack.post(posting("C0HELP"));
  await slack.post(posting("C0EVENING"));
  await slack.update(posting("C0HELP"), "1.0");
  expect(posted).toEqual(["C0HELP", "C0EVENING"]);
});

test("direct messages of a morning go ten at once and then one a second, and a channel is not held up by them", async () => {
  const { slack, posting, posted, pass } = aPacedSlack();
  const tell = async (from: number) => {
    for (let person = from; ; person += 1) await slack.post(posting(`U0STAFF${person}`));
  };
  await expect(tell(0)).rejects.toMatchObject({ code: "paced", waitSeconds: 5, mayHaveHappened: false });
  expect(posted).toHaveLength(10);
  await slack.post(posting("C0HELP"));
  pass(5_000);
  await expect(tell(10)).rejects.toMatchObject({ code: "paced" });
  expect(posted).toHaveLength(16);
});

test("120 people are told within two and a half minutes, never eleven within a second", async () => {
  const { slack, posting, posted, pass } = aPacedSlack();
  let seconds = 0;
  while (posted.length < 120) {
    try {
      await slack.post(posting(`U0STAFF${posted.length}`));
    } catch {
      pass(5_000);
      seconds += 5;
    }
  }
  expect(seconds).toBeGreaterThanOrEqual(105);
  expect(seconds).toBeLessThanOrEqual(150);
});

test("after a 429 nothing goes by that method before the time that Slack named, and other methods go on", async () => {
  const called: string[] = [];
  let now = 1_000_000;
  const refusing = async () => {
    called.push("post");
    throw new PassingTrouble("ratelimited", { waitSeconds: 30 });
  };
  const update = async () => void called.push("update");
  const unused = async () => undefined;
  const slack = paced(
    { post: refusing, update, find: unused, whisper: unused },
    () => now,
    async () => 0,
  );
  const posting = (channel: string, team = "T0WARD"): Posting => ({
    team,
    channel,
    message: message("x", header("x")),
    tag: { key: channel, hash: "x" },
  });
  await expect(slack.post(posting("C0ONE"))).rejects.toMatchObject({ code: "ratelimited" });
  now += 29_001;
  await expect(slack.post(posting("C0TWO"))).rejects.toMatchObject({ code: "paced", waitSeconds: 1 });
  await slack.update(posting("C0ONE"), "1.0");
  await expect(slack.post(posting("C0ONE", "T0OTHER"))).rejects.toMatchObject({ code: "ratelimited" });
  now += 999;
  await expect(slack.post(posting("C0THREE"))).rejects.toMatchObject({ code: "ratelimited" });
  expect(called).toEqual(["post", "update", "post", "post"]);
});
