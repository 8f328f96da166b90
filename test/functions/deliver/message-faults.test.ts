import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Channel } from "#shared/messages/message.ts";
import { leaseMs } from "#shared/messages/message-changes.ts";
import type { Providers } from "#shared/messages/provider.ts";
import { killAt, loseAnswerAt } from "#test/kit/dynamodb.ts";
import { aMessage, aPost, citizen, type Post } from "./a-post.ts";

let post: Post;
beforeAll(async () => {
  post = await aPost();
});
afterAll(() => post.providers.stop());

const brought = (code: string) => post.mail.messages().filter(({ text }) => text.includes(code));

/** Calls of one delivery in order; the provider is asked between the last two. */
const calls = ["office", "dossier", "applicant", "claim", "record that it was sent"];
/** Visibility of the queue, by which a claim has run out. */
const laterMs = 180_000;

/** The delivery comes again, as often as the queue would bring it. */
async function again(code: string) {
  const next = post.instance();
  next.clock.now += laterMs;
  return next.deliver(aMessage(code, 1, "accepted"), 2);
}

describe("the function is killed", () => {
  const kills = calls.flatMap((call, index) => [
    [call, "before", index + 1] as const,
    [call, "after", index + 1] as const,
  ]);
  // Killed between the provider's "yes" and our record, SMS and e-mail go twice: nobody can tell it from a kill before the call.
  const twice = (nth: number, when: string) => nth === 5 && when === "before";

  test.each(kills)("at the %s, %s it: the citizen hears once", async (_, when, nth) => {
    for (const channel of ["sms", "email", "zalo"] as Channel[]) {
      const code = await post.dossier({ applicant: { ...citizen, notify: channel } as typeof citizen });
      const dying = post.instance();
      killAt(dying.client, nth, when);
      await dying.deliver(aMessage(code, 1, "accepted"));
      await again(code);
      expect(await again(code)).toEqual([]);
      expect(brought(code)).toHaveLength(channel !== "zalo" && twice(nth, when) ? 2 : 1);
      expect((await post.messageRow(code, 1, channel))?.["state"]).toBe("sending");
    }
  });

  test.each(["before", "after"])(
    "right %s the provider is asked: at once the claim keeps others away, later it goes on",
    async (when) => {
      const code = await post.dossier({ applicant: { ...citizen, notify: "zalo" } });
      const dying = post.instance();
      const { zalo } = dying.deps.messages.providers;
      const send: typeof zalo.send = async (...asked) => {
        if (when === "after") await zalo.send(...asked);
        throw new Error("killed");
      };
      const providers: Providers = { ...dying.deps.messages.providers, zalo: { ...zalo, send } };
      await dying.deliver(aMessage(code, 1, "accepted"), 1, { providers });
      const next = post.instance();
      expect(await next.deliver(aMessage(code, 1, "accepted"))).toEqual([0]);
      expect(next.paused).toEqual([{ handle: "handle-0", seconds: leaseMs / 1000 }]);
      expect(await again(code)).toEqual([]);
      expect(brought(code)).toHaveLength(1);
    },
  );

  test("each time it holds the claim: an SMS is given up as unknown after the second, and an operator hears of it", async () => {
    const code = await post.dossier();
    for (let life = 0; life < 4; life += 1) {
      const dying = post.instance();
      dying.clock.now += life * laterMs;
      killAt(dying.client, 5, "before");
      await dying.deliver(aMessage(code, 1, "accepted"), life + 1);
    }
    expect(brought(code)).toHaveLength(2);
    const last = post.instance();
    last.clock.now += 5 * laterMs;
    expect(await last.deliver(aMessage(code, 1, "accepted"), 8)).toEqual([0]);
    expect(brought(code)).toHaveLength(2);
    expect(await post.messageRow(code, 1, "sms")).toMatchObject({
      state: "technical-failure",
      reason: "outcome-unknown",
    });
  });
});

test.each(calls.map((call, index) => [call, index + 1] as const))(
  "the table's answer about the %s is lost: the citizen hears once",
  async (_, nth) => {
    const code = await post.dossier();
    const unlucky = post.instance();
    loseAnswerAt(unlucky.client, nth);
    await unlucky.deliver(aMessage(code, 1, "accepted"));
    await again(code);
    expect(brought(code)).toHaveLength(1);
    expect(await post.messageRow(code, 1, "sms")).toMatchObject({ state: "sending", attempts: 1 });
  },
);

test("a table that does not answer sends the delivery back, and nothing is sent twice when it does", async () => {
  const code = await post.dossier();
  const cut = post.instance();
  for (const nth of [1, 2, 3, 4]) {
    killAt(cut.client, nth, "before");
    expect(await cut.deliver(aMessage(code, 1, "accepted"))).toEqual([0]);
  }
  await again(code);
  expect(brought(code)).toHaveLength(1);
});

test("a message costs one write to claim and one to record, and three reads", async () => {
  const code = await post.dossier();
  const instance = post.instance();
  await instance.deliver(aMessage(code, 1, "accepted"));
  expect(instance.calls.map(({ operation, wcu }) => [operation, wcu])).toEqual([
    ["GetItem", 0],
    ["GetItem", 0],
    ["GetItem", 0],
    ["UpdateItem", 1],
    ["UpdateItem", 1],
  ]);
});
