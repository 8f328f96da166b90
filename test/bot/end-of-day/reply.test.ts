import { beforeAll, describe, expect, test } from "vitest";
import { PassingTrouble } from "#bot/slack/troubles.ts";
import { killAt, totalCost } from "#test/kit/dynamodb.ts";
import { shownText } from "../a-ward.ts";
import { type AnEvening, anEvening } from "./an-evening.ts";

let ward: AnEvening;
let thread: string;
const date = "2026-11-23";
beforeAll(async () => {
  ward = await anEvening();
  await ward.open(date);
  thread = await ward.threadOf(date);
});
const recorded = async (of = thread) => (await ward.botReplies(of)).map(shownText);
const kept = async () => (await ward.answers.ofEvening(ward.officeId, { date })).map(({ parts }) => parts[0]?.text);

describe("replies in the evening's thread", () => {
  test("are recorded and counted in one reply that is kept up to date", async () => {
    await ward.reply(thread, "1795427200.000100", "Quầy 4 nên mở sớm hơn <!channel>");
    await ward.reply(thread, "1795427200.000100", "Quầy 4 nên mở sớm hơn <!channel>");
    await ward.reply(
      thread,
      "1795427210.000100",
      "Bà Tư 079085012345, hồ sơ H29.27163-261120-0001, phải đi lại ba lần",
    );
    await ward.reply(thread, "1795427220.000100", "Cảm ơn chị Lan", { user: ward.id("Ngọc Hạnh") });
    expect(await recorded()).toEqual([
      "Đã ghi 3 câu trả lời 1. Quầy 4 nên mở sớm hơn <!channel> 2. Bà Tư ••••, hồ sơ ••••, phải đi lại ba lần 3. Cảm ơn chị Lan",
    ]);
    const all = await ward.answers.ofEvening(ward.officeId, { date });
    expect(all.map(({ user }) => user)).toEqual([ward.id("Thu Lan"), ward.id("Thu Lan"), ward.id("Ngọc Hạnh")]);
    expect(JSON.stringify(all)).not.toMatch(/079085012345|261120-0001/);
  });
  test("by somebody who is not on the staff are not counted", async () => {
    const before = await kept();
    await ward.reply(thread, "1795427230.000100", "Tôi đi ngang qua", { user: "U0STRANGER" });
    expect(await kept()).toEqual(before);
  });
  test("that are edited change, also when the edit comes first or twice", async () => {
    const edit = { text: "Quầy 4 mở từ 7 giờ", changedAt: "2026-11-23T10:00:00.000Z" };
    await ward.reply(thread, "1795427200.000100", edit.text, edit);
    expect((await kept())[0]).toBe("Quầy 4 mở từ 7 giờ");
    await ward.reply(thread, "1795427200.000100", "Quầy 4 nên mở sớm hơn");
    await ward.reply(thread, "1795427200.000100", "cũ hơn", { changedAt: "2026-11-23T09:59:00.000Z" });
    expect((await kept())[0]).toBe("Quầy 4 mở từ 7 giờ");
    const early = { changedAt: "2026-11-23T10:01:00.000Z" };
    await ward.reply(thread, "1795427240.000100", "đã sửa", early);
    await ward.reply(thread, "1795427240.000100", "lúc đầu");
    expect(await kept()).toContain("đã sửa");
    expect((await recorded())[0]).toContain("Đã ghi 4 câu trả lời");
  });
  test("that are deleted are withdrawn, with their words, and do not come back", async () => {
    const gone = { text: "", changedAt: "2026-11-23T10:05:00.000Z", withdrawn: true } as const;
    for (const ts of ["1795427210.000100", "1795427240.000100"]) await ward.reply(thread, ts, "", gone);
    await ward.reply(thread, "1795427210.000100", "Bà Tư phải đi lại ba lần");
    expect(await kept()).toEqual(["Quầy 4 mở từ 7 giờ", "Cảm ơn chị Lan"]);
    expect((await recorded())[0]).toBe("Đã ghi 2 câu trả lời 1. Quầy 4 mở từ 7 giờ 2. Cảm ơn chị Lan");
    const { Items = [] } = await ward.tables.documentClient.send(
      new (await import("@aws-sdk/lib-dynamodb")).ScanCommand({ TableName: ward.tables.peopleTable }),
    );
    expect(JSON.stringify(Items.filter(({ pk }) => String(pk).endsWith("#answers")))).not.toContain("đi lại");
  });
  test("to a day that was missed are recorded for that day all the same", async () => {
    await ward.open("2026-11-19", "2026-11-19T15:45:00.000Z");
    await ward.reply(await ward.threadOf("2026-11-19"), "1795427300.000100", "Hôm đó mất điện");
    expect(await ward.botReplies(await ward.threadOf("2026-11-19"))).toHaveLength(1);
    expect(await ward.answers.ofEvening(ward.officeId, { date: "2026-11-19" })).toHaveLength(1);
  });
  test("the next morning still belong to the evening they answer", async () => {
    await ward.reply(thread, "1795480000.000100", "sáng nay nhớ ra");
    expect(await kept()).toContain("sáng nay nhớ ra");
    expect(await ward.answers.ofEvening(ward.officeId, { date: "2026-11-24" })).toEqual([]);
  });
  test("before the thread is known come again, and are recorded then", async () => {
    await ward.evenings.claim(ward.officeId, {
      date: "2026-11-25",
      state: "opened",
      claimedAt: "2026-11-25T09:45:00.000Z",
    });
    const early = { at: "2026-11-25T09:45:20.000Z" };
    const answer = ward.reply("1795600000.000100", "1795600010.000100", "nhanh tay", early);
    await expect(answer).rejects.toThrow(PassingTrouble);
    const late = ward.reply("1795600000.000100", "1795600020.000100", "chậm tay", { at: "2026-11-25T10:05:00.000Z" });
    await expect(late).resolves.toBeUndefined();
    await ward.open("2026-11-25");
    await ward.reply(await ward.threadOf("2026-11-25"), "1795600010.000100", "nhanh tay", early);
    expect(await recorded(await ward.threadOf("2026-11-25"))).toEqual(["Đã ghi 1 câu trả lời 1. nhanh tay"]);
  });
  test("in any other thread or workspace are none of ours", async () => {
    const before = ward.slack.calls().length;
    await ward.reply("1790000000.000100", "1790000010.000100", "trưa nay ăn gì");
    await ward.reply(thread, "1795427400.000100", "nhầm chỗ", { channel: ward.office.slack.channels.help });
    await ward.reply(thread, "1795427400.000100", "nơi khác", { team: "T0OTHER" });
    expect(ward.slack.calls()).toHaveLength(before);
  });
  test("without words leave nothing to name", async () => {
    await ward.open("2026-11-26");
    await ward.reply(await ward.threadOf("2026-11-26"), "1795686400.000100", " ");
    expect(await ward.botReplies(await ward.threadOf("2026-11-26"))).toEqual([]);
  });
  test("cost one write for the answer, and what saying it again costs", async () => {
    const process = ward.process();
    await ward.reply(thread, "1795427500.000100", "thêm một câu", {}, ward.worker(process));
    // The answer; and the claim and the new content of the message that counts.
    expect(totalCost(process.calls)).toMatchObject({ roundTrips: 6, wcu: 3 });
  });
});

