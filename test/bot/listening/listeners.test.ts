import { beforeEach, describe, expect, test } from "vitest";
import { aRunningBot } from "../a-running-bot.ts";
import { aListeningWard, date, type ListeningWard, minute } from "./a-listening-ward.ts";

let ward: ListeningWard;
let bot: Awaited<ReturnType<typeof aRunningBot>>;
let channel: string;
beforeEach(async () => {
  ward = await aListeningWard();
  bot = await aRunningBot(ward.slack, { nowMs: () => Date.parse(minute(5)) });
  channel = ward.office.slack.channels.endOfDay;
});
const root = async () => (await ward.slack.messages(channel))[0]?.ts ?? "";
const pressed = async (name: string, action: string) => ward.slack.press(name, channel, await root(), action);
/** Does the one job of a type that a press queued, at an instant of the afternoon: people press in real time. */
async function work(type: "listening.step" | "listening.form" | "listening.note" | "listening.commit", at: string) {
  const jobs = bot.take(type);
  expect(jobs).toHaveLength(1);
  for (const job of jobs) await ward.run({ ...job, at });
}
const errors = (name: string) => JSON.stringify(ward.slack.modal(name)?.errors ?? {});

describe("a session in Slack, from the first press to the last", () => {
  test("runs by its buttons and forms", async () => {
    const [item] = await ward.raise({ text: "Máy lấy số hay hỏng" }, { text: "Thêm ghế chờ" });
    await ward.call();
    await pressed("Thu Lan", "listening.speak");
    await work("listening.step", minute(1));
    await pressed("Bích Ngân", "listening.begin");
    await work("listening.step", minute(2));
    await pressed("Bích Ngân", "listening.invite");
    await work("listening.step", minute(2.5));

    await pressed("Thu Lan", "listening.open-note");
    await work("listening.form", minute(3));
    ward.slack.type("Thu Lan", { text: "Gọi chị Hoa 0912 345 678" });
    await ward.slack.submitView("Thu Lan");
    expect(errors("Thu Lan")).toContain("0912 345 678");
    ward.slack.type("Thu Lan", { text: "Tuần này hỏng hai lần" });
    await ward.slack.submitView("Thu Lan");
    expect(ward.slack.modal("Thu Lan")).toBeUndefined();
    await work("listening.note", minute(4));

    await pressed("Thanh Thảo", "listening.open-commitment");
    await work("listening.form", minute(4));
    ward.slack.type("Thanh Thảo", { text: "Thay bộ nguồn máy lấy số", owner: ward.id("Minh Tuấn"), due: "2026-11-19" });
    await ward.slack.submitView("Thanh Thảo");
    expect(errors("Thanh Thảo")).toContain("Ngày hẹn phải từ hôm nay trở đi.");
    ward.slack.type("Thanh Thảo", { due: "2026-11-25" });
    await ward.slack.submitView("Thanh Thảo");
    await work("listening.commit", minute(5));

    await pressed("Bích Ngân", "listening.next");
    await work("listening.step", minute(6));
    await pressed("Bích Ngân", "listening.end");
    await work("listening.step", minute(9));
    expect(await ward.session()).toMatchObject({
      state: "ended",
      current: 1,
      invited: 1,
      notes: [{ text: "Tuần này hỏng hai lần", item: item?.id }],
      commitments: [
        { text: "Thay bộ nguồn máy lấy số", item: item?.id, owner: ward.id("Minh Tuấn"), due: "2026-11-25" },
      ],
    });
    expect(await ward.minutes()).toHaveLength(1);
  });
  test("opens no form of a commitment for who may not make one, for a stranger, or when nothing runs", async () => {
    await ward.call();
    await ward.begin();
    const words = async (name: string, form = "note") => {
      await pressed(name, `listening.open-${form}`);
      await work("listening.form", minute(3));
      const view = JSON.stringify(ward.slack.modal(name));
      await ward.slack.closeView(name);
      return view;
    };
    expect(await words("Thu Lan", "commitment")).toContain("Cam kết do lãnh đạo hoặc trưởng bộ phận ghi.");
    expect(await words("Quang Phúc")).toContain("Phần này dành cho cán bộ của đơn vị.");
    await ward.prefer("Ngọc Hạnh", { language: "en" });
    expect(await words("Ngọc Hạnh")).toContain("no names, papers, phone numbers");
    const running = await root();
    await ward.slack.press("Ngọc Hạnh", channel, running, "listening.open-note");
    const [late] = bot.take("listening.form");
    await ward.press("Bích Ngân", "end", minute(4));
    if (late !== undefined) await ward.run({ ...late, at: minute(5) });
    expect(JSON.stringify(ward.slack.modal("Ngọc Hạnh"))).toContain("The session is not running");
  });
  test("is called and let be from the home tab, and a promise is reported done there", async () => {
    const { homeSection } = await import("#bot/listening/home.ts");
    const [item] = await ward.raise({
      state: "planned",
      commitment: { owner: ward.id("Bích Ngân"), text: "Mua hai quạt đứng", due: "2026-11-27" },
    });
    const staff = ward.office.staff.find(({ name }) => name === "Bích Ngân");
    if (staff === undefined) throw new Error("Nobody leads");
    const { base } = ward.aProcess();
    const preferences = await ward.preferences.of(ward.officeId, staff.slackUser);
    const person = { office: ward.office, staff, preferences, language: "vi" as const, now: minute(-60) };
    await base.views.publishHome(ward.slack.team, staff.slackUser, await homeSection(base)(person));
    await ward.slack.pressInHome("Bích Ngân", "listening.call-now");
    expect(bot.take("listening.call-now")).toMatchObject([
      { officeId: "27163", channel: staff.slackUser, user: staff.slackUser },
    ]);
    await ward.slack.pressInHome("Bích Ngân", "listening.skip-next");
    expect(bot.take("listening.skip-next")).toMatchObject([{ officeId: "27163", date, user: staff.slackUser }]);
    await ward.slack.pressInHome("Bích Ngân", "listening.done");
    expect(bot.take("suggestions.fill-step")).toMatchObject([{ officeId: "27163", id: item?.id, to: "done" }]);
  });
});
