import { describe, expect, test } from "vitest";
import { LastingTrouble, PassingTrouble } from "#bot/slack/troubles.ts";
import { workOff } from "#bot/slack/work-off.ts";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import { aRecord, showUrgent, workedOff } from "../a-lane.ts";

const four = ["1", "2", "3", "4"].map((id) => aRecord(id));
const named = (name: string, more = {}) => Object.assign(new Error("x"), { name }, more);

describe("a lane whose job has to wait", () => {
  test("does what came before, and reports the job and all after it in their order", async () => {
    const { done, again } = await workedOff(four, { 2: new PassingTrouble("no-answer") });
    expect(done).toEqual(["1"]);
    expect(again).toEqual(["2", "3", "4"]);
  });

  test.each([1, 30, 120])("sleeps for the %i s that Slack asks for, in the queue", async (seconds) => {
    const { asleep } = await workedOff(four, { 3: new PassingTrouble("ratelimited", { waitSeconds: seconds }) });
    expect(asleep).toEqual([{ seconds, messages: ["3", "4"] }]);
  });

  test.each([
    [1, 1],
    [2, 2],
    [5, 16],
    [8, 120],
    [30, 120],
  ])("at delivery %i, with nobody saying how long, sleeps for %i s", async (receives, seconds) => {
    const record = aRecord("1", showUrgent("1"), "T0WARD", receives);
    expect((await workedOff([record], { 1: new PassingTrouble("no-answer") })).asleep).toMatchObject([{ seconds }]);
  });

  test("holds up no other lane", async () => {
    const records = [
      aRecord("1"),
      aRecord("2", showUrgent("2"), "T0OTHER"),
      aRecord("3"),
      aRecord("4", showUrgent("4"), "T0OTHER"),
    ];
    const { done, again } = await workedOff(records, { 1: new PassingTrouble("ratelimited", { waitSeconds: 30 }) });
    expect(done).toEqual(["2", "4"]);
    expect(again).toEqual(["1", "3"]);
  });

  test("waits also when the queue does not hear how long", async () => {
    const { again, done } = await workedOff(four, { 1: new PassingTrouble("no-answer") }, { lanesDown: true });
    expect({ again, done }).toEqual({ again: ["1", "2", "3", "4"], done: [] });
  });

  test("begins nothing that it might not finish, and comes again at once", async () => {
    const { done, again, asleep } = await workedOff(four, {}, { leftMs: 22_500 });
    expect(done).toEqual(["1", "2"]);
    expect(again).toEqual(["3", "4"]);
    expect(asleep).toEqual([{ seconds: 0, messages: ["3", "4"] }]);
  });
});

describe("a job that can never go well", () => {
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
  ])("%s: is set aside at once with the reason, and its lane goes on", async (code) => {
    const { done, again, setAside } = await workedOff(four, { 2: new LastingTrouble(code) });
    expect(setAside).toEqual([{ messageId: "2", reason: code }]);
    expect({ done, again }).toEqual({ done: ["1", "3", "4"], again: [] });
  });

  test("that the office refuses is set aside", async () => {
    const { setAside } = await workedOff(four, { 1: new OfficeNotFound("27163") });
    expect(setAside).toEqual([{ messageId: "1", reason: "office-not-found" }]);
  });

  test.each([
    ["no JSON", "{"],
    ["no job", "{}"],
    ["nothing", ""],
    ["a job of a kind that is not known", JSON.stringify({ ...showUrgent("2"), type: "kudos.given" })],
    ["a job without its office", JSON.stringify({ ...showUrgent("2"), officeId: undefined })],
    ["a list nested 100,000 deep", "[".repeat(100_000)],
  ])("%s: is set aside, and nine of ten survive it", async (_, body) => {
    const records = [...Array.from({ length: 9 }, (_, index) => aRecord(String(index))), aRecord("poison", body)];
    const { done, again, setAside } = await workedOff(records.reverse());
    expect(done).toHaveLength(9);
    expect({ again, setAside }).toEqual({ again: [], setAside: [{ messageId: "poison", reason: "not-a-job" }] });
  });

  test("is not lost when it cannot be set aside", async () => {
    const { again, done } = await workedOff(four, { 2: new LastingTrouble("is_archived") }, { lanesDown: true });
    expect({ again, done }).toEqual({ again: ["2", "3", "4"], done: ["1"] });
  });
});

describe("a job that fails for a reason of ours", () => {
  test.each([1, 2])("is tried again after delivery %i", async (receives) => {
    const { again, setAside } = await workedOff([aRecord("1", showUrgent("1"), "T0WARD", receives)], {
      1: new TypeError("x"),
    });
    expect({ again, setAside }).toEqual({ again: ["1"], setAside: [] });
  });

  test("is set aside after delivery 3, so that it does not hold its workspace", async () => {
    const records = [aRecord("1", showUrgent("1"), "T0WARD", 3), aRecord("2")];
    const { done, setAside } = await workedOff(records, { 1: new TypeError("x") });
    expect({ done, setAside }).toEqual({ done: ["2"], setAside: [{ messageId: "1", reason: "TypeError" }] });
  });

  test.each([
    ["throttling", named("ThrottlingException")],
    ["used up capacity", named("ProvisionedThroughputExceededException")],
    ["a fault of the server", named("SomethingNew", { $fault: "server" })],
    ["a time-out", named("TimeoutError")],
    ["a cut connection", named("Error", { code: "ECONNRESET" })],
    ["a queue that is not there for the moment", named("QueueUnavailable")],
  ])("%s of AWS is waited out however long it takes", async (_, error) => {
    const { again, setAside } = await workedOff([aRecord("1", showUrgent("1"), "T0WARD", 20)], { 1: error });
    expect({ again, setAside }).toEqual({ again: ["1"], setAside: [] });
  });

  test("what is no error at all is treated like one", async () => {
    const { setAside } = await workedOff([aRecord("1", showUrgent("1"), "T0WARD", 3)], { 1: undefined });
    expect(setAside).toEqual([{ messageId: "1", reason: "undefined" }]);
  });
});

describe("while a batch is in work", () => {
  test("its messages are held for moments only, so that another takes over soon after we died", async () => {
    expect((await workedOff(four)).held[0]).toEqual(["1", "2", "3", "4"]);
  });

  test("and it is worked on also when the queue does not hear that", async () => {
    expect(await workedOff(four, {}, { lanesDown: true })).toMatchObject({ done: ["1", "2", "3", "4"], again: [] });
  });
});

test("a job is told how long it lay in the queue, by the clock of whoever sent it; one that does not say did not wait", async () => {
  const waits: (number | undefined)[] = [];
  const at = 1_795_168_700_000;
  const sent = [{ sentAt: at - 7_200_000 }, {}, { sentAt: at + 5_000 }];
  const records = sent.map((more, index) => aRecord(String(index), { ...showUrgent(String(index)), ...more }));
  await workOff(records, {
    work: async (_job, waitedMs) => void waits.push(waitedMs),
    lanes: { hold: async () => undefined, sleep: async () => undefined, setAside: async () => undefined },
    leftMs: () => 30_000,
    every: () => () => undefined,
    nowMs: () => at,
  });
  expect(waits).toEqual([7_200_000, 0, 0]);
});
