import { beforeAll, describe, expect, test } from "vitest";
import { PassingTrouble } from "#bot/slack/troubles.ts";
import { killAt, totalCost } from "#test/kit/dynamodb.ts";
import { aDeath, aNightWard, minute, type NightWard } from "./a-night.ts";

let ward: NightWard;
beforeAll(async () => {
  ward = await aNightWard();
});
const id = (name: string) => ward.slack.users[name] ?? "";
const title = "Hồ sơ ngoài giờ: Đăng ký khai tử";
const promise = (code: string) => `Mã ${code}, hẹn trả lúc 21:10 21/11/2026.`;

describe("an urgent dossier at night", () => {
  test("is brought at once to the first on call who may sign, and to the channel", async () => {
    const death = aDeath(ward);
    await death.ask(0);
    expect(await death.asked("Hải Đăng")).toEqual([
      `${title} ${promise(death.code)} Lúc 20:10 còn 60 phút. ` +
        "Anh/chị nhận hồ sơ này được không? Sau 10 phút chưa có trả lời, tôi hỏi người kế tiếp. Tôi nhận",
    ]);
    expect(await death.inChannel()).toEqual([
      `${title} ${promise(death.code)} Đã hỏi: @${id("Hải Đăng")} lúc 20:10 . Lúc 20:10 còn 60 phút. Tôi nhận`,
    ]);
    expect(await death.asked("Thu Lan")).toEqual([]);
    expect(await death.tick(9)).toEqual([]);
  });
  test("goes on to the next without an answer, round again, then to the leader, and then says that nobody came", async () => {
    const death = aDeath(ward);
    await death.ask(0);
    for (const [turn, of] of [10, 20, 30, 40, 50].entries()) expect(await death.tick(of)).toEqual([turn + 1]);
    const asked = ["Hải Đăng", "Ngọc Hạnh", "Hải Đăng", "Ngọc Hạnh", "Bích Ngân"];
    expect(await death.duty()).toEqual({
      code: death.code,
      asked: asked.map((name, turn) => ({ user: id(name), at: minute(turn * 10) })),
      unansweredAt: minute(50),
    });
    expect(await death.asked("Hải Đăng")).toHaveLength(2);
    expect(await death.asked("Bích Ngân")).toHaveLength(1);
    const [shown, ...others] = await death.inChannel();
    expect(others).toEqual([]);
    expect(shown).toContain("Đã hỏi hết mọi người mà chưa ai nhận.");
    expect(await death.tick(60)).toEqual([]);
  });
  test("with the tick down for an hour asks the next late, and gives each their full time", async () => {
    const death = aDeath(ward);
    await death.ask(0);
    expect(await death.tick(65)).toEqual([1]);
    expect((await death.asked("Ngọc Hạnh"))[0]).toContain("Lúc 21:15 đã trễ hẹn 5 phút.");
    expect(await death.tick(74)).toEqual([]);
    expect(await death.tick(75)).toEqual([2]);
  });
  test("that is taken on is asked of nobody else, and every message says who comes", async () => {
    const death = aDeath(ward);
    await death.ask(0);
    await death.tick(10);
    await death.press("Ngọc Hạnh", 12);
    expect((await death.inChannel())[0]).toContain(`@${id("Ngọc Hạnh")} đã nhận lúc 20:22. Lúc 20:22 còn 48 phút.`);
    expect((await death.inChannel())[0]).not.toContain("Tôi nhận");
    expect((await death.asked("Ngọc Hạnh"))[0]).toContain("Anh/chị đã nhận lúc 20:22. Cảm ơn anh/chị!");
    expect((await death.asked("Hải Đăng"))[0]).toContain(`@${id("Ngọc Hạnh")} đã nhận lúc 20:22.`);
    expect(await death.tick(20)).toEqual([2]);
    expect((await death.duty())?.asked).toHaveLength(2);
    expect(death.told("Ngọc Hạnh")).toEqual([]);
  });
  test("that is ready meanwhile is asked of nobody else, and the questions lose their button", async () => {
    const death = aDeath(ward);
    await death.ask(0);
    death.becomes({ status: "resultReady", endedAt: minute(8) });
    await death.show();
    expect((await death.asked("Hải Đăng"))[0]).toBe(
      `${title} ${promise(death.code)} Kết quả đã có lúc 20:18 21/11/2026, chờ giao cho người dân. Đúng hẹn.`,
    );
    expect(await death.tick(10)).toEqual([1]);
    expect((await death.duty())?.asked).toHaveLength(1);
    expect((await death.inChannel())[0]).not.toContain("Tôi nhận");
  });
  test("may still be taken on after nobody answered", async () => {
    const death = aDeath(ward);
    await death.ask(0);
    for (const of of [10, 20, 30, 40, 50]) await death.tick(of);
    await death.press("Bích Ngân", 55);
    expect((await death.inChannel())[0]).toContain("đã nhận lúc 21:05");
  });
  test("costs seven calls of the tables to ask the first, and the same job again says nothing new", async () => {
    const death = aDeath(ward);
    const process = ward.aProcess();
    await death.ask(0, death.worker(process));
    // The row read and written, the timer set; then two messages claimed and concluded.
    expect(totalCost(process.calls)).toMatchObject({ roundTrips: 7, wcu: 6 });
    expect(process.calls.map(({ operation }) => operation).slice(0, 3)).toEqual(["GetItem", "UpdateItem", "PutItem"]);
    await death.ask(0, death.worker(process));
    expect(await death.inChannel()).toHaveLength(1);
    expect(await death.asked("Hải Đăng")).toHaveLength(1);
  });
});

