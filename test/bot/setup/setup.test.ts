import { beforeEach, describe, expect, test } from "vitest";
import { dynamoStaffRegister } from "#shared/offices/staff-directory-table.ts";
import { type Timer, timerShards } from "#shared/timers/timer.ts";
import { dynamoDueTimers } from "#shared/timers/timer-table.ts";
import { killAt, loseAnswerAt } from "#test/kit/dynamodb.ts";
import { aSetup, morning, type Setup } from "./a-setup.ts";

const admin = "Gia Huy";
const leader = "Bích Ngân";
let now = morning;
let office: Setup;
beforeEach(async () => {
  now = morning;
  office = await aSetup(() => now);
});
const modal = (who = admin) => office.ward.slack.modal(who);
const errors = (who = admin) => modal(who)?.errors;
async function evening(typed: Record<string, string | readonly string[]>, who = admin) {
  await office.menu(who);
  await office.open(who, "evening");
  await office.handIn(who, typed);
  return office.work();
}

describe("setting the office up", () => {
  test("shows an administrator every part and how it is now", async () => {
    await office.menu(admin);
    const shown = office.form(admin);
    expect(shown).toContain("Phường Hòa Hưng");
    for (const words of [
      "Luồng cuối ngày của đơn vị: 16:45, mọi ngày làm việc",
      "Luồng riêng của bộ phận: chưa bộ phận nào có",
      "Buổi lắng nghe: 16:15, cứ 2 ngày làm việc một lần, 10 phút",
      "Lời cảm ơn: 6 điều được cảm ơn, mỗi tuần 2 lời cho cùng một người",
      "Góp ý: trả lời trong 5 ngày làm việc, quá hạn 2 ngày thì chuyển người đứng đầu",
      "Kênh lãnh đạo: nhắn riêng từng lãnh đạo",
      "Ngày nghỉ của cán bộ",
    ])
      expect(shown).toContain(words);
  });
  test("shows a leader the evening and the listening session alone", async () => {
    await office.menu(leader);
    expect(
      office.form(leader).match(/(Luồng cuối|Luồng riêng|Buổi lắng nghe|Lời cảm ơn|Góp ý|Kênh|Ngày nghỉ)/g),
    ).toEqual(["Luồng cuối", "Luồng riêng", "Buổi lắng nghe"]);
  });
  test.each(["Thu Lan", "Thanh Thảo", "Hải Đăng"])("tells %s who the administrators are", async (who) => {
    await office.menu(who);
    expect(office.form(who)).toContain("Phần này dành cho người quản trị của đơn vị.");
    expect(office.form(who)).toContain(`@${office.ward.id(admin)}`);
  });
  test("tells a stranger that they are on no list", async () => {
    await office.menu("Quang Phúc");
    expect(office.form("Quang Phúc")).toContain("chưa thấy tên anh chị trong danh sách cán bộ");
  });
  test("is nobody's whose role does not allow it, whatever their form says", async () => {
    await office.menu(leader);
    const at = "2026-11-20T01:10:00.000Z";
    const viewId = modal(leader)?.id ?? "";
    const who = { at, team: office.ward.slack.team, channel: "D1", user: office.ward.id(leader), viewId };
    await office.doing({ type: "setup.show", ...who, officeId: office.ward.office.id, part: "recognition" });
    expect(office.form(leader)).toContain("Phần này dành cho người quản trị");
    const forged = {
      ...who,
      officeId: office.ward.office.id,
      was: "x",
      values: { leadersChannel: "C0THEIRS" },
    } as const;
    await office.doing({ type: "setup.save", ...forged, part: "leaders" });
    await office.doing({ type: "setup.save", ...forged, part: "leaders", officeId: "27592" });
    expect((await office.setup()).leadersChannel).toBeUndefined();
  });
  test("shows each of two offices its own parts", async () => {
    const { ward } = office;
    const channels = { endOfDay: "C0ELSE", help: "C0ELSE", onCall: "C0ELSE" };
    const other = { ...ward.office, id: "27592", name: "Xã Bà Điểm", slack: { ...ward.office.slack, channels } };
    await office.register.put(other, "key");
    await dynamoStaffRegister(ward.tables.documentClient, ward.tables.peopleTable).link(other);
    await office.menu(admin);
    expect(office.form(admin)).toMatch(/áp dụng cho Phường Hòa Hưng.*áp dụng cho Xã Bà Điểm/);
    await ward.slack.pressInView(admin, "setup.open", "27592/listening");
    await office.work();
    await office.handIn(admin, { at: "09:00" });
    await office.work();
    expect((await office.worker().setups.read("27592")).listening.at).toBe("09:00");
    expect((await office.setup()).listening.at).toBe("16:15");
  });
});

