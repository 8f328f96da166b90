import { beforeEach, describe, expect, test } from "vitest";
import { aThankfulWard, friday, reason, type ThankfulWard } from "./a-thankful-ward.ts";

let ward: ThankfulWard;
beforeEach(async () => {
  ward = await aThankfulWard();
});

const name = "Thu Lan";
async function open(who = name) {
  await ward.type("", who);
  await ward.workOff();
}
async function handIn(typed: Record<string, string | readonly string[]>, who = name) {
  ward.slack.type(who, typed);
  await ward.slack.submitView(who);
}
const whole = () => ({ people: [ward.id("Minh Tuấn")], value: "helps-colleagues", reason });

describe("the form", () => {
  test("offers the staff of the office by department, and neither oneself nor bots", async () => {
    await open();
    const shown = JSON.stringify(ward.modalOf(name)?.content.blocks);
    expect(shown).toContain("Kinh tế, Hạ tầng và Đô thị");
    expect(shown).toContain(ward.id("Gia Huy"));
    expect(shown).not.toContain(ward.id(name));
    expect(shown).not.toContain(ward.slack.botUserId);
    expect(shown).not.toContain("users_select");
  });
  test("speaks the person's language", async () => {
    await ward.worker.base.preferences.change("27163", ward.id(name), (before) => ({ ...before, language: "en" }));
    await open();
    expect(ward.modalOf(name)?.content["title"]).toMatchObject({ text: "Thank a colleague" });
    await ward.slack.submitView(name, {
      reason: { reason: { type: "plain_text_input", value: "well done" } },
    });
    expect(ward.modalOf(name)?.errors).toEqual({
      people: "Please choose at least one colleague or a department.",
      value: "Please choose here.",
      reason: "Please write at least 20 characters, not counting extra spaces.",
    });
  });
  test("takes a dossier code for evidence however it is written; one of another office is refused and not shown", async () => {
    const code = "H29.27163-261120-0001";
    await open();
    await handIn({ group: "land", value: "on-time", reason, dossier: "h29.27163 – 261120-0001" });
    const [job] = ward.bot.take("kudos.give");
    expect(job).toMatchObject({ evidence: { kind: "dossier", ref: code }, group: { kind: "department", id: "land" } });
    if (job === undefined) return;
    await ward.worker.handle(job);
    await ward.workOff();
    // No dossier of that code lies here.
    expect(await ward.all()).toEqual([]);
    expect((await ward.told(name)).at(-1)).toContain("Đơn vị không có hồ sơ mang mã này.");
    expect(JSON.stringify(await ward.slack.messages(ward.slack.dmOf(name)))).not.toContain(code);
  });
  test.each([
    ["nobody", { people: [] }, { people: "Xin chọn ít nhất một đồng nghiệp hoặc một bộ phận." }],
    ["spaces for a reason", { reason: `tốt${" ".repeat(30)}lắm` }, { reason: expect.stringContaining("ít nhất 20") }],
    ["a telephone number", { reason: `${reason} 0912 345 678` }, { reason: expect.stringContaining("số điện thoại") }],
    [
      "a dossier code in the text",
      { reason: `${reason} H29.27163-261120-0001` },
      { reason: expect.stringContaining("mã hồ sơ") },
    ],
    ["a secrecy mark", { reason: `${reason} TỐI MẬT` }, { reason: expect.stringContaining("dấu mật") }],
    ["evidence that is no code", { dossier: "hồ sơ cô Hoa" }, { dossier: expect.stringContaining("H29.") }],
  ])("keeps open for %s, and nothing is queued", async (_, change, errors) => {
    await open();
    await handIn({ ...whole(), ...change });
    expect(ward.modalOf(name)?.errors).toEqual(errors);
    expect(ward.bot.take("kudos.give")).toEqual([]);
  });
  test("is not handed in while the queue is down", async () => {
    await open();
    ward.bot.queue.down = true;
    await handIn(whole());
    expect(ward.modalOf(name)?.notice).not.toBe("");
    ward.bot.queue.down = false;
    await ward.slack.submitView(name);
    await ward.workOff();
    expect(await ward.all()).toHaveLength(1);
  });
  test("that the week has no room for is answered with what was written", async () => {
    ward.chosen.recognition = { allowance: { officer: 0 } };
    await open();
    await handIn(whole());
    await ward.workOff();
    expect(await ward.all()).toEqual([]);
    expect((await ward.told(name)).at(-1)).toContain(`Anh/chị đã viết: ${reason}`);
  });
  test("of private thanks says nothing in the channel", async () => {
    await open();
    await handIn({ ...whole(), visibility: ["private"] });
    await ward.workOff();
    expect(await ward.channelShows()).toEqual([]);
    expect((await ward.told("Minh Tuấn"))[0]).toContain("Lời riêng, chỉ người nhận thấy");
  });
});

