import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { dynamoEpisodes } from "#shared/overload/episode-table.ts";
import { overloadKeys } from "#shared/overload/overload-table.ts";
import { killAt, loseAnswerAt } from "#test/kit/dynamodb.ts";
import { shownText } from "../a-ward.ts";
import { type AnEvening, anEvening } from "./an-evening.ts";

let ward: AnEvening;
beforeAll(async () => {
  ward = await anEvening();
});

/** The nth day from a Monday, without weekends. */
const workingDay = (monday: string, nth: number) =>
  dateOf(dayNumber(monday) + Math.floor((nth - 1) / 5) * 7 + ((nth - 1) % 5));
const invitation =
  "Anh chị trả lời ngay trong luồng này, bằng biểu mẫu hoặc nhắn riêng cho tôi. Mở đầu bằng “Góp ý:” thì tôi theo đến khi có trả lời. " +
  "Nhớ đừng viết số giấy tờ, số điện thoại của bà con nhé.";

describe("opening the evening", () => {
  test("says the day's figures and what is asked, once, however often the job comes", async () => {
    for (let times = 0; times < 3; times += 1) await ward.open("2026-11-20");
    const [root, ...others] = await ward.roots("2026-11-20");
    expect(others).toEqual([]);
    expect(shownText(root)).toBe(
      "Cuối ngày rồi, cả nhà cùng nhìn lại một chút nhé Số liệu ngày 20/11/2026 " +
        "Đã nhận 312 Đã trả 298 Đúng hẹn 295 Trễ hẹn 3 Chưa trả 57 " +
        "Ngày mai anh chị định thử làm khác đi điều gì? Điều gì cản trở anh chị hôm nay? Điều gì đã giúp anh chị hôm nay? " +
        `${invitation} Trả lời bằng biểu mẫu Xem bài của tôi`,
    );
  });
  test("sets one reminder at four fifths of the window and one close at its end", () => {
    const set = ward.timers.map(({ key, dueAt }) => [key, dueAt]);
    expect(set).toEqual([
      ["end-of-day/2026-11-20/remind", "2026-11-20T10:33:00.000Z"],
      ["end-of-day/2026-11-20/close", "2026-11-20T10:45:00.000Z"],
    ]);
  });
  test("too late says one line that it was missed, once, and waits for nothing", async () => {
    for (let times = 0; times < 2; times += 1) await ward.open("2026-11-19", "2026-11-19T15:45:00.000Z");
    const texts = (await ward.roots("2026-11-19")).map(shownText);
    expect(texts).toEqual([expect.stringMatching(/^Buổi nhìn lại cuối ngày 19\/11\/2026 không mở được đúng giờ/)]);
    expect(ward.timers.filter(({ key }) => key.includes("2026-11-19"))).toEqual([]);
  });
  test("names who helped whom that day, and between which hours", async () => {
    const { documentClient, peopleTable } = ward.tables;
    const helpers = ["Thu Lan", "Ngọc Hạnh"].map(ward.id);
    await documentClient.send(
      new UpdateCommand({
        TableName: peopleTable,
        Key: overloadKeys.episode(ward.officeId, "land", "2026-11-17T03:00:00.000Z"),
        UpdateExpression: "SET startedAt = :from, endedAt = :to, department = :land, helpers = :helpers",
        ExpressionAttributeValues: {
          ":from": "2026-11-17T03:00:00.000Z",
          ":to": "2026-11-17T03:47:00.000Z",
          ":land": "land",
          ":helpers": new Set(helpers),
        },
      }),
    );
    const episodes = dynamoEpisodes(documentClient, peopleTable);
    expect(await episodes.startedBetween(ward.officeId, ["land"], "2026-11-17", "2026-11-18")).toHaveLength(1);
    await ward.open("2026-11-17");
    const [root] = await ward.roots("2026-11-17");
    const named = helpers
      .toSorted()
      .map((user) => `@${user}`)
      .join("   ")
      .replace(/ +/g, " ");
    expect(shownText(root)).toContain(
      `Hôm nay đã giúp nhau ${named} qua phụ Kinh tế, Hạ tầng và Đô thị, 10:00 đến 10:47`,
    );
  });
  test.each(["before", "after"] as const)(
    "killed %s any call to the table, the next delivery makes one thread of it",
    async (when) => {
      let call = 0;
      for (let requests = 1; requests >= call; ) {
        call += 1;
        const date = workingDay(when === "before" ? "2026-06-01" : "2026-07-06", call);
        const dying = ward.process();
        const made = killAt(dying.client, call, when);
        await ward.open(date, undefined, undefined, ward.worker(dying)).catch(() => undefined);
        requests = made();
        await ward.open(date, undefined, undefined, ward.worker(ward.process(() => Date.now() + 30_000)));
        expect(await ward.roots(date)).toHaveLength(1);
        expect(ward.timers.filter(({ key }) => key.includes(date))).toHaveLength(2);
        await ward.reply(await ward.threadOf(date), "1795170000.000100", "một câu");
        expect(await ward.botReplies(await ward.threadOf(date))).toHaveLength(1);
      }
      // Looking, figures and help, the evening before and its news, claiming, saying, placing and two timers.
      expect(call).toBeGreaterThanOrEqual(10);
    },
    60_000,
  );
  test.each([3, 5, 7, 8, 9, 10])("with the answer to call %i lost makes one thread of it", async (nth) => {
    const date = `2026-08-${String(nth).padStart(2, "0")}`;
    const process = ward.process();
    loseAnswerAt(process.client, nth);
    const handlers = ward.worker(process);
    await ward.open(date, undefined, undefined, handlers).catch(() => ward.open(date, undefined, undefined, handlers));
    expect(await ward.roots(date)).toHaveLength(1);
  });
});

