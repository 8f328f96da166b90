import { describe, expect, test, vi } from "vitest";
import { dynamoKudos } from "#shared/kudos/kudos-table.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { aWholeBot, evening } from "./a-whole-bot.ts";

vi.setConfig({ testTimeout: 60_000 });

type Bot = Awaited<ReturnType<typeof aWholeBot>>;
const reason = "Ở lại thêm giờ để trả kết quả cho bà con từ xa";
const date = "2026-11-20";
const midnight = "2026-11-20T17:00:00.000Z";
const opening = ({ officeId }: Bot, at = evening) => ({ type: "end-of-day.open", officeId, at, date }) as const;
const tables = ({ tables: { documentClient, peopleTable } }: Bot) => ({
  answers: dynamoAnswers(documentClient, peopleTable),
  evenings: dynamoEvenings(documentClient, peopleTable),
  suggestions: dynamoSuggestions(documentClient, peopleTable),
  kudos: dynamoKudos(documentClient, peopleTable),
});
const thanks = (bot: Bot) => tables(bot).kudos.between(bot.officeId, "2026-01-01", "2027-12-31");
const thank = (bot: Bot, from: string, to: string) =>
  bot.slack.command(from, "tro-giup", "/kudos", `<@${bot.id(to)}|${to}> ${reason}`);

test("an event that Slack delivers four times is one row and one post", async () => {
  const bot = await aWholeBot();
  await bot.do(opening(bot));
  const [root] = await bot.slack.messages("cuoi-ngay");
  const { eventId } = await bot.slack.say("Thu Lan", "cuoi-ngay", "Góp ý: kê thêm ghế cho các cụ", root?.ts ?? "");
  await bot.slack.idle();
  for (const attempt of [1, 2, 3]) await bot.slack.redeliver(eventId, attempt);
  expect(bot.bot.queued.map(({ job }) => job.type)).toEqual(Array(4).fill("end-of-day.reply"));
  expect(new Set(bot.bot.queued.map(({ key }) => key)).size).toBe(1);
  await bot.workOff();
  expect(await tables(bot).answers.ofEvening(bot.officeId, { date })).toHaveLength(1);
  expect(await tables(bot).suggestions.listOpen(bot.officeId)).toHaveLength(1);
  const posts = (await bot.shown("cuoi-ngay")).filter((text) => text.includes("kê thêm ghế"));
  expect(posts).toHaveLength(1);
  const replies = await bot.slack.thread("cuoi-ngay", root?.ts ?? "");
  expect(replies.filter(({ text }) => text.includes("Đã ghi"))).toHaveLength(1);
});

describe("nobody is asked at midnight", () => {
  const line = /^Buổi nhìn lại cuối ngày 20\/11\/2026 không mở được đúng giờ/;
  test("because the clock stood still: one line, no questions, no reminder", async () => {
    const bot = await aWholeBot();
    bot.time.now = Date.parse(midnight);
    for (let times = 0; times < 2; times += 1) await bot.do(opening(bot, midnight));
    expect(await bot.shown("cuoi-ngay")).toEqual([expect.stringMatching(line)]);
    for (const name of Object.keys(bot.slack.users)) expect(await bot.told(name)).toEqual([]);
  });
  test("because Slack was away when the hour came", async () => {
    const bot = await aWholeBot();
    bot.slack.faults.next("chat.postMessage", { kind: "status", status: 503 }, 3);
    await expect(bot.do(opening(bot))).rejects.toThrow();
    expect(await bot.shown("cuoi-ngay")).toEqual([]);
    bot.slack.faults.clear();
    bot.time.now = Date.parse(midnight);
    await bot.workOff(bot.aWorker(120));
    expect(await bot.shown("cuoi-ngay")).toEqual([expect.stringMatching(line)]);
    expect(await tables(bot).evenings.read(bot.officeId, { date })).toMatchObject({ state: "missed" });
  });
});

test("a post whose answer is lost stands once", async () => {
  const bot = await aWholeBot();
  await thank(bot, "Thu Lan", "Minh Tuấn");
  bot.slack.faults.next("chat.postMessage", { kind: "lose-answer" });
  const waiting = [...bot.bot.queued];
  await bot.workOff();
  // Neither the worker that was left without an answer says it again, nor one that gets the same job later.
  for (const { job } of waiting) await bot.aWorker(120).work(job);
  expect(bot.slack.calls("chat.postMessage")[0]).toMatchObject({ outcome: "lose-answer" });
  expect(await bot.shown("cuoi-ngay")).toHaveLength(1);
  expect(await bot.told("Minh Tuấn")).toHaveLength(1);
  expect(await thanks(bot)).toHaveLength(1);
});

