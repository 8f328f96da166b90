import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { postOnce } from "#bot/slack/post-once.ts";
import { LastingTrouble, PassingTrouble } from "#bot/slack/troubles.ts";
import { killAt, loseAnswerAt, totalCost } from "#test/kit/dynamodb.ts";
import { aPlaceToSpeak, aSaying, aWorker, type PlaceToSpeak, shownFor } from "../a-speaker.ts";

let place: PlaceToSpeak;
beforeAll(async () => {
  place = await aPlaceToSpeak();
});
afterEach(() => place.workspace.faults.clear());
afterAll(() => place.stop());

const newKey = () => `overload/justice/${randomUUID()}`;
const posts = () => place.workspace.calls("chat.postMessage").length;
/** Longer than a claim lasts. */
const later = 30;

describe("one message for one key", () => {
  test("what is said is there once, however often it is said", async () => {
    const saying = aSaying(place, newKey());
    const worker = aWorker(place);
    const said = await worker.say(saying);
    for (let time = 0; time < 4; time++) expect(await aWorker(place, time * later).say(saying)).toEqual(said);
    expect(await shownFor(place, saying.key)).toEqual([{ ts: said.ts, text: "Quầy quá tải" }]);
  });

  test("it costs two writes and one call of Slack, a repeat one refused write and no call", async () => {
    const worker = aWorker(place);
    const saying = aSaying(place, newKey());
    await worker.say(saying);
    expect(totalCost(worker.calls)).toEqual({ roundTrips: 2, wcu: 2, rru: 0, indexWcu: 0 });
    await worker.say(saying);
    expect(totalCost(worker.calls)).toEqual({ roundTrips: 3, wcu: 3, rru: 0, indexWcu: 0 });
    expect(worker.slackCalls()).toBe(1);
  });

  test("new content is shown where the message stands", async () => {
    const key = newKey();
    const said = await aWorker(place).say(aSaying(place, key));
    expect(await aWorker(place).say(aSaying(place, key, "Đã ổn"))).toEqual(said);
    expect(await shownFor(place, key)).toEqual([{ ts: said.ts, text: "Đã ổn" }]);
  });

  test("a message that somebody deleted is said anew", async () => {
    const key = newKey();
    const first = await aWorker(place).say(aSaying(place, key));
    place.workspace.faults.next("chat.update", { kind: "refuse", error: "message_not_found" });
    const second = await aWorker(place).say(aSaying(place, key, "Đã ổn"));
    expect(second.ts).not.toBe(first.ts);
    expect(await aWorker(place).say(aSaying(place, key, "Đã ổn"))).toEqual(second);
    expect((await shownFor(place, key)).map(({ ts }) => ts)).toEqual([first.ts, second.ts]);
  });

  test("replies in a thread are told apart by key, and found there", async () => {
    const { ts: threadTs } = await aWorker(place).say(aSaying(place, newKey(), "Cuối ngày"));
    const key = newKey();
    place.workspace.faults.next("chat.postMessage", { kind: "lose-answer" });
    await aWorker(place).say({ ...aSaying(place, key), threadTs });
    await aWorker(place).say({ ...aSaying(place, newKey()), threadTs });
    expect(await shownFor(place, key, threadTs)).toHaveLength(1);
  });

  test("two workspaces or offices may use the same key", async () => {
    const saying = aSaying(place, newKey());
    await aWorker(place).say(saying);
    await aWorker(place).say({ ...saying, officeId: "00001" });
    expect(await shownFor(place, saying.key)).toHaveLength(2);
  });

  test("Slack is asked to make no mention, link or preview of anything", async () => {
    const saying = aSaying(place, newKey(), "<!channel>");
    await aWorker(place).say(saying);
    const [call] = place.workspace.calls("chat.postMessage").slice(-1);
    expect(call?.args).toMatchObject({ text: "&lt;!channel&gt;", parse: "none" });
    for (const name of ["link_names", "unfurl_links", "unfurl_media"]) expect(String(call?.args[name])).toBe("false");
  });
});