describe("whoever presses", () => {
  test("again, or after a colleague, or after the end, is told so in words", async () => {
    const death = aDeath(ward);
    await death.ask(0);
    await death.press("Hải Đăng", 3);
    await death.press("Hải Đăng", 4);
    expect(death.told("Hải Đăng").map(({ text }) => text)).toEqual([
      `Anh/chị đã nhận hồ sơ ${death.code} từ 20:13 rồi.`,
    ]);
    await death.press("Bích Ngân", 5);
    expect(death.told("Bích Ngân").map(({ text }) => text)).toEqual([
      `Hồ sơ ${death.code} đã có Hải Đăng nhận lúc 20:13 rồi. Cảm ơn anh/chị đã sẵn lòng!`,
    ]);
    death.becomes({ status: "resultReady", endedAt: minute(20) });
    await death.press("Ngọc Hạnh", 21);
    expect(death.told("Ngọc Hạnh").map(({ text }) => text)).toEqual([
      `Hồ sơ ${death.code} đã xong, không phải đến nữa. Cảm ơn anh/chị!`,
    ]);
  });
  test("from outside is told whose button it is; from another workspace, nothing happens", async () => {
    const death = aDeath(ward);
    await death.ask(0);
    for (const stranger of ["Gia Huy", "Thanh Thảo"]) {
      await death.press(stranger, 1);
      const notes = ward.slack.ephemerals(ward.office.slack.channels.onCall, id(stranger));
      expect(notes.at(-1)?.text).toBe("Nút này dành cho người trực và người ký của Phường Hòa Hưng.");
    }
    const before = ward.slack.calls().length;
    await death.press("Hải Đăng", 2, death.worker(), ward.office.slack.channels.onCall, "T0OTHER");
    expect(ward.slack.calls()).toHaveLength(before);
    expect((await death.duty())?.accepted).toBeUndefined();
  });
  test("though they may not sign, may take it on when they are on the list of those on call and none of it may", async () => {
    const death = aDeath(ward);
    await death.ask(0);
    await death.press("Thu Lan", 1);
    expect(ward.slack.ephemerals(ward.office.slack.channels.onCall, id("Thu Lan"))).not.toEqual([]);
    expect((await death.duty())?.accepted).toBeUndefined();
  });
  test("five times each, two at once, leaves one who comes", async () => {
    const death = aDeath(ward);
    await death.ask(0);
    const presses = [1, 2, 3, 4, 5].flatMap((of) => [death.press("Hải Đăng", of), death.press("Bích Ngân", of)]);
    await Promise.allSettled(presses);
    const by = (await death.duty())?.accepted?.user;
    expect([id("Hải Đăng"), id("Bích Ngân")]).toContain(by);
    await death.show();
    const [shown, ...others] = await death.inChannel();
    expect(others).toEqual([]);
    expect(shown).toContain(`@${by} đã nhận`);
  });
});

describe("the chain of questions", () => {
  test.each(["before", "after"] as const)(
    "survives a worker killed %s any of its calls to the tables",
    async (when) => {
      let call = 0;
      for (let requests = 1; requests >= call; ) {
        call += 1;
        const death = aDeath(ward);
        const dying = ward.aProcess();
        const made = killAt(dying.client, call, when);
        await death.ask(0, death.worker(dying)).catch(() => undefined);
        requests = made();
        // The lane comes back when what the dead one had claimed has run out.
        await death.ask(0, death.worker(ward.aProcess(() => Date.now() + 30_000)));
        expect(await death.asked("Hải Đăng")).toHaveLength(1);
        expect(await death.inChannel()).toHaveLength(1);
        expect((await death.duty())?.asked).toHaveLength(1);
        expect(await death.tick(10)).toEqual([1]);
      }
      expect(call).toBeGreaterThanOrEqual(7);
    },
  );
  test("goes on though Slack never takes the first question: the next timer was set before it", async () => {
    const death = aDeath(ward);
    ward.slack.faults.next("chat.postMessage", { kind: "refuse", error: "user_not_found" });
    await expect(death.ask(0)).rejects.toMatchObject({ code: "user_not_found" });
    expect(await death.inChannel()).toHaveLength(1);
    expect(await death.tick(10)).toEqual([1]);
    expect(await death.asked("Ngọc Hạnh")).toHaveLength(1);
  });
  test("asks once though the answer of Slack was lost", async () => {
    const death = aDeath(ward);
    ward.slack.faults.next("chat.postMessage", { kind: "lose-answer" });
    await death.ask(0).catch((error: unknown) => expect(error).toBeInstanceOf(PassingTrouble));
    await death.ask(0, death.worker(ward.aProcess(() => Date.now() + 30_000)));
    expect(await death.asked("Hải Đăng")).toHaveLength(1);
  });
});
