import { beforeEach, describe, expect, test } from "vitest";
import { benangHandlers } from "#bot/benang/jobs.ts";
import type { Job } from "#shared/jobs.ts";
import { dynamoStaffRegister } from "#shared/offices/staff-directory-table.ts";
import type { Preferences } from "#shared/preferences/preferences.ts";
import { killAt, loseAnswerAt } from "#test/kit/dynamodb.ts";
import { aBot } from "../a-bot.ts";
import { aRunningBot } from "../a-running-bot.ts";
import { aRequest, theApp } from "../a-slack-request.ts";
import { aStaffedWard, type StaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";
import { aWorkerBase } from "../a-worker-base.ts";

/** Friday 20 November 2026, 08:10 in the ward. */
const morning = Date.parse("2026-11-20T01:10:00.000Z");
const name = "Thu Lan";
let ward: StaffedWard;
let bot: Awaited<ReturnType<typeof aRunningBot>>;
beforeEach(async () => {
  ward = await aStaffedWard();
  bot = await aRunningBot(ward.slack, { nowMs: () => morning });
});

const worker = (changes = {}) => {
  const one = aWorkerBase(ward, () => morning);
  return { ...one, handle: benangHandlers({ ...one.base, ...changes }) };
};
type Mine = Extract<Job, { type: `benang.${string}` }>;
const types = [
  "benang.help",
  "benang.settings",
  "benang.save-settings",
  "benang.leave",
  "benang.add-leave",
  "benang.drop-leave",
] as const;
const jobs = () => types.flatMap((type) => bot.take(type) as Mine[]);
const doing = async (job: Mine, { handle } = worker()) => (handle[job.type] as (job: Mine) => Promise<void>)(job);
/** Does what was queued. @returns it */
async function work(with_ = worker()): Promise<Mine[]> {
  const all = jobs();
  for (const job of all) await doing(job, with_);
  return all;
}
const typed = async (text: string, who = name, channel = "tro-giup") => {
  await ward.slack.command(who, channel, "/benang", text);
  return work();
};
const answered = (who = name) => ward.slack.ephemerals("tro-giup", who).at(-1);
const form = (who = name) => shownText({ blocks: (ward.slack.modal(who)?.content.blocks ?? []) as object[] });
const title = (who = name) => (ward.slack.modal(who)?.content as { title?: { text: string } } | undefined)?.title?.text;
const chosen = (who = name): Promise<Preferences> => worker().base.preferences.of(ward.office.id, ward.id(who));

describe("/benang", () => {
  test("answers for the eyes of whoever typed it with every command and shortcut, a line each", async () => {
    await typed("");
    const shown = shownText(answered());
    for (const command of ["/benang settings", "/benang leave", "/kudos", "/knowhow", "/dossier", "/quay", "/tiepnhan"])
      expect(shown).toContain(command);
    for (const shortcut of ["Gửi góp ý", "Ghi thành góp ý", "Cảm ơn đồng nghiệp", "Lưu kinh nghiệm"])
      expect(shown).toContain(shortcut);
    expect(shown).not.toContain("/benang setup");
    expect(answered()?.text).toContain("Benang giúp được gì: Chào anh chị!");
  });
  test.each(["Gia Huy", "Bích Ngân"])("tells %s how the office is set up, too", async (who) => {
    await typed("help", who);
    expect(shownText(answered(who))).toContain("/benang setup");
  });
  test.each([
    ["bantuan", "Yang bisa Benang bantu"],
    ["trợ giúp", "Benang giúp được gì"],
  ])("answers %s in the language of that word", async (text, words) => {
    await typed(text);
    expect(shownText(answered())).toContain(words);
  });
  test("answers in the language that the person chose, whatever they type", async () => {
    await worker().base.preferences.change(ward.office.id, ward.id(name), () => ({ language: "en" }));
    await typed("bantuan");
    expect(shownText(answered())).toContain("What Benang can do");
  });
  test("asks back about a word that it does not know, and shows it as words", async () => {
    await typed("setings");
    expect(shownText(answered())).toContain("Tôi chưa hiểu “setings”. Anh chị có ý /benang settings không?");
    await typed("<!channel> *x*");
    expect(shownText(answered())).toContain("Tôi chưa hiểu “<!channel> *x*”.");
    expect(answered()?.text).not.toContain("<!channel>");
  });
  test("tells a stranger who can help, and shows them no form", async () => {
    await typed("", "Quang Phúc");
    expect(answered("Quang Phúc")?.text).toContain("Nhờ người quản trị thêm tên giúp");
    await typed("settings", "Quang Phúc");
    expect(form("Quang Phúc")).toContain("Nhờ người quản trị thêm tên giúp");
    await typed("leave", "Quang Phúc");
    expect(form("Quang Phúc")).toContain("Nhờ người quản trị thêm tên giúp");
  });
  test("says so when Slack does not open the form in time, and queues nothing", async () => {
    ward.slack.faults.next("views.open", { kind: "refuse", error: "expired_trigger_id" });
    expect(await typed("settings")).toEqual([]);
    expect(answered()?.text).toContain("Anh chị bấm lại giúp nhé");
  });
  test("for a form opens it before anything is read, and fills it later", async () => {
    await ward.slack.command(name, "tro-giup", "/benang", "cài đặt");
    expect(form()).toBe("…");
    await work();
    expect(title()).toBe("Cài đặt của tôi");
  });
});

test.each(["help", "settings"])("the same request for %s four times is one job", async (text) => {
  const { door, queued } = aBot();
  const form = { command: "/benang", text, api_app_id: theApp.appId, team_id: theApp.team, channel_id: "C0HELP" };
  const who = { user_id: "U0LAN", trigger_id: "1.2.3", response_url: "https://hooks.slack.com/commands/1" };
  const body = new URLSearchParams({ ...form, ...who }).toString();
  const answers = await Promise.all([1, 2, 3, 4].map(() => door(aRequest(body))));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
  expect(new Set(queued.map(({ key }) => key)).size).toBe(1);
});

describe("what a person sets for themselves", () => {
  const ticks = ["morning", "suggestions", "listening", "kudos", "know-how", "digest"];
  test("is asked with what holds now, kept, summed up in the form, and seen at home", async () => {
    await typed("settings");
    ward.slack.type(name, { language: "en", quiet: "yes", from: "20:30", to: "07:00", kinds: ticks });
    await ward.slack.submitView(name);
    expect(form()).toBe("Đang lưu…");
    const one = worker();
    await work(one);
    expect(await chosen()).toEqual({
      language: "en",
      quiet: { from: "20:30", to: "07:00" },
      muted: ["reminder"],
      leave: [],
    });
    expect(form()).toBe(
      "Saved. Language: English Quiet hours: 20:30 to 07:00 No direct messages about: Reminder of the evening thread",
    );
    expect(one.take("home.show")).toMatchObject([{ user: ward.id(name) }]);
    await ward.slack.closeView(name);
    await typed("settings");
    expect(title()).toBe("My settings");
    expect(JSON.stringify(ward.slack.modal(name)?.content)).toContain('"initial_time":"20:30"');
  });
  test("goes back to what is usual", async () => {
    await worker().base.preferences.change(ward.office.id, ward.id(name), () => ({
      language: "en",
      quiet: { from: "20:30", to: "07:00" },
      muted: ["kudos"],
    }));
    await typed("settings");
    ward.slack.type(name, { language: "office", quiet: "no", kinds: [...ticks, "reminder"] });
    await ward.slack.submitView(name);
    await work();
    expect(await chosen()).toEqual({ muted: [], leave: [] });
    expect(form()).toContain("Đã lưu.");
  });
  test.each([
    ["no first hour", { from: "" }, { from: "Anh chị chọn mục này giúp nhé." }],
    ["no last hour", { to: "" }, { to: "Anh chị chọn mục này giúp nhé." }],
    ["twice the same hour", { from: "21:00", to: "21:00" }, { to: "Giờ bắt đầu và giờ kết thúc phải khác nhau." }],
  ])("keeps the form open for %s, and names the field", async (_, hours, errors) => {
    await typed("settings");
    ward.slack.type(name, { quiet: "yes", ...hours });
    await ward.slack.submitView(name);
    expect(ward.slack.modal(name)?.errors).toEqual(errors);
    expect(jobs()).toEqual([]);
  });
  test("handed in while the queue is down stays in the form, and goes through later", async () => {
    await typed("settings");
    bot.queue.down = true;
    await ward.slack.submitView(name);
    expect(ward.slack.modal(name)?.notice).not.toBe("");
    bot.queue.down = false;
    await ward.slack.submitView(name);
    expect(jobs()).toHaveLength(1);
  });
  test("handed in twice and worked on five times at once is one choice", async () => {
    await typed("settings");
    ward.slack.type(name, { quiet: "yes" });
    await Promise.all([ward.slack.submitView(name), ward.slack.submitView(name)]);
    const saves = jobs().filter(({ type }) => type === "benang.save-settings");
    await Promise.all([...saves, ...saves, ...saves, ...saves, ...saves].map((job) => doing(job)));
    expect(await chosen()).toMatchObject({ quiet: { from: "21:00", to: "06:30" } });
  });
  test("survives a worker that dies at any call, and lost answers", async () => {
    await typed("settings");
    ward.slack.type(name, { quiet: "yes" });
    await ward.slack.submitView(name);
    const [job] = jobs();
    if (job === undefined) throw new Error("Nothing was queued");
    for (let nth = 1; nth <= 6; nth += 1) {
      const dying = worker();
      (nth % 2 === 0 ? loseAnswerAt : (client: typeof dying.client, at: number) => killAt(client, at, "after"))(
        dying.client,
        nth,
      );
      await doing(job, dying).catch(() => undefined);
    }
    await doing(job);
    expect(await chosen()).toMatchObject({ quiet: { from: "21:00", to: "06:30" } });
    expect(form()).toContain("Giờ yên tĩnh: 21:00 đến 06:30");
  });
  test("of somebody of two offices holds in both", async () => {
    const { documentClient, peopleTable } = ward.tables;
    const channels = { endOfDay: "C1", help: "C1", onCall: "C1" };
    const other = { ...ward.office, id: "27592", name: "Xã Bà Điểm", slack: { ...ward.office.slack, channels } };
    await dynamoStaffRegister(documentClient, peopleTable).link(other);
    const get = async (id: string) => ({ ...(id === other.id ? other : ward.office), trackingKey: "" });
    const both = worker({ offices: { ...worker().base.offices, get } });
    await ward.slack.command(name, "tro-giup", "/benang", "settings");
    await work(both);
    expect(form()).toContain("Anh chị làm ở Phường Hòa Hưng, Xã Bà Điểm");
    ward.slack.type(name, { language: "id" });
    await ward.slack.submitView(name);
    await work(both);
    expect(await chosen()).toMatchObject({ language: "id" });
    expect(await worker().base.preferences.of("27592", ward.id(name))).toMatchObject({ language: "id" });
  });
  test("opens from the home tab, and help with it", async () => {
    await worker().base.views.publishHome(ward.slack.team, ward.id(name), await ownButtons());
    await ward.slack.pressInHome(name, "benang.settings");
    await work();
    expect(title()).toBe("Cài đặt của tôi");
    await ward.slack.closeView(name);
    await ward.slack.pressInHome(name, "benang.help");
    await work();
    expect(form()).toContain("/benang settings");
  });
  async function ownButtons() {
    const { homeSection } = await import("#bot/home/own-buttons.ts");
    const staff = ward.office.staff.find(({ slackUser }) => slackUser === ward.id(name));
    if (staff === undefined) throw new Error("Nobody");
    const office = await ward.offices.get(ward.office.id);
    return homeSection()({
      office,
      staff,
      preferences: await chosen(),
      language: "vi",
      now: "2026-11-20T01:10:00.000Z",
    });
  }
});

describe("leave", () => {
  const add = async (from: string, to: string, who = name) => {
    ward.slack.type(who, { "leave.from": from, "leave.to": to });
    await ward.slack.submitView(who);
    return work();
  };
  test("is written down, listed, and taken away by its button", async () => {
    await typed("nghỉ");
    expect(form()).toContain("Chưa ghi ngày nghỉ nào.");
    await add("2026-12-01", "2026-12-05");
    expect(form()).toContain("Xóa 01/12/2026 đến 05/12/2026 (5 ngày)");
    await add("2026-12-24", "2026-12-24");
    expect(form()).toContain("Xóa 24/12/2026 (1 ngày)");
    await add("2026-12-04", "2026-12-07");
    expect((await chosen()).leave).toEqual([
      { from: "2026-12-01", to: "2026-12-07" },
      { from: "2026-12-24", to: "2026-12-24" },
    ]);
    await ward.slack.pressInView(name, "benang.drop-leave", "2026-12-01/2026-12-07");
    await work();
    expect((await chosen()).leave).toEqual([{ from: "2026-12-24", to: "2026-12-24" }]);
    expect(form()).not.toContain("01/12/2026");
  });
  test("lies on the settings, and back again", async () => {
    await typed("settings");
    await ward.slack.pressInView(name, "benang.leave");
    await work();
    expect(ward.slack.views(name)).toHaveLength(2);
    await add("2026-12-01", "2026-12-05");
    await ward.slack.closeView(name);
    expect(title()).toBe("Cài đặt của tôi");
    await ward.slack.submitView(name);
    await work();
    expect((await chosen()).leave).toHaveLength(1);
  });
  test.each([
    ["that ends before it begins", "2026-12-05", "2026-12-01", { "leave.to": "Ngày cuối không thể trước ngày đầu." }],
    ["of more than a year", "2026-01-01", "2027-03-01", { "leave.to": "Một khoảng dài nhất là một năm." }],
  ])("%s is refused at its field", async (_, from, to, errors) => {
    await typed("leave");
    expect(await add(from, to)).toEqual([]);
    expect(ward.slack.modal(name)?.errors).toEqual(errors);
  });
  test("that is over is fine; what is long over is counted, not listed", async () => {
    await typed("leave");
    await add("2026-11-02", "2026-11-03");
    expect(form()).toContain("02/11/2026 đến 03/11/2026");
    await add("2026-02-02", "2026-02-03");
    expect(form()).toContain("và 1 khoảng đã qua");
    expect(form()).not.toContain("02/02/2026");
  });
  test("of sixty stretches takes no more and says so; nothing is lost", async () => {
    const leave = Array.from({ length: 60 }, (_, index) => {
      const date = new Date(morning + (2 * index + 1) * 86_400_000).toISOString().slice(0, 10);
      return { from: date, to: date };
    });
    await worker().base.preferences.change(ward.office.id, ward.id(name), () => ({ leave }));
    await typed("leave");
    await add("2028-01-01", "2028-01-02");
    expect(form()).toContain("Đã đủ 60 khoảng ngày nghỉ.");
    expect((await chosen()).leave).toEqual(leave);
  });
  test("added in a form that was closed meanwhile is written down all the same", async () => {
    await typed("leave");
    ward.slack.type(name, { "leave.from": "2026-12-01", "leave.to": "2026-12-05" });
    await ward.slack.submitView(name);
    await ward.slack.closeView(name);
    await work();
    expect((await chosen()).leave).toHaveLength(1);
  });
  test("five times the same is once, also by workers that die", async () => {
    await typed("leave");
    ward.slack.type(name, { "leave.from": "2026-12-01", "leave.to": "2026-12-05" });
    await ward.slack.submitView(name);
    const [job] = jobs();
    if (job === undefined) throw new Error("Nothing was queued");
    for (let nth = 1; nth <= 5; nth += 1) {
      const dying = worker();
      killAt(dying.client, nth, nth % 2 === 0 ? "before" : "after");
      await doing(job, dying).catch(() => undefined);
    }
    await doing(job);
    expect((await chosen()).leave).toEqual([{ from: "2026-12-01", to: "2026-12-05" }]);
  });
  test.each([
    ["Gia Huy", true],
    ["Thanh Thảo", false],
    ["Minh Tuấn", false],
  ])("of a colleague is written down by %s: %s", async (who, may) => {
    const officeId = ward.office.id;
    const whose = ward.id(name);
    const asked = { at: "2026-11-20T01:10:00.000Z", team: ward.slack.team, channel: ward.id(who), user: ward.id(who) };
    await typed("leave", who);
    const viewId = ward.slack.modal(who)?.id ?? "";
    await doing({ type: "benang.leave", ...asked, viewId, officeId, whose });
    expect(form(who).includes("Ngày nghỉ của Thu Lan")).toBe(may);
    await doing({ type: "benang.add-leave", ...asked, viewId, officeId, whose, from: "2026-12-01", to: "2026-12-02" });
    expect((await chosen()).leave).toHaveLength(may ? 1 : 0);
    expect((await chosen(who)).leave).toEqual([]);
  });
  test("of somebody of another office is nobody's to write down", async () => {
    await typed("leave", "Gia Huy");
    const viewId = ward.slack.modal("Gia Huy")?.id ?? "";
    const asked = {
      at: "2026-11-20T01:10:00.000Z",
      team: ward.slack.team,
      channel: "D1",
      user: ward.id("Gia Huy"),
      viewId,
    };
    const range = { from: "2026-12-01", to: "2026-12-02" };
    await doing({ type: "benang.add-leave", ...asked, officeId: "27592", whose: ward.id(name), ...range });
    await doing({ type: "benang.add-leave", ...asked, officeId: ward.office.id, whose: "U0ELSE", ...range });
    expect(await worker().base.preferences.of("27592", ward.id(name))).toMatchObject({ leave: [] });
    expect(await worker().base.preferences.of(ward.office.id, "U0ELSE")).toMatchObject({ leave: [] });
  });
});
