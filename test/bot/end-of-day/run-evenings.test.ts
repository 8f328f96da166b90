import { beforeAll, describe, expect, test } from "vitest";
import { dynamoOfficeRegister } from "#shared/offices/office-table.ts";
import { dynamoSetups } from "#shared/offices/setup-table.ts";
import { mayRunEvenings } from "#shared/rituals/may-run-evenings.ts";
import { shownText } from "../a-ward.ts";
import { type AnEvening, anEvening } from "./an-evening.ts";

let ward: AnEvening;
beforeAll(async () => {
  ward = await anEvening();
  await dynamoOfficeRegister(ward.tables.documentClient, ward.tables.peopleTable).put(ward.office, "key");
});
const asked = (name: string, at: string, changes: { department?: string } = {}) => ({
  officeId: ward.officeId,
  at,
  team: ward.office.slack.team,
  channel: ward.channel(),
  user: ward.id(name),
  ...changes,
});
const last = async (name: string) => shownText((await ward.told(name)).at(-1));

describe("a preview", () => {
  test("shows the thread as it would be now, to whoever asks and nobody else, and opens nothing", async () => {
    const at = "2026-11-23T03:00:00.000Z";
    for (let times = 0; times < 2; times += 1)
      await ward.worker()["end-of-day.preview"]({ type: "end-of-day.preview", ...asked("Thanh Thảo", at) });
    expect(await ward.told("Thanh Thảo")).toHaveLength(1);
    expect(await last("Thanh Thảo")).toMatch(/^Xem trước, chỉ anh\/chị thấy Cuối ngày rồi.*Đã nhận 312/);
    expect(await last("Thanh Thảo")).not.toContain("Trả lời bằng biểu mẫu");
    expect(await ward.roots("2026-11-23")).toEqual([]);
    expect(await ward.evenings.read(ward.officeId, { date: "2026-11-23" })).toBeUndefined();
  });
  test("is refused to whoever may not run evenings, and strangers hear nothing", async () => {
    const before = ward.slack.calls().length;
    await ward
      .worker()
      ["end-of-day.preview"]({ type: "end-of-day.preview", ...asked("Thu Lan", "2026-11-23T03:01:00.000Z") });
    expect(await last("Thu Lan")).toBe("Việc này dành cho trưởng bộ phận, lãnh đạo và người quản trị.");
    const calls = ward.slack.calls().length;
    expect(calls).toBeGreaterThan(before);
    await ward
      .worker()
      ["end-of-day.preview"]({ type: "end-of-day.preview", ...asked("nobody", "2026-11-23T03:02:00.000Z") });
    expect(ward.slack.calls()).toHaveLength(calls);
  });
  test("of a department that has no thread of its own says so", async () => {
    await ward.worker()["end-of-day.preview"]({
      type: "end-of-day.preview",
      ...asked("Gia Huy", "2026-11-23T03:03:00.000Z", { department: "land" }),
    });
    expect(await last("Gia Huy")).toBe("Bộ phận này không có luồng cuối ngày riêng.");
  });
});

describe("asking now", () => {
  test("opens today's thread, which the ritual finds open later", async () => {
    const job = { type: "end-of-day.ask-now", ...asked("Bích Ngân", "2026-11-23T07:00:00.000Z") } as const;
    for (let times = 0; times < 2; times += 1) await ward.worker()["end-of-day.ask-now"](job);
    expect(await last("Bích Ngân")).toBe("Buổi nhìn lại ngày 23/11/2026 đã mở");
    await ward.open("2026-11-23");
    expect(await ward.roots("2026-11-23")).toHaveLength(1);
    expect((await ward.evenings.read(ward.officeId, { date: "2026-11-23" }))?.closesAt).toBe(
      "2026-11-23T08:00:00.000Z",
    );
    await ward.worker()["end-of-day.ask-now"]({ ...job, at: "2026-11-23T09:00:00.000Z" });
    expect(await last("Bích Ngân")).toBe("Buổi nhìn lại ngày 23/11/2026 đã mở từ trước");
  });
  test("in a pause says until when, and opens nothing", async () => {
    ward.setup.chosen = { endOfDay: { pausedThrough: "2026-11-30" } };
    await ward
      .worker()
      ["end-of-day.ask-now"]({ type: "end-of-day.ask-now", ...asked("Bích Ngân", "2026-11-24T07:00:00.000Z") });
    ward.setup.chosen = undefined;
    expect(await last("Bích Ngân")).toContain("tạm nghỉ đến hết ngày 30/11/2026");
    expect(await ward.roots("2026-11-24")).toEqual([]);
  });
});

