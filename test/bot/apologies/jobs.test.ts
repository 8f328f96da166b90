import { beforeEach, describe, expect, test } from "vitest";
import { apologyHandlers } from "#bot/apologies/jobs.ts";
import { dynamoApologies } from "#shared/apologies/apology-table.ts";
import { watchHours } from "#shared/apologies/watch-hours.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import type { Job } from "#shared/jobs.ts";
import { fireDue } from "#shared/timers/fire-due.ts";
import { dynamoDueTimers, dynamoTimers } from "#shared/timers/timer-table.ts";
import { killAt } from "#test/kit/dynamodb.ts";
import { aStep, stored } from "#test/shared/dossiers/a-dossier.ts";
import { aRunningBot } from "../a-running-bot.ts";
import { aStaffedWard, type StaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";

const date = "2026-11-20";
/** Wall times of Friday 20 November 2026. */
const at = (time: string) => new Date(`${date}T${time}:00+07:00`).toISOString();
const tomorrow = (time: string) => new Date(`2026-11-21T${time}:00+07:00`).toISOString();

let ward: StaffedWard;
let now: string;
beforeEach(async () => {
  ward = await aStaffedWard();
  now = at("16:00");
});

const dossiersOf = (process = ward.aProcess()) => dynamoDossiers(process.client, ward.tables.dossiersTable);
const apologiesOf = () => dynamoApologies(ward.tables.documentClient, ward.tables.peopleTable);
function worker(process = ward.aProcess()) {
  return apologyHandlers({
    ...process,
    offices: ward.offices,
    dossiers: dossiersOf(process),
    apologies: dynamoApologies(process.client, ward.tables.peopleTable),
    timers: dynamoTimers(process.client, ward.tables.peopleTable),
    clock: () => now,
  });
}
const draft = (handlers = worker(), changes: { morning?: boolean } = {}) =>
  handlers["apologies.draft"]({ type: "apologies.draft", officeId: "27163", at: now, date, ...changes });
const approve = (name: string, { code, promisedAt }: Dossier, handlers = worker(), changes = {}) =>
  handlers["apologies.approve"]({
    type: "apologies.approve",
    officeId: "27163",
    at: now,
    team: ward.office.slack.team,
    channel: ward.slack.dmOf(name),
    user: ward.id(name),
    code,
    promisedAt,
    date: "2026-11-21",
    time: "11:00",
    cause: "volume",
    ...changes,
  });
const received = { receivedAt: at("08:15"), history: [{ move: "receive" as const, at: at("08:15"), by: "k" }] };
const due = (time: string, changes: Partial<Dossier> = {}) =>
  stored(ward.tables, { ...received, promisedAt: at(time), ...changes });
const told = async (name: string) => (await ward.slack.messages(ward.slack.dmOf(name))).map(shownText);
const noted = (name: string) => ward.slack.ephemerals(ward.slack.dmOf(name), name).map(shownText);
const row = async (code: string) => (await apologiesOf().ofDay("27163", date)).find((one) => one.code === code);

describe("a promise that is about to be broken", () => {
  test("is brought to the head of its department with a new hour, once, however often it is looked at", async () => {
    const { code } = await due("17:00");
    await draft();
    await draft();
    expect(await told("Thanh Thảo")).toEqual([
      "Sắp trễ hẹn: Tư pháp – Hộ tịch " +
        "Những hồ sơ này chưa xong mà sắp đến giờ hẹn. Gia hạn trước giờ hẹn thì thư xin lỗi kịp đến người dân. " +
        `Gia hạn Hẹn 17:00 20/11/2026: ${code}, Chứng thực bản sao từ bản chính. Đề xuất giờ mới: 10:00 21/11/2026`,
    ]);
    expect(await row(code)).toMatchObject({ state: "drafted", promisedAt: at("17:00"), draftedAt: now });
    for (const name of ["Thu Lan", "Hải Đăng", "Bích Ngân"]) expect(await told(name)).toEqual([]);
  });
  test("of a department without a head is the leader's to decide", async () => {
    await due("17:00", { department: "land" });
    await draft();
    expect(await told("Bích Ngân")).toEqual([expect.stringContaining("Sắp trễ hẹn: Kinh tế, Hạ tầng và Đô thị")]);
  });
  test.each([
    ["that is two working hours away is drafted", "17:00", at("15:00"), {}, true],
    ["that is further away waits for a later look", "17:00", at("14:59"), {}, false],
    ["of tomorrow is tomorrow's", "17:00", at("16:00"), { promisedAt: tomorrow("08:00") }, false],
    ["of a result that is ready is kept", "17:00", at("16:00"), { status: "resultReady", endedAt: at("15:00") }, false],
    ["whose clock stands still is no promise now", "17:00", at("16:00"), { status: "supplementRequested" }, false],
    ["that was broken an hour ago is drafted late", "15:00", at("16:00"), {}, true],
    ["that was broken the day before is too", "17:00", at("07:15"), { promisedAt: "2026-11-19T10:00:00.000Z" }, true],
    ["that was broken long ago was said then", "17:00", at("07:15"), { promisedAt: "2026-11-18T10:00:00.000Z" }, false],
  ] as const)("%s", async (_, time, when, changes, drafted) => {
    now = when;
    const { code } = await due(time, changes as Partial<Dossier>);
    await draft();
    expect((await row(code)) !== undefined).toBe(drafted);
  });
  test("is dropped when the dossier is ready in time, and drafted anew when it is sent back", async () => {
    const { code } = await due("17:00", { status: "inProcess" });
    await draft();
    await dossiersOf().move("27163", code, aStep("finish", { at: at("16:10") }));
    now = at("16:30");
    await draft();
    expect((await row(code))?.state).toBe("dropped");
    expect((await told("Thanh Thảo"))[0]).toContain("Kịp xong hoặc đã tạm dừng: 1.");
    await dossiersOf().move("27163", code, aStep("send-back", { at: at("16:35") }));
    await draft();
    expect((await row(code))?.state).toBe("drafted");
    expect(await told("Thanh Thảo")).toHaveLength(1);
  });
  test("that is broken without a decision is said in the same message, without a button", async () => {
    const { code } = await due("17:00");
    await draft();
    now = at("17:05");
    await draft();
    const [shown, ...others] = await told("Thanh Thảo");
    expect(others).toEqual([]);
    expect(shown).toContain("Đã quá giờ hẹn mà chưa ai quyết định (1).");
    expect(shown).toContain(`hẹn 17:00 20/11/2026: ${code}`);
    expect(shown).not.toContain("Gia hạn Hẹn");
  });
  test("is watched four times a day after the morning, and on a Saturday until its closing", async () => {
    await draft(worker(), { morning: true });
    await draft(worker(), { morning: true });
    const queued: Job[] = [];
    await fireDue(at("23:00"), {
      timers: dynamoDueTimers(ward.tables.documentClient, ward.tables.peopleTable),
      jobs: { sendAll: async (jobs) => void queued.push(...jobs.map(({ job }) => job)) },
      deliveries: { sendAll: async () => undefined },
    });
    expect(queued).toHaveLength(4);
    expect(watchHours(ward.office, date)).toEqual(["09:30", "14:30", "16:00", "17:05"].map(at));
    expect(watchHours(ward.office, "2026-11-21")).toEqual(["09:30", "11:35"].map(tomorrow));
    expect(watchHours(ward.office, "2026-11-22")).toEqual([]);
  });
  test("is nobody's message once the day is over", async () => {
    await due("17:00");
    now = tomorrow("00:10");
    await draft();
    expect(ward.slack.calls("chat.postMessage")).toEqual([]);
  });
});

describe("extending it", () => {
  test("puts the promise off in the head's name, and the message says so", async () => {
    const dossier = await due("17:00");
    await draft();
    await approve("Thanh Thảo", dossier);
    const extended = await dossiersOf().get("27163", dossier.code);
    expect(extended.promisedAt).toBe(tomorrow("11:00"));
    const head = ward.id("Thanh Thảo");
    expect(extended.history.at(-1)).toEqual({
      move: "extend",
      at: now,
      by: head,
      detail: `volume:${head}:${tomorrow("11:00")}`,
    });
    expect(await row(dossier.code)).toMatchObject({ state: "approved", approver: head, extendedTo: tomorrow("11:00") });
    const [shown, ...others] = await told("Thanh Thảo");
    expect(others).toEqual([]);
    expect(shown).toContain(`Đã gia hạn (1): ${dossier.code}: hẹn lại 11:00 21/11/2026, Thanh Thảo duyệt`);
    expect(noted("Thanh Thảo")).toEqual([]);
  });
  test("is known for the same when the job comes again, and refused when another hour was given meanwhile", async () => {
    const dossier = await due("17:00");
    await draft();
    for (let times = 0; times < 5; times += 1) await approve("Thanh Thảo", dossier);
    expect(noted("Thanh Thảo")).toEqual([]);
    await approve("Bích Ngân", dossier, worker(), { time: "10:00" });
    expect(noted("Bích Ngân")).toEqual([`${dossier.code}: Giờ hẹn của hồ sơ này vừa được đổi, xin xem lại tin nhắn.`]);
    const { history } = await dossiersOf().get("27163", dossier.code);
    expect(history.filter(({ move }) => move === "extend")).toHaveLength(1);
  });
  test("by two at once is one extension", async () => {
    const dossier = await due("17:00");
    await draft();
    await Promise.allSettled([
      approve("Thanh Thảo", dossier),
      approve("Bích Ngân", dossier, worker(), { time: "10:00" }),
    ]);
    const { history } = await dossiersOf().get("27163", dossier.code);
    expect(history.filter(({ move }) => move === "extend")).toHaveLength(1);
    expect((await row(dossier.code))?.state).toBe("approved");
  });
  test.each([
    ["by an officer", "Thu Lan", {}, "Việc gia hạn do trưởng bộ phận, người ký hoặc lãnh đạo duyệt."],
    ["by a stranger", "Quang Phúc", {}, "Việc gia hạn do trưởng bộ phận, người ký hoặc lãnh đạo duyệt."],
    ["to an earlier hour", "Thanh Thảo", { date, time: "16:30" }, "Giờ mới phải sau giờ đang hẹn."],
    ["to a year from now", "Thanh Thảo", { date: "2027-12-20" }, "Giờ mới phải ở phía trước và không quá một năm."],
  ])("%s is refused in words", async (_, name, changes, words) => {
    const dossier = await due("17:00");
    await draft();
    await approve(name, dossier, worker(), changes);
    expect(noted(name)).toEqual([`${dossier.code}: ${words}`]);
    expect((await row(dossier.code))?.state).toBe("drafted");
  });
  test("after the hour has passed is refused, and after the result is there too", async () => {
    const late = await due("16:30");
    const ready = await due("17:00", { status: "inProcess" });
    await draft();
    now = at("16:31");
    await approve("Thanh Thảo", late);
    await dossiersOf().move("27163", ready.code, aStep("finish", { at: at("16:31") }));
    await approve("Thanh Thảo", ready);
    expect(noted("Thanh Thảo")).toEqual([
      `${late.code}: Giờ hẹn đã qua nên không gia hạn được nữa. Xin gọi điện xin lỗi người dân.`,
      `${ready.code}: Hồ sơ đã có kết quả hoặc đã dừng, không cần gia hạn.`,
    ]);
  });
  test("at the desk is noted at the next look", async () => {
    const { code } = await due("17:00");
    await draft();
    const detail = `volume:${ward.id("Bích Ngân")}:${tomorrow("11:00")}`;
    await dossiersOf().move("27163", code, aStep("extend", { at: at("16:05"), promisedAt: tomorrow("11:00"), detail }));
    now = at("16:30");
    await draft();
    expect(await row(code)).toMatchObject({ state: "approved", extendedTo: tomorrow("11:00") });
  });
  test("from another workspace does nothing", async () => {
    const dossier = await due("17:00");
    await approve("Thanh Thảo", dossier, worker(), { team: "T0OTHER" });
    expect((await dossiersOf().get("27163", dossier.code)).promisedAt).toBe(dossier.promisedAt);
  });
});

describe("a worker that dies", () => {
  test.each(["before", "after"] as const)(
    "%s any call leaves one draft, one extension and one message",
    async (when) => {
      let call = 0;
      for (let requests = 1; requests >= call; ) {
        call += 1;
        ward = await aStaffedWard();
        const dossier = await due("17:00");
        const dying = ward.aProcess();
        const made = killAt(dying.client, call, when);
        await draft(worker(dying), { morning: true }).catch(() => undefined);
        const next = worker(ward.aProcess(() => Date.now() + 30_000));
        await draft(next, { morning: true });
        await approve("Thanh Thảo", dossier, worker(dying)).catch(() => undefined);
        requests = made();
        await approve("Thanh Thảo", dossier, next);
        expect(await row(dossier.code)).toMatchObject({ state: "approved" });
        const { history } = await dossiersOf().get("27163", dossier.code);
        expect(history.map(({ move }) => move)).toEqual(["receive", "extend"]);
        expect(await told("Thanh Thảo")).toHaveLength(1);
        expect(noted("Thanh Thảo")).toEqual([]);
      }
      expect(call).toBeGreaterThanOrEqual(12);
    },
  );
});

describe("the form of an extension", () => {
  async function opened() {
    const bot = await aRunningBot(ward.slack);
    const dossier = await due("17:00");
    await draft();
    const [message] = await ward.slack.messages(ward.slack.dmOf("Thanh Thảo"));
    const press = () =>
      ward.slack.press("Thanh Thảo", ward.slack.dmOf("Thanh Thảo"), message?.ts ?? "", "apologies.open");
    return { bot, dossier, press };
  }

  test("opens with the proposal, and brings hour and cause to the worker", async () => {
    const { bot, dossier, press } = await opened();
    await press();
    expect(shownText(ward.slack.modal("Thanh Thảo")?.content as never)).toContain(
      `Hồ sơ ${dossier.code}, đang hẹn 17:00 20/11/2026.`,
    );
    ward.slack.type("Thanh Thảo", { cause: "absence" });
    await ward.slack.submitView("Thanh Thảo");
    expect(ward.slack.modal("Thanh Thảo")).toBeUndefined();
    const [job, ...others] = bot.take("apologies.approve");
    expect(others).toEqual([]);
    expect(job).toMatchObject({
      officeId: "27163",
      code: dossier.code,
      promisedAt: dossier.promisedAt,
      date: "2026-11-21",
      time: "10:00",
      cause: "absence",
      user: ward.id("Thanh Thảo"),
      channel: ward.slack.dmOf("Thanh Thảo"),
    });
  });
  test("handed in twice is one job", async () => {
    const { bot, press } = await opened();
    await press();
    const view = ward.slack.modal("Thanh Thảo");
    ward.slack.type("Thanh Thảo", { cause: "absence" });
    await Promise.all([ward.slack.submitView("Thanh Thảo"), ward.slack.submitView("Thanh Thảo")]);
    expect(view).toBeDefined();
    expect(bot.queued.filter(({ job }) => job.type === "apologies.approve")).toHaveLength(2);
    expect(bot.take("apologies.approve")).toHaveLength(1);
  });
  test("stays open with what is wrong beside it", async () => {
    const { bot, press } = await opened();
    await press();
    ward.slack.type("Thanh Thảo", { cause: "absence", date, time: "16:59" });
    await ward.slack.submitView("Thanh Thảo");
    expect(ward.slack.modal("Thanh Thảo")?.errors).toEqual({ time: "Giờ mới phải sau giờ đang hẹn." });
    expect(bot.take("apologies.approve")).toEqual([]);
  });
  test("that Slack does not open in time is pressed again: nothing is lost", async () => {
    const { press } = await opened();
    ward.slack.faults.next("views.open", { kind: "refuse", error: "expired_trigger_id" });
    expect((await press()).status).toBe(200);
    expect(ward.slack.modal("Thanh Thảo")).toBeUndefined();
    await press();
    expect(ward.slack.modal("Thanh Thảo")).toBeDefined();
  });
});
