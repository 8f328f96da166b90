import { beforeAll, describe, expect, test } from "vitest";
import { eveningForm } from "#bot/end-of-day/evening-form.ts";
import { eveningBlocks, homeSection } from "#bot/end-of-day/home.ts";
import type { WorkerBase } from "#bot/worker-base.ts";
import { eveningFor } from "#shared/rituals/evening-for.ts";
import { shownText } from "../a-ward.ts";
import { type AnEvening, anEvening } from "./an-evening.ts";

let ward: AnEvening;
const date = "2026-11-24";
const at = "2026-11-24T10:00:00.000Z";
beforeAll(async () => {
  ward = await anEvening();
  await ward.open(date);
});

const openForm = async (name: string, of = date, viewId = `V-${name}-${of}`) => {
  const asked = {
    officeId: ward.officeId,
    at,
    date: of,
    team: ward.office.slack.team,
    channel: ward.channel(),
    user: ward.id(name),
    viewId,
  };
  await ward.worker()["end-of-day.form"]({ type: "end-of-day.form", ...asked });
  return ward.shown.at(-1)?.view;
};
const hand = (name: string, texts: Record<string, string>, changes = {}, of = date) => {
  const { suggestion, ...rest } = texts;
  const answers = Object.entries(rest).map(([question, text]) => ({ question, text }));
  return ward.worker()["end-of-day.answer"]({
    type: "end-of-day.answer",
    officeId: ward.officeId,
    at,
    date: of,
    team: ward.office.slack.team,
    user: ward.id(name),
    viewId: `V-${name}-${of}`,
    answers,
    ...(suggestion !== undefined && { suggestion }),
    ...changes,
  });
};
const written = (view: object | undefined) =>
  [...JSON.stringify(view ?? {}).matchAll(/"initial_value":"([^"]*)"/g)].map(([, text]) => text);
const recorded = async () => (await ward.botReplies(await ward.threadOf(date))).map(shownText);
const open = async () => (await ward.suggestions.listOpen(ward.officeId)).map(({ text }) => text);