describe("an outage of Slack", () => {
  const down = { kind: "status", status: 503 } as const;
  const later = (hours: number) => () => `2026-11-20T${String(9 + hours).padStart(2, "0")}:45:01.000Z`;
  test("of an hour delays the thread, and it is opened when Slack is back", async () => {
    ward.slack.faults.next("chat.postMessage", down);
    await expect(ward.open("2026-11-12")).rejects.toThrow();
    await ward.open(
      "2026-11-12",
      undefined,
      undefined,
      ward.worker(
        ward.process(() => Date.now() + 30_000),
        later(1),
      ),
    );
    expect(shownText((await ward.roots("2026-11-12"))[0])).toContain("Đã nhận 312");
  });
  test("until late at night makes a missed evening of it, and nobody is asked at midnight", async () => {
    ward.slack.faults.next("chat.postMessage", down);
    await expect(ward.open("2026-11-13")).rejects.toThrow();
    for (let times = 0; times < 2; times += 1) {
      await ward.open(
        "2026-11-13",
        undefined,
        undefined,
        ward.worker(
          ward.process(() => Date.now() + 30_000),
          later(6),
        ),
      );
    }
    const texts = (await ward.roots("2026-11-13")).map(shownText);
    expect(texts).toEqual([expect.stringMatching(/^Buổi nhìn lại cuối ngày 13\/11\/2026 không mở được đúng giờ/)]);
    expect(ward.timers.filter(({ key }) => key.includes("2026-11-13"))).toEqual([]);
  });
  test("after the thread stands leaves it open, however late the job comes again", async () => {
    await ward.open("2026-11-16");
    await ward.open("2026-11-16", undefined, undefined, ward.worker(ward.process(), later(9)));
    expect(shownText((await ward.roots("2026-11-16"))[0])).toContain("Đã nhận 312");
  });
});

