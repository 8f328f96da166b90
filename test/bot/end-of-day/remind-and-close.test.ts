import { beforeAll, describe, expect, test } from "vitest";
import type { Job } from "#shared/jobs.ts";
import { fireDue } from "#shared/timers/fire-due.ts";
import { dynamoDueTimers } from "#shared/timers/timer-table.ts";
import { killAt } from "#test/kit/dynamodb.ts";
import { shownText } from "../a-ward.ts";
import { type AnEvening, anEvening } from "./an-evening.ts";

let ward: AnEvening;
beforeAll(async () => {
  ward = await anEvening();
});

const which = (date: string) => ({ officeId: ward.officeId, date });
const remind = async (date: string, at: string, user?: string, handlers = ward.worker()) =>
  handlers["end-of-day.remind"]({ type: "end-of-day.remind", ...which(date), at, ...(user !== undefined && { user }) });
const close = async (date: string, at: string, changes = {}, handlers = ward.worker()) =>
  handlers["end-of-day.close"]({ type: "end-of-day.close", ...which(date), at, ...changes });
const prefer = (name: string, chosen: object) =>
  ward.preferences.put(ward.officeId, ward.id(name), { muted: [], leave: [], ...chosen });
/** Does what the queue holds, twice. */
const doQueued = async () => {
  for (const job of ward.take("end-of-day.remind")) {
    for (let times = 0; times < 2; times += 1) await ward.worker()["end-of-day.remind"](job);
  }
};
const reminded = async () => {
  const names = Object.keys(ward.slack.users);
  const all = await Promise.all(names.map(async (name) => [name, (await ward.told(name)).length] as const));
  return all
    .filter(([, count]) => count > 0)
    .map(([name]) => name)
    .toSorted();
};

describe("the reminder", () => {
  const date = "2026-11-23";
  test("goes once, by direct message, to those who have not answered, may hear it and are there", async () => {
    await ward.open(date);
    await ward.reply(await ward.threadOf(date), "1795427200.000100", "xong việc");
    await prefer("Ngọc Hạnh", { leave: [{ from: date, to: date }] });
    await prefer("Minh Tuấn", { muted: ["reminder"] });
    await prefer("Hải Đăng", { quiet: { from: "12:00", to: "17:40" } });
    await prefer("Gia Huy", { quiet: { from: "17:00", to: "07:00" } });
    for (let times = 0; times < 2; times += 1) await remind(date, "2026-11-23T10:33:00.000Z");
    await doQueued();
    expect(await reminded()).toEqual(["Bích Ngân", "Thanh Thảo"]);
    const [told, ...others] = (await ward.told("Bích Ngân")).map(shownText);
    expect(others).toEqual([]);
    expect(told).toContain("còn mở đến 17:45");
  });
  test("comes when quiet hours end before the window does, and else not at all", async () => {
    const later = ward.timers.filter(({ key }) => key.includes("/remind/"));
    expect(later.map(({ key, dueAt }) => [key, dueAt])).toEqual([
      [`end-of-day/${date}/remind/${ward.id("Hải Đăng")}`, "2026-11-23T10:40:00.000Z"],
    ]);
    await remind(date, "2026-11-23T10:40:00.000Z", ward.id("Hải Đăng"));
    expect(await reminded()).toContain("Hải Đăng");
  });
  test("passes by whoever has answered meanwhile", async () => {
    await ward.open("2026-11-24");
    await remind("2026-11-24", "2026-11-24T10:33:00.000Z");
    const jobs = ward.take("end-of-day.remind");
    expect(jobs.map(({ user }) => user)).toContain(ward.id("Bích Ngân"));
    await ward.reply(await ward.threadOf("2026-11-24"), "1795513600.000100", "vừa kịp", { user: ward.id("Bích Ngân") });
    for (const job of jobs.filter(({ user }) => user === ward.id("Bích Ngân")))
      await ward.worker()["end-of-day.remind"](job);
    expect(await ward.told("Bích Ngân")).toHaveLength(1);
  });
  test.each([
    ["whose window is over", {}, "2026-11-25T10:45:00.000Z"],
    ["of an office that wants none", { endOfDay: { reminds: false } }, "2026-11-25T10:33:00.000Z"],
  ])("of an evening %s reminds nobody", async (_, chosen, at) => {
    await ward.open("2026-11-25");
    ward.setup.chosen = chosen;
    await remind("2026-11-25", at);
    ward.setup.chosen = undefined;
    expect(ward.take("end-of-day.remind")).toEqual([]);
  });
  test("of a department is for its people", async () => {
    const channel = await ward.slack.ensureChannel("kinh-te");
    ward.setup.chosen = { departmentEvenings: { land: { channel } } };
    await ward.open("2026-11-26", undefined, "land");
    await prefer("Minh Tuấn", {});
    await ward.worker()["end-of-day.remind"]({
      type: "end-of-day.remind",
      ...which("2026-11-26"),
      department: "land",
      at: "2026-11-26T10:33:00.000Z",
    });
    expect(ward.take("end-of-day.remind").map(({ user }) => user)).toEqual([ward.id("Minh Tuấn")]);
    ward.setup.chosen = undefined;
  });
});