describe("the evening thread", () => {
  test("is changed by a form that shows how it is, holds today at its new hour, and says so", async () => {
    await office.menu(admin);
    await office.open(admin, "evening");
    expect(office.labels(admin)).toEqual([
      "Giờ mở luồng",
      "Những ngày có luồng",
      "Chờ câu trả lời trong bao nhiêu phút",
      "Trễ quá bao nhiêu phút thì bỏ qua",
      "Nhắc người chưa trả lời",
      "Ngôn ngữ của luồng",
      "Câu hỏi",
      "Tạm nghỉ",
      "Tạm nghỉ đến hết ngày",
    ]);
    await office.handIn(admin, {
      at: "16:30",
      days: ["mon", "wed", "fri"],
      window: "45",
      lateBy: "60",
      reminds: "no",
      language: "en",
      questions: "Hôm nay ai giúp mình?\n\n  Mai thử gì?  ",
    });
    expect(office.form(admin)).toBe("Đang lưu…");
    await office.work();
    expect((await office.setup()).endOfDay).toEqual({
      at: "16:30",
      days: ["mon", "wed", "fri"],
      closesAfterMinutes: 45,
      lateByMinutes: 60,
      reminds: false,
      language: "en",
      questions: ["Hôm nay ai giúp mình?", "Mai thử gì?"],
    });
    expect(office.form(admin)).toBe("Đã lưu. Luồng tiếp theo: 16:30, thứ Sáu 20/11/2026.");
    expect((await office.row())?.dueAt).toBe("2026-11-20T09:30:00.000Z");
    await office.ward.slack.closeView(admin);
    expect(office.form(admin)).toContain("Luồng cuối ngày của đơn vị: 16:30, thứ Hai, thứ Tư, thứ Sáu");
  });
  test("goes back to what is usual: every day, the office's language, the usual questions", async () => {
    await evening({ days: ["mon"], language: "id", questions: "Một?", pause: "yes", pauseThrough: "2026-11-30" });
    await office.ward.slack.closeView(admin);
    await office.open(admin, "evening");
    const all = ["mon", "tue", "wed", "thu", "fri", "sat"];
    await office.handIn(admin, { days: all, language: "office", questions: "", pause: "no" });
    await office.work();
    expect((await office.setup()).endOfDay).toEqual({
      at: "16:45",
      closesAfterMinutes: 60,
      lateByMinutes: 120,
      reminds: true,
    });
  });
  test("whose hour has passed is held today as it was", async () => {
    await evening({ at: "07:00" });
    expect(office.form(admin)).toContain("Luồng tiếp theo: 16:45, thứ Sáu 20/11/2026.");
  });
  test("that pauses says when it comes again", async () => {
    await evening({ pause: "yes", pauseThrough: "2026-11-22" });
    expect(office.form(admin)).toContain("Luồng tiếp theo: 16:45, thứ Hai 23/11/2026.");
    expect((await office.setup()).endOfDay.pausedThrough).toBe("2026-11-22");
  });
  test.each([
    ["no day", { days: [] }, { days: "Chọn ít nhất một ngày. Muốn nghỉ hẳn thì dùng mục Tạm nghỉ." }],
    ["six questions", { questions: "1\n2\n3\n4\n5\n6" }, { questions: "Nhiều nhất 5 câu hỏi." }],
    ["a long question", { questions: "Ở".repeat(301) }, { questions: "Mỗi câu hỏi nhiều nhất 300 chữ." }],
    ["a question twice", { questions: "Sao?\nSao?" }, { questions: "Có hai dòng giống nhau." }],
    [
      "a phone number",
      { questions: "Gọi 0903 123 456 nhé?" },
      { questions: "Anh chị bỏ giúp phần này trước khi lưu: 0903 123 456" },
    ],
    ["a pause without an end", { pause: "yes", pauseThrough: "" }, { pauseThrough: "Anh chị điền mục này giúp nhé." }],
  ])("with %s is refused at its field, and nothing is queued", async (_, typed, wrong) => {
    expect(await evening(typed)).toEqual([]);
    expect(errors()).toEqual(wrong);
  });
  test("with a number that Slack's client would not have let pass is refused all the same", async () => {
    await office.menu(admin);
    await office.open(admin, "evening");
    const values = structuredClone(modal()?.values ?? {}) as Record<string, Record<string, { value?: string }>>;
    for (const id of ["window", "lateBy"]) Object.assign(values[id]?.[id] ?? {}, { value: "0" });
    await office.ward.slack.submitView(admin, values as never);
    expect(errors()).toEqual({
      window: "Một số nguyên từ 10 đến 720.",
      lateBy: "Một số nguyên từ 1 đến 720.",
    });
  });
  test("on days that the office never works is not saved: its due-list would look for one without end", async () => {
    await office.menu(admin);
    await office.open(admin, "evening");
    await office.handIn(admin, { days: ["mon"] });
    const [job] = office.queued();
    if (job?.type !== "setup.save") throw new Error("Nothing was queued");
    await office.doing({ ...job, values: { ...job.values, days: ["sun"] } });
    expect(office.form(admin)).toContain("Đơn vị không làm việc vào những ngày đã chọn");
    expect((await office.setup()).endOfDay.days).toBeUndefined();
    expect((await office.row())?.dueAt).toBe("2026-11-20T09:45:00.000Z");
  });
  test("may be looked at, opened now and opened for a past day, as the job that does it", async () => {
    const { slack } = office.ward;
    await office.menu(leader);
    await office.open(leader, "evening");
    await slack.pressInView(leader, "setup.preview");
    await slack.pressInView(leader, "setup.ask-now");
    await slack.pressInView(leader, "setup.past-day", "2026-11-19");
    const who = { officeId: "27163", team: slack.team, user: office.ward.id(leader) };
    expect(office.bot.take("end-of-day.preview")).toMatchObject([who]);
    expect(office.bot.take("end-of-day.ask-now")).toMatchObject([who]);
    expect(office.bot.take("end-of-day.past-day")).toMatchObject([{ ...who, date: "2026-11-19" }]);
  });
});