describe("asking for a past day", () => {
  const past = (date: string, at: string) =>
    ward.worker()["end-of-day.past-day"]({ type: "end-of-day.past-day", ...asked("Gia Huy", at), date });
  test("opens a working day that had none, marked with its date", async () => {
    for (let times = 0; times < 2; times += 1) await past("2026-11-20", "2026-11-26T02:00:00.000Z");
    expect(await last("Gia Huy")).toBe("Buổi nhìn lại ngày 20/11/2026 đã mở");
    const [root, ...others] = await ward.roots("2026-11-20");
    expect(others).toEqual([]);
    expect(shownText(root)).toMatch(/^Nhìn lại ngày 20\/11\/2026, hôm đó mình chưa kịp ngồi với nhau/);
  });
  test("that was missed turns the line into the thread, and never makes a second one", async () => {
    await ward.open("2026-11-25", "2026-11-25T15:45:00.000Z");
    await past("2026-11-25", "2026-11-26T02:00:00.000Z");
    const [root, ...others] = await ward.roots("2026-11-25");
    expect(others).toEqual([]);
    expect(shownText(root)).toContain("Điều gì cản trở anh chị hôm nay?");
    expect(ward.timers.some(({ key }) => key === "end-of-day/2026-11-25/close")).toBe(true);
    await ward.reply(root?.ts ?? "", "1795687200.000100", "Hôm đó mất điện");
    expect(await ward.answers.ofEvening(ward.officeId, { date: "2026-11-25" })).toHaveLength(1);
  });
  test.each([
    ["today", "2026-11-26"],
    ["tomorrow", "2026-11-27"],
    ["a Sunday", "2026-11-22"],
    ["longer ago than a week", "2026-11-18"],
    ["a day off", "2026-11-24"],
  ])("that is %s is refused", async (_, date) => {
    await past(date, "2026-11-26T02:00:00.000Z");
    expect(await last("Gia Huy")).toBe("Chỉ mở được ngày làm việc trong bảy ngày vừa qua.");
    expect(await ward.roots(date)).toEqual([]);
  });
});

describe("a pause", () => {
  const pause = (changes: { department?: string; through?: string }, at: string) =>
    ward.worker()["end-of-day.pause"]({ type: "end-of-day.pause", ...asked("Bích Ngân", at), ...changes });
  const setup = () => dynamoSetups(ward.tables.documentClient, ward.tables.peopleTable).read(ward.officeId);
  test("is kept beside the office's other choices, and ends when asked", async () => {
    const setups = dynamoSetups(ward.tables.documentClient, ward.tables.peopleTable);
    await setups.change(ward.officeId, () => ({ endOfDay: { closesAfterMinutes: 45, reminds: false } }));
    await pause({ through: "2026-12-31" }, "2026-11-26T02:00:00.000Z");
    expect((await setup()).endOfDay).toEqual({ closesAfterMinutes: 45, reminds: false, pausedThrough: "2026-12-31" });
    expect(await last("Bích Ngân")).toBe("Luồng cuối ngày tạm nghỉ đến hết ngày 31/12/2026");
    await pause({}, "2026-11-26T02:01:00.000Z");
    expect((await setup()).endOfDay).toEqual({ closesAfterMinutes: 45, reminds: false });
    expect(await last("Bích Ngân")).toBe("Luồng cuối ngày chạy lại bình thường");
  });
  test("of a department leaves the office's thread alone", async () => {
    const setups = dynamoSetups(ward.tables.documentClient, ward.tables.peopleTable);
    const own = { channel: "C0LAND", closesAfterMinutes: 60, reminds: true };
    await setups.change(ward.officeId, () => ({ departmentEvenings: { land: own } }));
    ward.setup.chosen = { departmentEvenings: { land: own } };
    await pause({ department: "land", through: "2026-12-31" }, "2026-11-26T02:02:00.000Z");
    ward.setup.chosen = undefined;
    expect(await setup()).toMatchObject({ departmentEvenings: { land: { ...own, pausedThrough: "2026-12-31" } } });
    expect((await setup()).endOfDay.pausedThrough).toBeUndefined();
  });
});

test("heads run the office's evenings and their own department's, leaders and administrators every one, others none", () => {
  const may = (role: "officer" | "head" | "signer" | "leader" | "admin", department?: string) =>
    mayRunEvenings({ role, department: "justice" }, department);
  expect([may("head"), may("head", "justice"), may("head", "land")]).toEqual([true, true, false]);
  expect([may("leader", "land"), may("admin", "land")]).toEqual([true, true]);
  expect([may("officer"), may("signer"), may("officer", "justice")]).toEqual([false, false, false]);
});