describe("an evening of one department", () => {
  const land = { channel: "", closesAfterMinutes: 30, reminds: true, questions: ["Hôm nay hồ sơ đất vướng gì?"] };
  test("stands in its own channel, with its name, its figures and its own questions", async () => {
    const channel = await ward.slack.ensureChannel("dia-chinh");
    ward.setup.chosen = { departmentEvenings: { justice: { ...land, channel } } };
    await ward.open("2026-11-24", undefined, "justice");
    await ward.open("2026-11-24");
    const [root, ...others] = await ward.roots("2026-11-24", channel);
    expect(others).toEqual([]);
    expect(shownText(root)).toContain("Tư pháp – Hộ tịch: cuối ngày rồi");
    expect(shownText(root)).toContain("Đã nhận 40 Đã trả 38 Đúng hẹn 38 Trễ hẹn 0 Hôm nay hồ sơ đất vướng gì?");
    expect(shownText(root)).not.toContain("Chưa trả");
    expect(await ward.roots("2026-11-24")).toHaveLength(1);
    const closes = ward.timers.find(({ key }) => key === "end-of-day/2026-11-24#justice/close");
    expect(closes?.dueAt).toBe("2026-11-24T10:15:00.000Z");
  });
  test("counts the answers of its own, also in a channel that the office file does not name", async () => {
    const channel = ward.slack.channels["dia-chinh"] ?? "";
    await ward.reply(await ward.threadOf("2026-11-24", channel), "1795513500.000100", "Thiếu bản đồ", { channel });
    expect(await ward.answers.ofEvening(ward.officeId, { date: "2026-11-24", department: "justice" })).toHaveLength(1);
    expect(await ward.answers.ofEvening(ward.officeId, { date: "2026-11-24" })).toEqual([]);
    expect(await ward.botReplies(await ward.threadOf("2026-11-24"))).toEqual([]);
  });
  test("does nothing where the department has no thread any more", async () => {
    ward.setup.chosen = undefined;
    const before = ward.slack.calls().length;
    await ward.open("2026-11-25", undefined, "justice");
    await ward.open("2026-11-25", undefined, "gone");
    expect(ward.slack.calls()).toHaveLength(before);
    expect(await ward.evenings.between(ward.officeId, "2026-11-25", "2026-11-25")).toEqual([]);
  });
  test("three at once are three threads, each told once", async () => {
    const channels = await Promise.all(["a", "b"].map((name) => ward.slack.ensureChannel(`bo-phan-${name}`)));
    const [one = "", other = ""] = channels;
    ward.setup.chosen = { departmentEvenings: { justice: { channel: one }, land: { channel: other } } };
    const opens = [undefined, "justice", "land"].flatMap((department) => [department, department]);
    const all = opens.map((department) => ward.open("2026-11-26", undefined, department).catch(() => undefined));
    await Promise.all(all);
    for (const department of opens)
      await ward.open("2026-11-26", undefined, department, ward.worker(ward.process(() => Date.now() + 30_000)));
    for (const where of [ward.channel(), one, other]) expect(await ward.roots("2026-11-26", where)).toHaveLength(1);
    ward.setup.chosen = undefined;
  });
});

describe("a pause", () => {
  test("opens nothing and says nothing up to and including its last day", async () => {
    ward.setup.chosen = { endOfDay: { pausedThrough: "2026-12-01" } };
    const before = ward.slack.calls().length;
    await ward.open("2026-12-01");
    expect(ward.slack.calls()).toHaveLength(before);
    await ward.open("2026-12-02");
    expect(await ward.roots("2026-12-02")).toHaveLength(1);
    ward.setup.chosen = undefined;
  });
  test("that begins when the thread is open leaves it as it is", async () => {
    await ward.open("2026-12-03");
    ward.setup.chosen = { endOfDay: { pausedThrough: "2026-12-04" } };
    await ward.open("2026-12-03");
    expect(await ward.roots("2026-12-03")).toHaveLength(1);
    ward.setup.chosen = undefined;
  });
});
