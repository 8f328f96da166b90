import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, test } from "vitest";
import type { JobOf } from "#bot/slack/working.ts";
import { killAt, loseAnswerAt } from "#test/kit/dynamodb.ts";
import { aThankfulWard, friday, reason, type ThankfulWard } from "./a-thankful-ward.ts";

let ward: ThankfulWard;
beforeEach(async () => {
  ward = await aThankfulWard();
});

const later = (minutes: number) => new Date(Date.parse(friday) + minutes * 60_000).toISOString();
const give = async (to = "Minh Tuấn") => {
  await ward.type(`<@${ward.id(to)}> ${reason}`);
  return ward.workOff();
};
/** The giver presses the button of what they gave last, so many minutes after they gave it. */
async function press(minutes: number): Promise<JobOf<"kudos.withdraw">> {
  const { ts = "" } = (await ward.last("Thu Lan")) ?? {};
  await ward.slack.press("Thu Lan", ward.slack.dmOf("Thu Lan"), ts, "kudos.withdraw");
  const [job] = ward.bot.take("kudos.withdraw");
  if (job === undefined) throw new Error("Nothing was queued");
  return { ...job, at: later(minutes) };
}

describe("taking thanks back", () => {
  test("within ten minutes changes every message of them and gives the week its thanks back", async () => {
    await give();
    const job = await press(9);
    await ward.worker.handle(job);
    await ward.workOff();
    expect(await ward.channelShows()).toEqual(["Lời cảm ơn này đã được rút lại."]);
    expect(await ward.told("Minh Tuấn")).toEqual(["Lời cảm ơn này đã được rút lại."]);
    expect(await ward.told("Thu Lan")).toEqual([expect.stringContaining("Số lời cảm ơn trong tuần được trả lại.")]);
    expect(JSON.stringify(await ward.slack.messages("cuoi-ngay"))).not.toContain(reason);
    expect(Object.values((await ward.week("Thu Lan")).given)).toMatchObject([{ free: "withdrawn" }]);
  });
  test("twice is once", async () => {
    await give();
    const job = await press(9);
    for (let time = 0; time < 3; time += 1) await ward.worker.handle({ ...job, at: later(9 + time * 20) });
    await ward.workOff();
    expect(await ward.all()).toMatchObject([{ withdrawnAt: later(9) }]);
    expect(await ward.channelShows()).toHaveLength(1);
    expect(await ward.told("Thu Lan")).toHaveLength(1);
  });
  test("after ten minutes is refused, to whoever tried", async () => {
    await give();
    await ward.worker.handle(await press(11));
    await ward.workOff();
    expect((await ward.all())[0]?.withdrawnAt).toBeUndefined();
    expect((await ward.told("Thu Lan")).at(-1)).toBe("Đã quá 10 phút nên không rút lại được nữa.");
    expect((await ward.channelShows())[0]).toContain(reason);
  });
  test("by somebody else is refused", async () => {
    await give();
    await ward.worker.handle({ ...(await press(1)), user: ward.id("Minh Tuấn") });
    expect((await ward.told("Minh Tuấn")).at(-1)).toBe("Chỉ người gửi mới rút lại được.");
    expect((await ward.all())[0]?.withdrawnAt).toBeUndefined();
  });
  test("before anybody was told says nothing to them", async () => {
    await ward.type(`<@${ward.id("Minh Tuấn")}> ${reason}`);
    const [typed] = ward.bot.take("kudos.typed");
    if (typed !== undefined) await ward.worker.handle(typed);
    const told = ward.worker.take("kudos.tell");
    await ward.worker.handle(await press(1));
    for (const job of told) await ward.worker.handle(job);
    await ward.workOff();
    expect(await ward.told("Minh Tuấn")).toEqual([]);
  });
});

describe("somebody's quiet hours", () => {
  const choose = (preferences: object) =>
    ward.worker.base.preferences.change("27163", ward.id("Minh Tuấn"), (before) => ({ ...before, ...preferences }));
  test("are waited for, and the channel does not wait", async () => {
    await choose({ quiet: { from: "09:00", to: "12:00" } });
    const done = await give();
    expect(await ward.told("Minh Tuấn")).toEqual([]);
    expect(await ward.channelShows()).toHaveLength(1);
    ward.time.now = Date.parse("2026-11-20T05:00:00.000Z");
    for (const job of done.filter(({ type }) => type === "kudos.tell")) await ward.worker.handle(job);
    expect(await ward.told("Minh Tuấn")).toHaveLength(1);
  });
  test("and who muted thanks hears of none", async () => {
    await choose({ muted: ["kudos"] });
    await give();
    expect(await ward.told("Minh Tuấn")).toEqual([]);
  });
});

describe("a worker that dies or hears no answer", () => {
  async function once(break_: (client: DynamoDBDocumentClient, call: number) => () => number) {
    ward.chosen.recognition = { allowance: { officer: 100 }, pairPerWeek: 50 };
    let call = 0;
    for (let requests = 1; requests >= call; ) {
      call += 1;
      await ward.type(`<@${ward.id("Minh Tuấn")}> ${reason}`);
      const dying = ward.aWorker();
      const made = break_(dying.client, call);
      const [job] = ward.bot.take("kudos.typed");
      if (job === undefined) throw new Error("Nothing was queued");
      await dying.handle(job).catch(() => undefined);
      requests = made();
      // The lane comes back when what the dead one had claimed has run out.
      const next = ward.aWorker(30);
      await next.handle(job);
      next.queued.push(...dying.queued);
      await ward.workOff(next);
      expect(await ward.all()).toHaveLength(call);
      expect(await ward.channelShows()).toHaveLength(call);
      expect(await ward.told("Minh Tuấn")).toHaveLength(call);
      expect(await ward.told("Thu Lan")).toHaveLength(call);
      expect(Object.keys((await ward.week("Thu Lan")).given)).toHaveLength(call);
    }
    return call;
  }
  test("before any of its calls leaves one of everything", { timeout: 240_000 }, async () => {
    // Who asks and in which language, two weeks, the ledger, two messages of two calls each: nine, and one that is not reached.
    expect(await once((client, call) => killAt(client, call, "before"))).toBe(10);
  });
  test("after any of its calls leaves one of everything", { timeout: 240_000 }, async () => {
    expect(await once((client, call) => killAt(client, call, "after"))).toBe(10);
  });
  test("whose answers are lost leaves one of everything", { timeout: 240_000 }, async () => {
    expect(await once((client, call) => loseAnswerAt(client, call))).toBe(10);
  });
  test.each(["chat.postMessage", "chat.update"] as const)("at %s of Slack leaves one of everything", async (method) => {
    await ward.type(`<@${ward.id("Minh Tuấn")}> ${reason}`);
    ward.slack.faults.next(method, { kind: "lose-answer" });
    const [job] = ward.bot.take("kudos.typed");
    if (job === undefined) throw new Error("Nothing was queued");
    await ward.worker.handle(job).catch(() => undefined);
    const next = ward.aWorker(30);
    await next.handle(job);
    next.queued.push(...ward.worker.queued);
    await ward.workOff(next);
    expect(await ward.channelShows()).toHaveLength(1);
    expect(await ward.told("Thu Lan")).toHaveLength(1);
  });
});