describe("a department's own thread", () => {
  const open = async () => {
    await office.menu(admin);
    await office.open(admin, "departments");
    await office.open(admin, "evening/justice");
  };
  const channel = () => office.ward.slack.channels["tro-giup"] ?? "";
  test("is begun, planned, shown in the list, and ended", async () => {
    await open();
    expect(office.ward.slack.views(admin)).toHaveLength(3);
    await office.handIn(admin, { held: "yes", channel: [channel()], at: "11:00" });
    await office.work();
    expect(office.form(admin)).toBe("Đã lưu. Luồng tiếp theo: 11:00, thứ Sáu 20/11/2026.");
    expect((await office.setup()).departmentEvenings["justice"]).toMatchObject({ at: "11:00", channel: channel() });
    expect((await office.row("end-of-day#justice"))?.dueAt).toBe("2026-11-20T04:00:00.000Z");
    expect((await office.row())?.dueAt).toBe("2026-11-20T09:45:00.000Z");
    await open();
    expect(office.ward.slack.views(admin).length).toBe(3);
    await office.handIn(admin, { held: "no" });
    await office.work();
    expect(office.form(admin)).toContain("Từ giờ không mở nữa");
    expect((await office.setup()).departmentEvenings).toEqual({});
  });
  test("needs a channel", async () => {
    await open();
    await office.handIn(admin, { held: "yes", channel: [] });
    expect(errors()).toEqual({ channel: "Luồng riêng cần có kênh." });
  });
  test("of a department that is no more is not saved", async () => {
    await open();
    await office.handIn(admin, { held: "yes", channel: [channel()] });
    const [job] = office.queued();
    if (job?.type !== "setup.save") throw new Error("Nothing was queued");
    await office.doing({ ...job, department: "gone" });
    expect(office.form(admin)).toContain("không còn trong đơn vị");
    expect((await office.setup()).departmentEvenings).toEqual({});
  });
});