describe("the shortcut of a message", () => {
  test("thanks whoever wrote it, with the message as evidence that is only said to be there", async () => {
    const { ts } = await ward.slack.say("Minh Tuấn", "tro-giup", "Máy in quầy 3 đã chạy lại rồi nhé");
    await ward.slack.shortcut(name, "kudos.take", { channel: "tro-giup", ts });
    await ward.workOff();
    expect(ward.formOf(name)).toContain("Đã gắn lời nhắn làm minh chứng.");
    await handIn({ value: "helps-colleagues", reason });
    await ward.workOff();
    const ref = `${ward.slack.channels["tro-giup"]}/${ts}`;
    expect(await ward.all()).toMatchObject([
      { recipients: [ward.id("Minh Tuấn")], evidence: { kind: "message", ref } },
    ]);
    const [shown] = await ward.channelShows();
    expect(shown).toContain("Đã gắn minh chứng");
    expect(shown).not.toContain(ts);
  });
  test("on one's own message, or a bot's, asks whom to thank", async () => {
    const { ts } = await ward.slack.say(name, "tro-giup", "Tôi xong rồi");
    await ward.slack.shortcut(name, "kudos.take", { channel: "tro-giup", ts });
    await ward.workOff();
    expect(ward.formOf(name)).toContain("lời nhắn của chính anh/chị");
    const said = await ward.worker.base.call(ward.slack.team, "chat.postMessage", {
      channel: ward.slack.channels["tro-giup"],
      text: "máy",
    });
    await ward.slack.shortcut("Ngọc Hạnh", "kudos.take", { channel: "tro-giup", ts: (said as { ts: string }).ts });
    await ward.workOff();
    expect(ward.formOf("Ngọc Hạnh")).toContain("không có trong danh sách cán bộ");
  });
});

describe("a leader's praise", () => {
  const praise = () => ({ ...whole(), level: "letter", citation: "Hoàn thành xuất sắc nhiệm vụ tháng 11" });
  async function openAward(who: string) {
    await ward.worker.base.views.publishHome(ward.slack.team, ward.id(who), await homeOf(who));
    await ward.slack.pressInHome(who, "kudos.award");
    await ward.workOff();
  }
  async function homeOf(who: string) {
    const { kudosAtHome } = await import("#bot/kudos/home.ts");
    const office = await ward.offices.get("27163");
    const staff = office.staff.find(({ slackUser }) => slackUser === ward.id(who));
    if (staff === undefined) throw new Error(`No ${who}`);
    const preferences = await ward.worker.base.preferences.of("27163", ward.id(who));
    return kudosAtHome({ office, staff, preferences, language: "vi", now: friday }, [], 1);
  }
  test("is given from the home tab with its level and the words for the file, outside of the allowance", async () => {
    ward.chosen.recognition = { allowance: { leader: 0 } };
    await openAward("Bích Ngân");
    expect(ward.formOf("Bích Ngân")).toContain("không tính vào số lời cảm ơn trong tuần");
    await handIn(praise(), "Bích Ngân");
    await ward.workOff();
    expect(await ward.all()).toMatchObject([{ award: { level: "letter" }, giverRole: "leader" }]);
    const [shown] = await ward.channelShows();
    expect(shown).toMatch(/gửi thư khen @U\S+ .*Thành tích: Hoàn thành xuất sắc nhiệm vụ tháng 11/);
    expect((await ward.told("Minh Tuấn"))[0]).toContain("Bích Ngân khen anh/chị: Thư khen");
  });
  test("needs a level and words for the file", async () => {
    await openAward("Bích Ngân");
    await handIn(whole(), "Bích Ngân").catch(() => undefined);
    await ward.slack.submitView("Bích Ngân", {
      people: { people: { type: "multi_static_select", selected_options: [{ value: ward.id("Minh Tuấn") }] } },
      value: { value: { type: "static_select", selected_option: { value: "honest" } } },
      reason: { reason: { type: "plain_text_input", value: reason } },
    });
    expect(Object.keys(ward.modalOf("Bích Ngân")?.errors ?? {})).toEqual(["level", "citation"]);
  });
  test("is not for others, whatever they press", async () => {
    const { viewId, ...click } = { viewId: "", at: friday, team: ward.slack.team, channel: "D1", user: ward.id(name) };
    await open();
    const shown = ward.modalOf(name);
    await ward.worker.handle({ type: "kudos.form", ...click, viewId: shown?.id ?? viewId, award: true });
    expect(ward.formOf(name)).toContain("do lãnh đạo đơn vị gửi");
    await ward.worker.handle({
      type: "kudos.give",
      ...click,
      officeId: "27163",
      source: "V1",
      people: [ward.id("Minh Tuấn")],
      reason,
      isPrivate: false,
      award: { level: "proposed", citation: reason },
    });
    expect(await ward.all()).toEqual([]);
    expect((await ward.told(name)).at(-1)).toContain("do lãnh đạo đơn vị gửi");
  });
});