describe("the form of the evening", () => {
  test("asks the evening's questions and for a suggestion, in the person's language", async () => {
    await ward.preferences.put(ward.officeId, ward.id("Minh Tuấn"), { language: "en", muted: [], leave: [] });
    const view = await openForm("Minh Tuấn");
    expect(view?.title.text).toBe("Looking back");
    expect(JSON.stringify(view)).toContain("Điều gì cản trở anh chị hôm nay?");
    expect(written(view)).toEqual([]);
  });
  test("is one answer a person, counted once, with its suggestion raised once, however often it comes", async () => {
    const said = { obstacle: "Mạng chậm", help: "Chị Lan chỉ mẫu mới", suggestion: "Thay đường truyền" };
    for (let times = 0; times < 3; times += 1) await hand("Minh Tuấn", said);
    expect(await recorded()).toEqual(["Đã ghi 1 câu trả lời, trong đó 1 góp ý 1. Mạng chậm · Chị Lan chỉ mẫu mới"]);
    expect(await open()).toEqual(["Thay đường truyền"]);
  });
  test("opened again shows what was said, and takes the later one", async () => {
    expect(written(await openForm("Minh Tuấn"))).toEqual(["Mạng chậm", "Chị Lan chỉ mẫu mới", "Thay đường truyền"]);
    await hand(
      "Minh Tuấn",
      { obstacle: "Mạng chậm từ 9 giờ", suggestion: "Thay đường truyền cáp quang" },
      { at: "2026-11-24T10:05:00.000Z" },
    );
    await hand("Minh Tuấn", { obstacle: "cũ" }, { at: "2026-11-24T10:04:00.000Z" });
    expect((await recorded())[0]).toMatch(/1\. Mạng chậm từ 9 giờ$/);
    expect(await open()).toEqual(["Thay đường truyền cáp quang"]);
  });
  test("emptied takes everything back, and the suggestion while it is new", async () => {
    await hand("Minh Tuấn", { obstacle: " " }, { at: "2026-11-24T10:06:00.000Z" });
    expect(await recorded()).toEqual(["Đã ghi 0 câu trả lời"]);
    expect(await open()).toEqual([]);
    expect(written(await openForm("Minh Tuấn"))).toEqual([]);
    await hand("Minh Tuấn", { suggestion: "Thay đường truyền" }, { at: "2026-11-24T10:07:00.000Z" });
    expect(await open()).toEqual(["Thay đường truyền"]);
  });
  test("says what must be taken out when the receiver did not, and keeps nothing", async () => {
    await hand("Thu Lan", { obstacle: "Bà Tư 079085012345" });
    expect(await ward.answers.ofPerson(ward.officeId, { date }, ward.id("Thu Lan"))).toEqual([]);
    expect((await ward.told("Thu Lan")).map(shownText)[0]).toContain("079085012345");
  });
  test("of a stranger, or of an evening that is none, says so and keeps nothing", async () => {
    const handlers = ward.worker();
    const asked = {
      officeId: ward.officeId,
      at,
      date,
      team: ward.office.slack.team,
      channel: ward.channel(),
      viewId: "V0",
    };
    await handlers["end-of-day.form"]({ type: "end-of-day.form", ...asked, user: "U0STRANGER" });
    expect(JSON.stringify(ward.shown.at(-1)?.view)).toContain("Biểu mẫu này dành cho cán bộ");
    expect(JSON.stringify(await openForm("Thu Lan", "2026-11-01"))).toContain("Buổi nhìn lại này không còn nữa.");
    await hand("Thu Lan", { obstacle: "x" }, {}, "2026-11-01");
    expect(await ward.answers.ofEvening(ward.officeId, { date: "2026-11-01" })).toEqual([]);
  });
  test("carries over what somebody wanted to try and what was in their way, from their last evening", async () => {
    await hand("Ngọc Hạnh", { reflect: "Gọi số theo nhóm", obstacle: "Thiếu mực in" });
    await ward.open("2026-11-25");
    await ward.open("2026-11-26");
    const view = await openForm("Ngọc Hạnh", "2026-11-26");
    expect(JSON.stringify(view)).toContain("Gọi số theo nhóm");
    expect(JSON.stringify(view)).toContain("Lần trước anh chị định thử:");
    expect(written(view)).toEqual(["Thiếu mực in"]);
    await hand("Ngọc Hạnh", { help: "Mực đã về" }, { at: "2026-11-26T10:00:00.000Z" }, "2026-11-26");
    expect(written(await openForm("Ngọc Hạnh", "2026-11-26"))).toEqual(["Mực đã về"]);
    await ward.open("2026-11-27");
    expect(written(await openForm("Ngọc Hạnh", "2026-11-27"))).toEqual([]);
  });
});

describe("what a person sees of their own", () => {
  test("are their answers under their questions, for their eyes", async () => {
    const asked = { officeId: ward.officeId, at, date, team: ward.office.slack.team, channel: ward.channel() };
    for (const name of ["Ngọc Hạnh", "Hải Đăng"]) {
      await ward.worker()["end-of-day.show-mine"]({ type: "end-of-day.show-mine", ...asked, user: ward.id(name) });
    }
    const [mine] = ward.slack.ephemerals(ward.channel(), ward.id("Ngọc Hạnh"));
    expect(shownText(mine)).toContain("Điều gì cản trở anh chị hôm nay? Thiếu mực in");
    const [none] = ward.slack.ephemerals(ward.channel(), ward.id("Hải Đăng"));
    expect(shownText(none)).toContain("anh/chị chưa ghi gì");
  });
  test("stand on their home tab with the way to the form, and when it opens otherwise", async () => {
    const { office, answers, evenings } = ward;
    const staff = office.staff.find(({ slackUser }) => slackUser === ward.id("Ngọc Hạnh"));
    if (staff === undefined) throw new Error("the ward has her");
    const person = {
      office: { ...office, trackingKey: "" },
      staff,
      preferences: { muted: [], leave: [] },
      language: "vi" as const,
    };
    const shown = async (now: string) => {
      const blocks = await eveningBlocks({ ...person, now }, { answers, evenings });
      return shownText({ blocks });
    };
    expect(await shown("2026-11-24T10:10:00.000Z")).toBe(
      "Nhìn lại cuối ngày Đang mở đến 17:45. Trả lời bằng biểu mẫu Ngày mai anh chị định thử làm khác đi điều gì? Gọi số theo nhóm " +
        "Điều gì cản trở anh chị hôm nay? Thiếu mực in",
    );
    expect(await shown("2026-11-24T11:00:00.000Z")).toContain("Buổi hôm nay đã khép");
    expect(await shown("2026-11-30T03:00:00.000Z")).toContain("Hôm nay mở lúc 16:45.");
    expect(await shown("2026-11-29T03:00:00.000Z")).toContain("Hôm nay không có buổi nhìn lại.");
    const base = { client: ward.tables.documentClient, tables: { people: ward.tables.peopleTable } } as WorkerBase;
    expect(await homeSection(base)({ ...person, now: "2026-11-29T03:00:00.000Z" })).toHaveLength(2);
  });
});