describe("two workers with the same job", () => {
  test("say it once; the others are told to come again", async () => {
    const saying = aSaying(place, newKey());
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => aWorker(place).say(saying)));
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    for (const reason of refused) expect(reason).toMatchObject({ name: "PassingTrouble", code: "being-said" });
    expect(outcomes.length - refused.length).toBeGreaterThan(0);
    await aWorker(place).say(saying);
    expect(await shownFor(place, saying.key)).toHaveLength(1);
  });

  test("a worker that was too slow to post in its time does not post", async () => {
    const saying = aSaying(place, newKey());
    let now = Date.now();
    const { outbox, slack } = aWorker(place, 0, () => now);
    const claim = await outbox.claim(saying.officeId, saying.key);
    if (claim.state !== "ours") throw new Error("Nobody else has claimed it");
    now += 11_000;
    const before = posts();
    const posting = { ...saying, tag: { key: saying.key, hash: "x" } };
    await expect(postOnce({ outbox, slack, nowMs: () => now }, posting, claim.lease)).rejects.toMatchObject({
      code: "too-late-to-post",
    });
    expect(posts()).toBe(before);
    await aWorker(place).say(saying);
    expect(await shownFor(place, saying.key)).toHaveLength(1);
  });
});

describe("a process that dies", () => {
  const saying = async (key: string, before: boolean) => {
    if (before) await aWorker(place).say(aSaying(place, key, "Trước"));
    return aSaying(place, key, "Sau");
  };
  const deaths = [1, 2, 3].flatMap((nth) => (["before", "after"] as const).map((when) => ({ nth, when })));

  test.each(deaths)("$when its write $nth leaves one message after the next delivery", async ({ nth, when }) => {
    for (const before of [false, true]) {
      const what = await saying(newKey(), before);
      const dying = aWorker(place);
      killAt(dying.documentClient, nth, when);
      await dying.say(what).catch(() => undefined);
      await aWorker(place, later).say(what);
      expect(await shownFor(place, what.key)).toMatchObject([{ text: "Sau" }]);
    }
  });

  test.each(deaths)(
    "$when its call $nth of Slack leaves one message after the next delivery",
    async ({ nth, when }) => {
      for (const before of [false, true]) {
        const what = await saying(newKey(), before);
        const dying = aWorker(place);
        dying.killAtSlackCall(nth, when);
        await dying.say(what).catch(() => undefined);
        await aWorker(place, later).say(what);
        expect(await shownFor(place, what.key)).toMatchObject([{ text: "Sau" }]);
      }
    },
  );

  test.each(deaths)(
    "once after the post, then $when write or call $nth of the repeat, leaves one message",
    async (death) => {
      for (const dies of ["write", "call"] as const) {
        const what = aSaying(place, newKey());
        const first = aWorker(place);
        first.killAtSlackCall(1, "after");
        await expect(first.say(what)).rejects.toThrow("killed");
        const second = aWorker(place, later);
        if (dies === "write") killAt(second.documentClient, death.nth, death.when);
        else second.killAtSlackCall(death.nth, death.when);
        await second.say(what).catch(() => undefined);
        await aWorker(place, 2 * later).say(what);
        expect(await shownFor(place, what.key)).toHaveLength(1);
      }
    },
  );

  test("its message is brought up to date when the content has changed by the next delivery", async () => {
    const key = newKey();
    const dying = aWorker(place);
    dying.killAtSlackCall(1, "after");
    await expect(dying.say(aSaying(place, key, "Trước"))).rejects.toThrow("killed");
    await aWorker(place, later).say(aSaying(place, key, "Sau"));
    expect(await shownFor(place, key)).toMatchObject([{ text: "Sau" }]);
  });
});

describe("an answer that is lost", () => {
  test.each([1, 2])("of write %i changes nothing", async (nth) => {
    const saying = aSaying(place, newKey());
    const worker = aWorker(place);
    loseAnswerAt(worker.documentClient, nth);
    const said = await worker.say(saying);
    expect(await aWorker(place).say(saying)).toEqual(said);
    expect(await shownFor(place, saying.key)).toHaveLength(1);
  });

  test("of a post that went well is made good at once by reading back", async () => {
    const saying = aSaying(place, newKey());
    place.workspace.faults.next("chat.postMessage", { kind: "lose-answer" });
    const said = await aWorker(place).say(saying);
    expect(await shownFor(place, saying.key)).toEqual([{ ts: said.ts, text: "Quầy quá tải" }]);
  });

  test("and a channel that cannot be read back: nothing is posted until it can", async () => {
    const saying = aSaying(place, newKey());
    const { faults } = place.workspace;
    faults.next("chat.postMessage", { kind: "lose-answer" });
    faults.next("conversations.history", { kind: "status", status: 503 }, 3);
    const before = posts();
    await expect(aWorker(place).say(saying)).rejects.toBeInstanceOf(PassingTrouble);
    await expect(aWorker(place).say(saying)).rejects.toMatchObject({ code: "being-said" });
    await expect(aWorker(place, later).say(saying)).rejects.toMatchObject({ code: "http-503" });
    await expect(aWorker(place, 2 * later).say(saying)).rejects.toMatchObject({ code: "http-503" });
    await aWorker(place, 3 * later).say(saying);
    expect(posts() - before).toBe(1);
    expect(await shownFor(place, saying.key)).toHaveLength(1);
  });

  test("of an update is made good by updating again", async () => {
    const key = newKey();
    await aWorker(place).say(aSaying(place, key));
    place.workspace.faults.next("chat.update", { kind: "lose-answer" });
    await expect(aWorker(place).say(aSaying(place, key, "Đã ổn"))).rejects.toBeInstanceOf(PassingTrouble);
    await aWorker(place).say(aSaying(place, key, "Đã ổn"));
    expect(await shownFor(place, key)).toMatchObject([{ text: "Đã ổn" }]);
  });
});

