import { beforeAll, describe, expect, test } from "vitest";
import { endOfDayHandlers } from "#bot/end-of-day/jobs.ts";
import { PassingTrouble } from "#bot/slack/troubles.ts";
import { counts } from "#shared/reports/day-totals.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { killAt } from "#test/kit/dynamodb.ts";
import { aWard, shownText } from "../a-ward.ts";

let ward: Awaited<ReturnType<typeof aWard>>;
beforeAll(async () => {
  ward = await aWard();
});

const none = Object.fromEntries(counts.map((count) => [count, 0])) as Record<(typeof counts)[number], number>;
const day = { ...none, received: 312, returned: 298, onTime: 295, late: 3 };
const totals = {
  read: async (_office: string, date: string) => ({ date, office: day, departments: {}, procedures: {} }),
  countOpen: async () => 57,
};

function worker(process = ward.aProcess()) {
  const { client } = process;
  const people = ward.tables.peopleTable;
  const stores = { evenings: dynamoEvenings(client, people), answers: dynamoAnswers(client, people) };
  return endOfDayHandlers({ ...process, ...stores, offices: ward.offices, totals });
}

const channel = () => ward.office.slack.channels.endOfDay;
const open = (date: string, at: string, handlers = worker()) =>
  handlers["end-of-day.open"]({ type: "end-of-day.open", officeId: "27163", date, at });
const roots = async (date: string) =>
  (await ward.slack.messages(channel())).filter((message) => JSON.stringify(message.metadata ?? {}).includes(date));
const threadOf = async (date: string) => (await roots(date))[0]?.ts ?? "";

/** A colleague's reply as the listener queues it. */
function reply(threadTs: string, ts: string, text: string, changes = {}, handlers = worker()) {
  const [staff] = ward.office.staff;
  const said = { team: ward.office.slack.team, channel: channel(), threadTs, ts, user: staff?.slackUser ?? "", text };
  return handlers["end-of-day.reply"]({
    type: "end-of-day.reply",
    ...said,
    at: new Date(Number(ts) * 1000).toISOString(),
    ...changes,
  });
}
const botReplies = async (threadTs: string) =>
  (await ward.slack.thread(channel(), threadTs)).filter(
    (message) => message.ts !== threadTs && message.bot_id !== undefined,
  );

describe("opening the evening", () => {
  test("says the day's figures and two questions, once, however often the job comes", async () => {
    for (let times = 0; times < 3; times += 1) await open("2026-11-20", "2026-11-20T09:45:00.000Z");
    const [root, ...others] = await roots("2026-11-20");
    expect(others).toEqual([]);
    expect(shownText(root)).toBe(
      "Cuối ngày rồi, cả nhà cùng nhìn lại một chút nhé Số liệu ngày 20/11/2026 " +
        "Đã nhận 312 Đã trả 298 Đúng hẹn 295 Trễ hẹn 3 Chưa trả 57 " +
        "Hôm nay có chỗ nào làm bà con phải chờ, phải đi lại? Ngày mai mình thử làm khác đi một việc gì? " +
        "Anh chị trả lời ngay trong luồng này, tôi ghi lại từng góp ý. " +
        "Nhớ đừng viết số giấy tờ, số điện thoại của bà con nhé.",
    );
  });
  test("too late says one line that it was missed, once", async () => {
    for (let times = 0; times < 2; times += 1) await open("2026-11-19", "2026-11-19T15:45:00.000Z");
    const texts = (await roots("2026-11-19")).map(shownText);
    expect(texts).toEqual([expect.stringMatching(/^Buổi nhìn lại cuối ngày 19\/11\/2026 không mở được đúng giờ/)]);
  });
  test.each(["before", "after"] as const)(
    "killed %s any call to the table, the next delivery makes one thread of it",
    async (when) => {
      let call = 0;
      for (let requests = 1; requests >= call; ) {
        call += 1;
        const date = `2026-${when === "before" ? "06" : "07"}-${String(call).padStart(2, "0")}`;
        const at = `${date}T09:45:00.000Z`;
        const dying = ward.aProcess();
        const made = killAt(dying.client, call, when);
        await open(date, at, worker(dying)).catch(() => undefined);
        requests = made();
        await open(date, at, worker(ward.aProcess(() => Date.now() + 30_000)));
        expect(await roots(date)).toHaveLength(1);
        await reply(await threadOf(date), "1795170000.000100", "một góp ý");
        expect(await botReplies(await threadOf(date))).toHaveLength(1);
      }
      // Looking, claiming, saying and placing are six calls.
      expect(call).toBeGreaterThanOrEqual(6);
    },
  );
});