test.each([
  ["of suggestions", "Góp ý", (bot: Bot) => bot.slack.shortcut("Thu Lan", "suggestions.raise")],
  ["of thanks", "Gửi tới ai", (bot: Bot) => bot.slack.command("Thu Lan", "tro-giup", "/kudos", "")],
])("the form %s stands before any table is read, and is filled when the table answers", async (_, label, click) => {
  const bot = await aWholeBot();
  const table = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  bot.worker.client.middlewareStack.add(
    (next) => async (args) => {
      asked.resolve();
      await table.promise;
      return next(args);
    },
    { step: "initialize", name: "slowTable" },
  );
  await click(bot);
  expect(bot.slack.calls("views.open")).toMatchObject([{ outcome: "ok" }]);
  expect(bot.worker.calls).toEqual([]);
  const filling = bot.workOff();
  await asked.promise;
  expect(bot.formOf("Thu Lan")).toBe("…");
  expect(bot.slack.calls("views.update")).toEqual([]);
  table.resolve();
  await filling;
  expect(bot.slack.calls("views.update")).toMatchObject([{ outcome: "ok" }]);
  expect(JSON.stringify(bot.slack.modal("Thu Lan")?.content)).toContain(label);
});

test("of two who take the last thanks of a week at once one gives it, and the other is told kindly", async () => {
  const bot = await aWholeBot({
    setup: { recognition: { allowance: { officer: 1, head: 1, signer: 1, leader: 1, admin: 1 } } },
  });
  for (const to of ["Minh Tuấn", "Ngọc Hạnh"]) await thank(bot, "Thu Lan", to);
  const both = bot.bot.queued.splice(0);
  expect(both).toHaveLength(2);
  await Promise.all(both.map(({ job }) => bot.aWorker().work(job)));
  await bot.workOff();
  expect(await thanks(bot)).toHaveLength(1);
  expect(await bot.shown("cuoi-ngay")).toHaveLength(1);
  expect(bot.whispered("Thu Lan")).toEqual([expect.stringContaining("Sang thứ Hai lại gửi được nhé.")]);
});

test("two who thank each other again and again are shown to administrators, and to nobody else", async () => {
  const bot = await aWholeBot({ setup: { recognition: { pairPerWeek: 5 } } });
  for (let times = 0; times < 3; times += 1) {
    await thank(bot, "Thu Lan", "Minh Tuấn");
    await thank(bot, "Minh Tuấn", "Thu Lan");
  }
  await bot.workOff();
  expect(await thanks(bot)).toHaveLength(6);
  bot.time.now = Date.parse("2026-11-23T01:00:00.000Z");
  await bot.do({ type: "kudos.digest", officeId: bot.officeId, at: "2026-11-23T01:00:00.000Z", date: "2026-11-23" });
  const flag = "Cảm ơn qua lại";
  expect((await bot.told("Gia Huy")).filter((text) => text.includes(flag))).toHaveLength(1);
  const others = Object.keys(bot.slack.users).filter((name) => name !== "Gia Huy");
  const seen = await Promise.all([
    ...others.map((name) => bot.told(name)),
    ...["cuoi-ngay", "tro-giup", "ngoai-gio"].map(bot.shown),
  ]);
  expect(JSON.stringify(seen)).toContain(reason);
  expect(JSON.stringify(seen)).not.toContain(flag);
});

test("thanks to a group that was edited to empty are answered kindly, and nothing is kept", async () => {
  const bot = await aWholeBot();
  const group = bot.slack.setUserGroup("tu-phap", ["Minh Tuấn"]);
  bot.slack.setUserGroup("tu-phap", []);
  await bot.slack.command("Thu Lan", "tro-giup", "/kudos", `<!subteam^${group}|@tu-phap> ${reason}`);
  await bot.workOff();
  expect(bot.whispered("Thu Lan").at(-1)).toContain("Nhóm này không có ai khác của đơn vị.");
  expect(await thanks(bot)).toEqual([]);
  expect(await bot.shown("cuoi-ngay")).toEqual([]);
});