describe("the close", () => {
  const date = "2026-11-30";
  test("brings the figures of now into the first message, and says that one can still write", async () => {
    await ward.open(date);
    const thread = await ward.threadOf(date);
    const people = ["Thu Lan", "Minh Tuấn", "Bích Ngân", "Hải Đăng"];
    const texts = ["Máy in quầy 3 kẹt giấy", "máy in lại kẹt", "Cái MÁY IN cũ quá rồi", "Góp ý: thay may in mới"];
    for (const [index, name] of people.entries()) {
      await ward.reply(thread, `179603280${index}.000100`, texts[index] ?? "", { user: ward.id(name) });
    }
    ward.day.returned = 312;
    const timers = ward.timers.length;
    for (let times = 0; times < 2; times += 1) await close(date, "2026-11-30T10:45:00.000Z");
    ward.day.returned = 999;
    await close(date, "2026-11-30T11:45:00.000Z");
    const [root, ...others] = await ward.roots(date);
    expect(others).toEqual([]);
    expect(shownText(root)).toContain("Đã trả 312");
    expect(shownText(root)).toContain("đã khép lúc 17:45. Ai nhớ ra điều gì cứ viết tiếp, tôi vẫn ghi.");
    expect(ward.timers).toHaveLength(timers);
    ward.day.returned = 298;
  });
  test("is told to each leader in one message: counts, what several named, what waits; nobody's name", async () => {
    const told = (await ward.told("Bích Ngân")).map(shownText).filter((text) => text.startsWith("Tóm tắt"));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /^Tóm tắt buổi nhìn lại ngày 30\/11\/2026 Đã trả lời 4 trên 7 người Góp ý mới 1 Điều cản trở 0 Nhiều người cùng nhắc đến máy in \(4 người\) Góp ý chờ trả lời lâu nhất GY-\w+, từ ngày \d\d\/\d\d\/\d{4}: thay may in mới$/,
    );
    for (const name of Object.keys(ward.slack.users)) expect(told[0]).not.toContain(ward.id(name));
    expect(await ward.told("Thanh Thảo")).toHaveLength(1);
  });
  test("is told in the leaders' channel where there is one", async () => {
    const leadersChannel = await ward.slack.ensureChannel("lanh-dao");
    ward.setup.chosen = { leadersChannel };
    await ward.open("2026-12-01");
    for (let times = 0; times < 2; times += 1) await close("2026-12-01", "2026-12-01T10:45:00.000Z");
    ward.setup.chosen = undefined;
    const said = await ward.slack.messages(leadersChannel);
    expect(said.map(shownText)).toEqual([expect.stringContaining("Đã trả lời 0 trên 7 người")]);
  });
  test("waits for the end of a leader's quiet hours, and passes by one who is away", async () => {
    await prefer("Bích Ngân", { quiet: { from: "17:00", to: "07:00" } });
    await ward.open("2026-12-02");
    await close("2026-12-02", "2026-12-02T10:45:00.000Z");
    const later = ward.timers.find(({ key }) => key === `end-of-day/2026-12-02/summary/${ward.id("Bích Ngân")}`);
    expect(later?.dueAt).toBe("2026-12-03T00:00:00.000Z");
    const summaries = async () => (await ward.told("Bích Ngân")).filter(({ text }) => text.includes("02/12/2026"));
    expect(await summaries()).toEqual([]);
    const job = { type: "end-of-day.summary", ...which("2026-12-02"), at: "2026-12-03T00:00:00.000Z" } as const;
    for (const user of [ward.id("Bích Ngân"), ward.id("Bích Ngân"), ward.id("Thu Lan")]) {
      await ward.worker()["end-of-day.summary"]({ ...job, user });
    }
    expect(await summaries()).toHaveLength(1);
    await prefer("Bích Ngân", { leave: [{ from: "2026-12-03", to: "2026-12-04" }] });
    await ward.open("2026-12-03");
    await close("2026-12-03", "2026-12-03T10:45:00.000Z");
    expect((await ward.told("Bích Ngân")).filter(({ text }) => text.includes("03/12/2026"))).toEqual([]);
    await prefer("Bích Ngân", {});
  });
  test("of a department names no themes where so few people would be pointed at", async () => {
    const channel = await ward.slack.ensureChannel("kinh-te");
    ward.setup.chosen = { departmentEvenings: { land: { channel } } };
    await ward.open("2026-12-04", undefined, "land");
    const where = { channel, user: ward.id("Minh Tuấn") };
    await ward.reply(await ward.threadOf("2026-12-04", channel), "1796377600.000100", "máy in kẹt", where);
    await close("2026-12-04", "2026-12-04T10:45:00.000Z", { department: "land" });
    const [last] = (await ward.told("Bích Ngân")).slice(-1).map(shownText);
    expect(last).toMatch(/^Kinh tế, Hạ tầng và Đô thị: tóm tắt .* Đã trả lời 1 trên 1 người/);
    expect(last).not.toContain("máy in");
    ward.setup.chosen = undefined;
    const before = ward.slack.calls().length;
    await close("2026-12-04", "2026-12-04T11:45:00.000Z", { department: "land" });
    expect(ward.slack.calls()).toHaveLength(before);
  });
  test("of an evening that was missed, or never was, is none", async () => {
    await ward.open("2026-12-07", "2026-12-07T15:45:00.000Z");
    const before = ward.slack.calls().length;
    for (const date of ["2026-12-07", "2026-12-08"]) await close(date, "2026-12-08T10:45:00.000Z");
    expect(ward.slack.calls()).toHaveLength(before);
  });
  test.each(["before", "after"] as const)("killed %s any call is made whole by the next delivery", async (when) => {
    let call = 0;
    for (let requests = 1; requests >= call; ) {
      call += 1;
      const week = Math.floor((call - 1) / 5) * 7 + ((call - 1) % 5);
      const date = new Date(Date.UTC(2027, when === "before" ? 5 : 7, (when === "before" ? 7 : 2) + week))
        .toISOString()
        .slice(0, 10);
      await ward.open(date);
      const dying = ward.process();
      const made = killAt(dying.client, call, when);
      await close(date, `${date}T10:45:00.000Z`, {}, ward.worker(dying)).catch(() => undefined);
      requests = made();
      await close(date, `${date}T10:46:00.000Z`, {}, ward.worker(ward.process(() => Date.now() + 30_000)));
      expect(shownText((await ward.roots(date))[0])).toContain("đã khép lúc 17:4");
      const written = date.split("-").reverse().join("/");
      expect((await ward.told("Bích Ngân")).filter(({ text }) => text.includes(written))).toHaveLength(1);
    }
    expect(call).toBeGreaterThanOrEqual(10);
  });
});