describe("a suggestion among the replies", () => {
  const said = { text: "Góp ý: kê thêm ghế cho các cụ" };
  const ts = "1795427600.000100";
  const open = () => ward.suggestions.listOpen(ward.officeId);
  test("is raised once by who says so, in any of three languages", async () => {
    await ward.reply(thread, ts, said.text);
    await ward.reply(thread, ts, said.text);
    await ward.reply(thread, "1795427610.000100", "DE XUAT : in thêm mẫu 01", { user: ward.id("Minh Tuấn") });
    await ward.reply(thread, "1795427620.000100", "saran: tambah kursi", { user: ward.id("Hải Đăng") });
    const all = await open();
    expect(all.map(({ text, author, source }) => [text, author, source])).toEqual([
      ["kê thêm ghế cho các cụ", ward.id("Thu Lan"), "evening"],
      ["in thêm mẫu 01", ward.id("Minh Tuấn"), "evening"],
      ["tambah kursi", ward.id("Hải Đăng"), "evening"],
    ]);
    const shows = ward.take("suggestions.show").map(({ id }) => id);
    expect(new Set(shows)).toEqual(new Set(all.map(({ id }) => id)));
    expect((await recorded())[0]).toContain("trong đó 3 góp ý");
  });
  test("takes the words of an edit while it is new, and is none any more when the words say so", async () => {
    await ward.reply(thread, ts, "", { text: "Góp ý: kê thêm mười ghế", changedAt: "2026-11-23T10:10:00.000Z" });
    expect((await open())[0]?.text).toBe("kê thêm mười ghế");
    await ward.reply(thread, ts, "", { text: "Hôm nay ổn", changedAt: "2026-11-23T10:11:00.000Z" });
    expect((await open()).map(({ text }) => text)).not.toContain("kê thêm mười ghế");
    await ward.reply(thread, ts, "", { text: "Góp ý: kê thêm ghế đá", changedAt: "2026-11-23T10:12:00.000Z" });
    expect((await open()).map(({ text }) => text)).toContain("kê thêm ghế đá");
  });
  test("that has moved on keeps its words, whatever its author edits or deletes", async () => {
    const [moved] = (await open()).filter(({ text }) => text === "in thêm mẫu 01");
    if (moved === undefined) throw new Error("it was raised");
    const state = { state: "planned", version: moved.version + 1 } as const;
    await ward.suggestions.replace(ward.officeId, { ...moved, ...state }, moved.version);
    const own = { user: ward.id("Minh Tuấn") };
    await ward.reply(thread, "1795427610.000100", "", {
      ...own,
      text: "Đề xuất: khác hẳn",
      changedAt: "2026-11-23T10:20:00.000Z",
    });
    await ward.reply(thread, "1795427610.000100", "", {
      ...own,
      text: "",
      changedAt: "2026-11-23T10:21:00.000Z",
      withdrawn: true,
    });
    expect(await ward.suggestions.get(ward.officeId, moved.id)).toMatchObject({
      state: "planned",
      text: "in thêm mẫu 01",
    });
  });
  test("that is deleted while it is new is withdrawn", async () => {
    const [mine] = (await open()).filter(({ text }) => text === "tambah kursi");
    const gone = { user: ward.id("Hải Đăng"), changedAt: "2026-11-23T10:30:00.000Z", withdrawn: true } as const;
    for (let times = 0; times < 2; times += 1) await ward.reply(thread, "1795427620.000100", "", gone);
    expect(await ward.suggestions.get(ward.officeId, mine?.id ?? "")).toMatchObject({ state: "withdrawn", text: "" });
  });
  test("is made by its author's light bulb, and by nobody else's", async () => {
    const own = ward.id("Thu Lan");
    await ward.reply(thread, "1795427700.000100", "Máy lấy số nên có chữ to");
    const mark = {
      type: "end-of-day.mark",
      team: ward.office.slack.team,
      channel: ward.channel(),
      at: "2026-11-23T10:00:00.000Z",
    } as const;
    const handlers = ward.worker();
    await handlers["end-of-day.mark"]({ ...mark, ts: "1795427700.000100", user: ward.id("Ngọc Hạnh") });
    expect((await open()).map(({ text }) => text)).not.toContain("Máy lấy số nên có chữ to");
    for (let times = 0; times < 2; times += 1) {
      await handlers["end-of-day.mark"]({ ...mark, ts: "1795427700.000100", user: own });
    }
    expect((await open()).filter(({ text }) => text === "Máy lấy số nên có chữ to")).toHaveLength(1);
    await ward.reply(thread, "1795427700.000100", "", {
      text: "Máy lấy số nên có chữ thật to",
      changedAt: "2026-11-23T10:40:00.000Z",
    });
    expect((await open()).map(({ text }) => text)).toContain("Máy lấy số nên có chữ thật to");
  });
  test.each(["before", "after"] as const)(
    "killed %s any call is raised and counted once by the next delivery",
    async (when) => {
      let call = 0;
      for (let requests = 1; requests >= call; ) {
        call += 1;
        const name = `17955${when === "before" ? "1" : "2"}${String(call).padStart(4, "0")}.000100`;
        const dying = ward.process();
        const made = killAt(dying.client, call, when);
        const text = `Góp ý: ${when} ${call}`;
        await ward.reply(thread, name, text, {}, ward.worker(dying)).catch(() => undefined);
        requests = made();
        await ward.reply(thread, name, text, {}, ward.worker(ward.process(() => Date.now() + 30_000)));
        expect((await open()).filter((one) => one.text === `${when} ${call}`)).toHaveLength(1);
        expect(await ward.botReplies(thread)).toHaveLength(1);
      }
      expect(call).toBeGreaterThanOrEqual(8);
    },
  );
});