describe("Slack in trouble", () => {
  test.each([1, 30, 120])(
    "429 for %i s: the lane is told, nothing is held, and it is said at once afterwards",
    async (seconds) => {
      const saying = aSaying(place, newKey());
      place.workspace.faults.next("chat.postMessage", { kind: "rate-limited", retryAfterSeconds: seconds });
      await expect(aWorker(place).say(saying)).rejects.toMatchObject({ code: "ratelimited", waitSeconds: seconds });
      await aWorker(place).say(saying);
      expect(await shownFor(place, saying.key)).toHaveLength(1);
    },
  );

  test.each([
    ["500", { kind: "status", status: 500 }],
    ["503", { kind: "status", status: 503 }],
    ["no answer", { kind: "hang" }],
    ["a cut connection", { kind: "reset" }],
    ["internal_error", { kind: "refuse", error: "internal_error" }],
    ["fatal_error", { kind: "refuse", error: "fatal_error" }],
  ] as const)(
    "%s: whether it was posted is unknown, so it is looked up before it is posted again",
    async (_, fault) => {
      const saying = aSaying(place, newKey());
      place.workspace.faults.next("chat.postMessage", fault);
      const failure = await aWorker(place)
        .say(saying)
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(PassingTrouble);
      expect((failure as PassingTrouble).waitSeconds).toBeGreaterThan(10);
      const lookUps = place.workspace.calls("conversations.history").length;
      await aWorker(place, later).say(saying);
      expect(place.workspace.calls("conversations.history").length).toBe(lookUps + 1);
      expect(await shownFor(place, saying.key)).toHaveLength(1);
    },
  );

  test.each([
    "channel_not_found",
    "not_in_channel",
    "is_archived",
    "invalid_auth",
    "token_revoked",
    "account_inactive",
    "msg_too_long",
    "invalid_blocks",
    "restricted_action",
    "message_not_found",
    "expired_trigger_id",
    "exchanged_trigger_id",
    "an_error_that_is_new",
  ])("%s lasts, and once somebody has seen to it the message is said", async (error) => {
    const saying = aSaying(place, newKey());
    place.workspace.faults.next("chat.postMessage", { kind: "refuse", error });
    await expect(aWorker(place).say(saying)).rejects.toMatchObject({ name: "LastingTrouble", code: error });
    await aWorker(place).say(saying);
    expect(await shownFor(place, saying.key)).toHaveLength(1);
  });

  test("a workspace without a token lasts", async () => {
    await expect(aWorker(place).say({ ...aSaying(place, newKey()), team: "T0NOWHERE" })).rejects.toMatchObject({
      code: "team_not_installed",
    });
  });

  test.each([
    ["is archived", { kind: "refuse", error: "is_archived" }, LastingTrouble],
    ["is told to wait", { kind: "rate-limited", retryAfterSeconds: 30 }, PassingTrouble],
    ["does not answer", { kind: "hang" }, PassingTrouble],
  ] as const)("an update that %s leaves the message, and comes through later", async (_, fault, trouble) => {
    const key = newKey();
    const said = await aWorker(place).say(aSaying(place, key));
    place.workspace.faults.next("chat.update", fault);
    await expect(aWorker(place).say(aSaying(place, key, "Đã ổn"))).rejects.toBeInstanceOf(trouble);
    await aWorker(place).say(aSaying(place, key, "Đã ổn"));
    expect(await shownFor(place, key)).toEqual([{ ts: said.ts, text: "Đã ổn" }]);
  });
});