describe("a minute tick that comes two hours late", () => {
  test("reminds nobody, closes the evening and tells the leaders, once", async () => {
    const late = await anEvening();
    const { documentClient, peopleTable } = late.tables;
    await late.open("2026-11-23");
    const fired: Job[] = [];
    const sendAll = async (jobs: readonly { job: Job }[]) => void fired.push(...jobs.map(({ job }) => job));
    const timers = dynamoDueTimers(documentClient, peopleTable);
    for (let times = 0; times < 2; times += 1) {
      await fireDue("2026-11-23T12:45:00.000Z", { timers, jobs: { sendAll }, deliveries: { sendAll: async () => {} } });
    }
    expect(fired.map(({ type }) => type).toSorted()).toEqual(["end-of-day.close", "end-of-day.remind"]);
    for (const job of [...fired, ...fired.toReversed()]) {
      if (job.type === "end-of-day.remind") await late.worker()["end-of-day.remind"](job);
      if (job.type === "end-of-day.close") await late.worker()["end-of-day.close"](job);
    }
    expect(late.take("end-of-day.remind")).toEqual([]);
    expect(await late.told("Bích Ngân")).toHaveLength(1);
    expect(await late.told("Thu Lan")).toEqual([]);
    expect(shownText((await late.roots("2026-11-23"))[0])).toContain("đã khép lúc 19:45");
  });
});

describe("you said, we did", () => {
  test("tells what became of suggestions since the last evening, the newest first, and counts the others", async () => {
    await ward.open("2027-01-11");
    const thread = await ward.threadOf("2027-01-11");
    for (let index = 0; index < 7; index += 1) {
      await ward.reply(thread, `179966130${index}.000100`, `Góp ý: việc số ${index}`, {
        at: `2027-01-11T10:0${index}:00.000Z`,
      });
    }
    const all = (await ward.suggestions.listOpen(ward.officeId)).filter(({ text }) => text.startsWith("việc số"));
    for (const [index, one] of all.entries()) {
      const step = {
        to: index === 0 ? "declined" : "planned",
        at: `2027-01-12T0${index}:00:00.000Z`,
        by: ward.id("Bích Ngân"),
        note: `lý do ${index}`,
      } as const;
      const next = { ...one, state: step.to, history: [...one.history, step], version: one.version + 1 };
      await ward.suggestions.replace(ward.officeId, next, one.version, "2027-01-12");
    }
    await ward.open("2027-01-12");
    const shown = shownText((await ward.roots("2027-01-12"))[0]);
    expect(shown).toContain(`Anh chị góp ý, cơ quan đã làm ${all[6]?.id} việc số 6 - đã lên kế hoạch : lý do 6`);
    expect(shown).toContain("+2 góp ý khác có chuyển biến");
    expect(shown).not.toContain("việc số 1");
    await ward.open("2027-01-13");
    expect(shownText((await ward.roots("2027-01-13"))[0])).not.toContain("cơ quan đã làm");
  });
});