describe("replies in the evening's thread", () => {
  test("are recorded and named in one reply that is kept up to date", async () => {
    await open("2026-11-23", "2026-11-23T09:45:00.000Z");
    const thread = await threadOf("2026-11-23");
    await reply(thread, "1795427200.000100", "Quầy 4 nên mở sớm hơn <!channel>");
    await reply(thread, "1795427200.000100", "Quầy 4 nên mở sớm hơn <!channel>");
    await reply(thread, "1795427210.000100", "Bà Tư 079085012345 phải đi lại ba lần");
    await reply(thread, "1795427220.000100", "Cảm ơn chị Lan");
    const [recorded, ...others] = await botReplies(thread);
    expect(others).toEqual([]);
    expect(shownText(recorded)).toBe(
      "Đã ghi 3 góp ý: 1. Quầy 4 nên mở sớm hơn <!channel> 2. Bà Tư •••• phải đi lại ba lần 3. Cảm ơn chị Lan",
    );
    expect(recorded?.text).toBe("Đã ghi 3 góp ý:");
    const answers = await dynamoAnswers(ward.tables.documentClient, ward.tables.peopleTable).ofDate(
      "27163",
      "2026-11-23",
    );
    expect(answers.map(({ text }) => text)).toHaveLength(3);
    expect(JSON.stringify(answers)).not.toContain("079085012345");
  });
  test("to a day that was missed are recorded for that day all the same", async () => {
    await reply(await threadOf("2026-11-19"), "1795427300.000100", "Hôm đó mất điện");
    expect(await botReplies(await threadOf("2026-11-19"))).toHaveLength(1);
  });
  test("before the thread is known come again, and are recorded then", async () => {
    const evenings = dynamoEvenings(ward.tables.documentClient, ward.tables.peopleTable);
    await evenings.claim("27163", { date: "2026-11-25", state: "opened", claimedAt: "2026-11-25T09:45:00.000Z" });
    const early = { at: "2026-11-25T09:45:20.000Z" };
    const answer = reply("1795600000.000100", "1795600010.000100", "nhanh tay", early);
    await expect(answer).rejects.toThrow(PassingTrouble);
    await open("2026-11-25", "2026-11-25T09:45:00.000Z");
    await reply(await threadOf("2026-11-25"), "1795600010.000100", "nhanh tay", early);
    expect(shownText((await botReplies(await threadOf("2026-11-25")))[0])).toBe("Đã ghi 1 góp ý: 1. nhanh tay");
  });
  test("in any other thread, channel or workspace are none of ours", async () => {
    const before = ward.slack.calls().length;
    await reply("1790000000.000100", "1790000010.000100", "trưa nay ăn gì");
    await reply(await threadOf("2026-11-23"), "1795427400.000100", "nhầm chỗ", {
      channel: ward.office.slack.channels.help,
    });
    await reply(await threadOf("2026-11-23"), "1795427400.000100", "nơi khác", { team: "T0OTHER" });
    expect(ward.slack.calls()).toHaveLength(before);
  });
  test("without words leave nothing to name", async () => {
    await open("2026-11-26", "2026-11-26T09:45:00.000Z");
    const thread = await threadOf("2026-11-26");
    await reply(thread, "1795686400.000100", " ");
    expect(await botReplies(thread)).toEqual([]);
  });
});