describe("the other parts", () => {
  const save = async (part: string, typed: Record<string, string | readonly string[]>) => {
    await office.menu(admin);
    await office.open(admin, part);
    await office.handIn(admin, typed);
    return office.work();
  };
  test("the listening session: whether, how often, when, and who listens in which order", async () => {
    const who = [office.ward.id(leader), office.ward.id("Thanh Thảo")];
    await save("listening", { every: "3", at: "15:00", minutes: "15", leaders: who });
    expect((await office.setup()).listening).toMatchObject({ held: true, everyDays: 3, at: "15:00", minutes: 15 });
    expect([...((await office.setup()).listening.leaders ?? [])].sort()).toEqual(who.sort());
    expect(office.form(admin)).toContain("Buổi lắng nghe sớm nhất: 15:00, thứ Sáu 20/11/2026.");
    expect((await office.row("listening"))?.dueAt).toBe("2026-11-20T08:00:00.000Z");
    await save("listening", { held: "no", leaders: [] });
    expect((await office.setup()).listening).toEqual({ held: false, everyDays: 3, at: "15:00", minutes: 15 });
    expect(office.form(admin)).toContain("Từ giờ không mở nữa");
  });
  test("recognition: values keep their keys while their names stay, and there is a way back", async () => {
    await save("recognition", {
      values: "Đúng hẹn\nNụ cười\nNụ cười!",
      "allowance.officer": "0",
      pair: "3",
      board: "yes",
    });
    expect((await office.setup()).recognition).toMatchObject({
      values: [
        { id: "on-time", name: "Đúng hẹn" },
        { id: "nu-cuoi", name: "Nụ cười" },
        { id: "nu-cuoi-2", name: "Nụ cười!" },
      ],
      allowance: { officer: 0, head: 10, leader: 20 },
      pairPerWeek: 3,
      monthBoard: true,
    });
    const channel = office.ward.slack.channels["cuoi-ngay"] ?? "";
    await save("recognition", { values: "Nụ cười!\nĐúng hẹn", channel: [channel] });
    const { values, channel: chosen } = (await office.setup()).recognition;
    expect(values?.map(({ id }) => id)).toEqual(["nu-cuoi-2", "on-time"]);
    expect(chosen).toBe(channel);
    await save("recognition", { values: "", channel: [] });
    expect((await office.setup()).recognition.values).toBeUndefined();
    expect((await office.setup()).recognition.channel).toBeUndefined();
  });
  test("recognition: eleven values, or one that is too long, are refused at the field", async () => {
    await save("recognition", { values: Array.from({ length: 11 }, (_, index) => `Điều ${index}`).join("\n") });
    expect(errors()).toEqual({ values: "Nhiều nhất 10 điều." });
    await save("recognition", { values: "Ở".repeat(76) });
    expect(errors()).toEqual({ values: "Mỗi điều nhiều nhất 75 chữ." });
  });
  test("suggestions: two people may open an anonymous one, one alone may not", async () => {
    const one = office.ward.id(leader);
    await save("suggestions", { answer: "7", escalate: "3", unsealers: [one] });
    expect(errors()).toEqual({ unsealers: "Cần ít nhất hai người, hoặc để trống." });
    const two = [one, office.ward.id(admin)];
    await save("suggestions", { answer: "7", escalate: "3", unsealers: two });
    expect((await office.setup()).suggestions).toMatchObject({ answerWithinDays: 7, escalateAfterDays: 3 });
    expect([...((await office.setup()).suggestions.unsealers ?? [])].sort()).toEqual(two.sort());
  });
  test("suggestions: a stranger opens nothing", async () => {
    await office.menu(admin);
    await office.open(admin, "suggestions");
    await office.handIn(admin, { answer: "7" });
    const [job] = office.queued();
    if (job?.type !== "setup.save") throw new Error("Nothing was queued");
    await office.doing({ ...job, values: { ...job.values, unsealers: [office.ward.id(admin), "U0STRANGER"] } });
    expect(office.form(admin)).toContain("không còn trong đơn vị");
    expect((await office.setup()).suggestions).toMatchObject({ answerWithinDays: 5 });
  });
  test("the leaders' channel is chosen, and taken away again", async () => {
    const channel = office.ward.slack.channels["tro-giup"] ?? "";
    await save("leaders", { channel: [channel] });
    expect((await office.setup()).leadersChannel).toBe(channel);
    expect(office.form(admin)).toContain("có hiệu lực trong vòng một phút");
    await save("leaders", { channel: [] });
    expect((await office.setup()).leadersChannel).toBeUndefined();
  });
  test("leave of a colleague is seen and written down by an administrator", async () => {
    await office.menu(admin);
    await office.open(admin, "leave");
    await office.handIn(admin, { whose: office.ward.id("Thu Lan") });
    await office.work();
    expect(office.form(admin)).toContain("Ngày nghỉ của Thu Lan");
    await office.handIn(admin, { "leave.from": "2026-12-01", "leave.to": "2026-12-02" });
    await office.work();
    expect(office.form(admin)).toContain("01/12/2026 đến 02/12/2026 (2 ngày)");
    const { preferences } = office.worker().base;
    expect((await preferences.of("27163", office.ward.id("Thu Lan"))).leave).toHaveLength(1);
  });
});