describe("a message to the bot itself", () => {
  const direct = (name: string, ts: string, text: string, changes = {}) =>
    ward.worker()["end-of-day.direct"]({
      type: "end-of-day.direct",
      team: ward.office.slack.team,
      channel: ward.slack.dmOf(ward.id(name)),
      ts,
      user: ward.id(name),
      text,
      at: "2026-11-26T10:00:00.000Z",
      ...changes,
    });
  test("is an answer while an evening of theirs is open, once, and its author is told", async () => {
    for (let times = 0; times < 2; times += 1) await direct("Hải Đăng", "1795687200.000100", "Hôm nay ký kịp hết");
    expect((await ward.told("Hải Đăng")).map(shownText)).toEqual([
      expect.stringContaining("Tôi đã ghi vào buổi nhìn lại ngày 26/11/2026 Hôm nay ký kịp hết"),
    ]);
    expect((await ward.answers.ofEvening(ward.officeId, { date: "2026-11-26" })).map(({ source }) => source)).toContain(
      "direct",
    );
  });
  test("that is deleted takes the answer back, long after the evening", async () => {
    await direct("Hải Đăng", "1795687200.000100", "", { changedAt: "2026-11-27T01:00:00.000Z", withdrawn: true });
    expect((await ward.told("Hải Đăng")).map(shownText)).toEqual([
      "Tôi đã rút lại điều anh/chị ghi cho ngày 26/11/2026",
    ]);
    expect(await ward.answers.ofPerson(ward.officeId, { date: "2026-11-26" }, ward.id("Hải Đăng"))).toEqual([]);
  });
  test.each([
    ["before the evening opens", { at: "2026-11-26T09:44:59.000Z" }],
    ["after its window", { at: "2026-11-26T10:45:00.000Z" }],
    ["from a stranger", { user: "U0STRANGER" }],
  ])("%s is for others to hear", async (_, changes) => {
    const before = ward.slack.calls().length;
    await direct("Bích Ngân", "1795687300.000100", "xin chào", changes);
    expect(ward.slack.calls()).toHaveLength(before);
  });
  test("goes to the department's own evening where it has one that is open", async () => {
    const channel = await ward.slack.ensureChannel("kinh-te");
    ward.setup.chosen = { departmentEvenings: { land: { channel } } };
    await ward.open("2026-11-26", undefined, "land");
    await direct("Minh Tuấn", "1795687400.000100", "Đo đạc xong");
    expect(await ward.answers.ofEvening(ward.officeId, { date: "2026-11-26", department: "land" })).toHaveLength(1);
    ward.setup.chosen = undefined;
  });
});

test("a form of five long questions of the office's own holds", async () => {
  const questions = Array.from({ length: 5 }, (_, index) => `${index} ${"Ở".repeat(290)}`);
  ward.setup.chosen = { endOfDay: { questions } };
  await ward.open("2026-12-01");
  const [staff] = ward.office.staff;
  if (staff === undefined) throw new Error("the ward has staff");
  const person = await eveningFor(ward.office, staff, "2026-12-01T10:00:00.000Z", ward);
  expect(person?.questions.map(({ id }) => id)).toEqual(["own-1", "own-2", "own-3", "own-4", "own-5"]);
  if (person === undefined) throw new Error("it is open");
  expect(eveningForm(ward.officeId, "vi", person).private_metadata?.length).toBeLessThan(3_000);
  ward.setup.chosen = undefined;
});