describe("whatever goes wrong", () => {
  const two = async (first: string, second: string) => {
    await office.menu(admin);
    await office.open(admin, first);
    await office.menu(leader);
    await office.open(leader, second);
  };
  test("two who change different parts at once both find theirs kept", async () => {
    await two("suggestions", "listening");
    await office.handIn(admin, { answer: "9" });
    await office.handIn(leader, { at: "10:00" });
    await Promise.all(office.queued().map((job) => office.doing(job)));
    const { suggestions, listening } = await office.setup();
    expect([suggestions.answerWithinDays, listening.at]).toEqual([9, "10:00"]);
  });
  test("of two who change the same part at once one is told, and undoes nothing", async () => {
    await two("listening", "listening");
    await office.handIn(admin, { minutes: "20" });
    await office.handIn(leader, { at: "10:00" });
    await Promise.all(office.queued().map((job) => office.doing(job)));
    const shown = [office.form(admin), office.form(leader)];
    expect(shown.filter((words) => words.startsWith("Đã lưu."))).toHaveLength(1);
    expect(shown.filter((words) => words.includes("có người khác vừa đổi phần này"))).toHaveLength(1);
    const { minutes, at } = (await office.setup()).listening;
    expect([
      [20, "16:15"],
      [10, "10:00"],
    ]).toContainEqual([minutes, at]);
  });
  test("a form that was handed in twice, and its job done five times at once, is one change and one plan", async () => {
    await office.menu(admin);
    await office.open(admin, "evening");
    office.ward.slack.type(admin, { at: "16:30" });
    await Promise.all([office.ward.slack.submitView(admin), office.ward.slack.submitView(admin)]);
    const jobs = office.queued().filter(({ type }) => type === "setup.save");
    await Promise.all([...jobs, ...jobs, ...jobs, ...jobs, ...jobs].map((job) => office.doing(job)));
    expect(office.form(admin)).toBe("Đã lưu. Luồng tiếp theo: 16:30, thứ Sáu 20/11/2026.");
    expect((await office.row())?.dueAt).toBe("2026-11-20T09:30:00.000Z");
  });
  test.each(["before", "after"] as const)(
    "a worker that dies %s any call is made good by the next",
    async (when) => {
      for (let [nth, made, minute] = [1, 99, 10]; nth <= made; nth += 1, minute += 1) {
        const at = `16:${minute}`;
        await office.menu(admin);
        await office.open(admin, "evening");
        await office.handIn(admin, { at });
        const [job] = office.queued();
        if (job === undefined) throw new Error("Nothing was queued");
        const dying = office.worker();
        const requests = killAt(dying.client, nth, when);
        await office.doing(job, dying).catch(() => undefined);
        made = requests();
        await office.doing(job);
        expect((await office.setup()).endOfDay.at).toBe(at);
        expect((await office.row())?.dueAt).toBe(`2026-11-20T09:${minute}:00.000Z`);
        expect(office.form(admin)).toContain("Đã lưu.");
      }
    },
    120_000,
  );
  test("answers that are lost change nothing twice", async () => {
    for (const nth of [5, 7, 8, 10]) {
      await office.menu(admin);
      await office.open(admin, "evening");
      await office.handIn(admin, { at: `16:${nth + 10}` });
      const [job] = office.queued();
      if (job === undefined) throw new Error("Nothing was queued");
      const losing = office.worker();
      loseAnswerAt(losing.client, nth);
      await office.doing(job, losing);
      expect(office.form(admin)).toContain("Đã lưu.");
      expect((await office.row())?.dueAt).toBe(`2026-11-20T09:${nth + 10}:00.000Z`);
    }
  });
  test("what a tick planned by older choices is put right when the minute is over", async () => {
    await evening({ at: "15:00" });
    const timers = await waiting();
    const dueAt = "2026-11-20T01:11:30.000Z";
    expect(timers).toMatchObject([{ officeId: "27163", dueAt, work: { job: { type: "setup.replan" } } }]);
    // The tick knew the hour of before.
    const was = (await office.row())?.dueAt;
    const old = { dueAt: "2026-11-21T04:30:00.000Z", doneThrough: "2026-11-20" };
    await office.rituals.put("27163", { ...old, dueAt: "2026-11-23T09:45:00.000Z" }, was);
    now = morning + 8 * 3_600_000;
    await office.doing({ type: "setup.replan", officeId: "27163", at: dueAt });
    expect((await office.row())?.dueAt).toBe("2026-11-21T04:30:00.000Z");
  });
  test("a form that was closed while it was saved is saved all the same", async () => {
    await office.menu(admin);
    await office.open(admin, "leaders");
    await office.handIn(admin, { channel: [office.ward.slack.channels["tro-giup"] ?? ""] });
    await office.ward.slack.closeView(admin);
    await office.ward.slack.closeView(admin);
    await office.work();
    expect((await office.setup()).leadersChannel).toBe(office.ward.slack.channels["tro-giup"]);
  });
  async function waiting() {
    const timers = dynamoDueTimers(office.ward.tables.documentClient, office.ward.tables.peopleTable);
    const found: (Timer | undefined)[] = [];
    for (let shard = 0; shard < timerShards; shard += 1)
      for await (const page of timers.dueBy(shard, "2027"))
        found.push(...(await Promise.all(page.map((due) => timers.waiting(due)))));
    return found;
  }
});
