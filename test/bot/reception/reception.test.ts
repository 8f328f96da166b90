import { beforeEach, describe, expect, test } from "vitest";
import { receptionHandlers } from "#bot/reception/jobs.ts";
import { procedureGroups } from "#bot/reception/procedure-choices.ts";
import { answerer } from "#bot/slack/answer.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { dynamoStaffRegister } from "#shared/offices/staff-directory-table.ts";
import { killAt } from "#test/kit/dynamodb.ts";
import { aRunningBot } from "../a-running-bot.ts";
import { aStaffedWard, type StaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";

/** Saturday 21 November 2026, 20:10 in the ward. */
const night = Date.parse("2026-11-21T13:10:00.000Z");

let ward: StaffedWard;
let bot: Awaited<ReturnType<typeof aRunningBot>>;
beforeEach(async () => {
  ward = await aStaffedWard();
  bot = await aRunningBot(ward.slack, { nowMs: () => night });
});

const name = "Thu Lan";
const worker = (
  process = ward.aProcess(),
  offices: Parameters<typeof receptionHandlers>[0]["offices"] = ward.offices,
) =>
  receptionHandlers({
    ...process,
    offices,
    directory: ward.directory,
    dossiers: dynamoDossiers(process.client, ward.tables.dossiersTable),
    clock: () => toInstant(night + 1_000),
    answer: answerer(ward.slack.apiUrl),
  });
const type = (who = name, channel = "ngoai-gio") => ward.slack.command(who, channel, "/tiepnhan", "");
const choose = (procedure: string, who = name) => ward.slack.pressInView(who, "reception.procedure", procedure);
const labels = (who = name) =>
  ((ward.slack.modal(who)?.content.blocks ?? []) as { label?: { text: string } }[]).flatMap(
    ({ label }) => label?.text ?? [],
  );
const told = async (who = name) => (await ward.slack.messages(ward.slack.dmOf(who))).map(shownText);
const open = async () =>
  (await dynamoDossiers(ward.tables.documentClient, ward.tables.dossiersTable).listOpen("27163", { limit: 50 })).items;
/** From the command to the job that comes of the form. */
async function handedIn(procedure: string, typed: Record<string, string | readonly string[]> = {}, who = name) {
  await type(who);
  await choose(procedure, who);
  ward.slack.type(who, typed);
  await ward.slack.submitView(who);
  const [job] = bot.take("reception.receive");
  if (job === undefined) throw new Error("Nothing was queued");
  return job;
}

describe("/tiepnhan", () => {
  test("opens a form with the procedures in force, those that may not wait first, and asks nothing about the citizen", async () => {
    await type();
    expect(labels()).toEqual(["Thủ tục", "Cách nộp"]);
    const groups = procedureGroups("2026-11-21");
    expect(groups[0]?.label).toBe("Không được để chờ");
    expect(groups[0]?.choices).toContainEqual({ value: "1.000656", text: "Đăng ký khai tử" });
    for (const { choices } of groups) expect(choices.length).toBeLessThanOrEqual(100);
    const all = groups.flatMap(({ choices }) => choices.map(({ value }) => value));
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain("2.001009");
    expect(JSON.stringify(ward.slack.modal(name)?.content)).not.toContain("plain_text_input");
  });
  test("shows the papers and counts that the chosen procedure needs, and those of another when it is chosen", async () => {
    await type();
    await choose("2.000815");
    expect(labels()).toEqual(["Thủ tục", "Giấy tờ đã nhận", "Số bản sao", "Số trang của một bản", "Cách nộp"]);
    await choose("1.000656");
    expect(labels()).toEqual(["Thủ tục", "Giấy tờ đã nhận", "Cách nộp"]);
  });
  test("that Slack does not open in time says so to whoever typed it", async () => {
    ward.slack.faults.next("views.open", { kind: "refuse", error: "expired_trigger_id" });
    await type();
    expect(ward.slack.modal(name)).toBeUndefined();
    expect(ward.slack.ephemerals("ngoai-gio", name).at(-1)?.text).toContain("gõ lại /tiepnhan");
  });
  test("goes on with the form as it was when Slack does not show the fields, and shows them when it is handed in", async () => {
    await type();
    ward.slack.faults.next("views.update", { kind: "refuse", error: "hash_conflict" });
    await choose("2.000815");
    expect(labels()).toEqual(["Thủ tục", "Cách nộp"]);
    await ward.slack.submitView(name);
    expect(labels()).toContain("Số bản sao");
    expect(bot.take("reception.receive")).toEqual([]);
    await ward.slack.submitView(name);
    expect(bot.take("reception.receive")).toHaveLength(1);
  });
  test.each([
    ["copies without pages", { copies: "3" }, { pages: "Có số bản sao thì cần cả số trang, và ngược lại." }],
    ["pages without copies", { pages: "3" }, { copies: "Có số bản sao thì cần cả số trang, và ngược lại." }],
  ])("keeps the form open for %s", async (_, typed, errors) => {
    await type();
    await choose("2.000815");
    ward.slack.type(name, typed);
    await ward.slack.submitView(name);
    expect(ward.slack.modal(name)?.errors).toEqual(errors);
    expect(bot.take("reception.receive")).toEqual([]);
  });
  test.each([
    ["no procedure", {}, { "reception.procedure": "Xin chọn mục này." }],
    [
      "a number that is none",
      { copies: { copies: { type: "number_input", value: "0" } } },
      { copies: "Xin nhập số từ 1 đến 1000." },
    ],
  ])("refuses %s, whatever Slack's client let pass", async (_, more, errors) => {
    await type();
    await choose("2.000815");
    const chosen = {
      type: "static_select",
      selected_option: { text: { type: "plain_text", text: "x" }, value: "2.000815" },
    };
    const procedure =
      Object.keys(more).length === 0 ? {} : { "reception.procedure": { "reception.procedure": chosen } };
    await ward.slack.submitView(name, { ...procedure, ...more } as never);
    expect(ward.slack.modal(name)?.errors).toEqual(errors);
  });
  test("is not handed in while the queue is down", async () => {
    await type();
    await choose("1.000656");
    bot.queue.down = true;
    await ward.slack.submitView(name);
    expect(ward.slack.modal(name)?.notice).not.toBe("");
    bot.queue.down = false;
    await ward.slack.submitView(name);
    expect(bot.take("reception.receive")).toHaveLength(1);
  });
});

describe("a reception in Slack", () => {
  test("becomes a dossier of the officer, with its hour, and says what is left to do", async () => {
    const job = await handedIn("1.000656", { papers: ["identity"] });
    await worker()["reception.receive"](job);
    const [row] = await open();
    const code = row?.code ?? "";
    const dossier = await dynamoDossiers(ward.tables.documentClient, ward.tables.dossiersTable).get("27163", code);
    expect(dossier).toMatchObject({
      procedure: "1.000656",
      urgent: true,
      receivedAt: toInstant(night),
      promisedAt: toInstant(night + 60 * 60_000),
      officer: ward.id(name),
      papers: ["identity"],
    });
    expect(await told()).toEqual([
      `Đã tiếp nhận hồ sơ ${code} Đăng ký khai tử Hẹn trả: 21:10, thứ Bảy 21/11/2026 Phí, lệ phí: 0 đ ` +
        "Mở trang quầy Nhớ bổ sung thông tin người nộp ở trang quầy rồi in giấy hẹn cho người dân.",
    ]);
  });
  test("of copies tells the fee", async () => {
    const job = await handedIn("2.000815", { copies: "3", pages: "5", papers: ["original"] });
    await worker()["reception.receive"](job);
    expect((await told())[0]).toContain("Phí, lệ phí: 21.000 đ");
  });
  test("under a procedure without a limit carries the hour of the slip", async () => {
    const stated = procedureGroups("2026-11-21").flatMap(({ choices }) => choices);
    const code = stated.find(({ value }) => value === "2.000806")?.value ?? "";
    const job = await handedIn(code, { statedDate: "2026-11-27", statedTime: "15:30" });
    expect(job.stated).toBe("2026-11-27 15:30");
    await worker()["reception.receive"](job);
    expect((await told())[0]).toContain("Hẹn trả: 15:30, thứ Sáu 27/11/2026");
  });
  test("handed in twice, delivered five times and worked on at once is one dossier and one message", async () => {
    await type();
    await choose("1.000656");
    await Promise.all([ward.slack.submitView(name), ward.slack.submitView(name)]);
    const [job, ...others] = bot.take("reception.receive");
    expect(others).toEqual([]);
    if (job === undefined) throw new Error("Nothing was queued");
    await Promise.allSettled([1, 2, 3, 4, 5].map(() => worker()["reception.receive"](job)));
    await worker(ward.aProcess(() => Date.now() + 30_000))["reception.receive"](job);
    expect(await open()).toHaveLength(1);
    expect(await told()).toHaveLength(1);
  });
  test.each(["before", "after"] as const)(
    "by a worker that dies %s any call is one dossier and one message",
    async (when) => {
      let call = 0;
      for (let requests = 1; requests >= call; ) {
        call += 1;
        const before = (await told()).length;
        const job = await handedIn("1.000656");
        const dying = ward.aProcess();
        const made = killAt(dying.client, call, when);
        await worker(dying)
          ["reception.receive"](job)
          .catch(() => undefined);
        requests = made();
        await worker(ward.aProcess(() => Date.now() + 30_000))["reception.receive"](job);
        expect(await open()).toHaveLength(call);
        expect(await told()).toHaveLength(before + 1);
      }
      expect(call).toBeGreaterThanOrEqual(4);
    },
  );
  test("that the office refuses says what was wrong", async () => {
    const job = await handedIn("1.000656");
    await worker()["reception.receive"]({ ...job, papers: ["moon-rock"] });
    expect(await told()).toEqual(["Chưa tiếp nhận được hồ sơ vừa gửi: giấy tờ đã chọn không thuộc thủ tục này"]);
    expect(await open()).toEqual([]);
  });
  test("by a stranger is told that they are on no list", async () => {
    const job = await handedIn("1.000656", {}, "Quang Phúc");
    await worker()["reception.receive"](job);
    expect(ward.slack.ephemerals("ngoai-gio", "Quang Phúc").at(-1)?.text).toContain("chưa tiếp nhận được");
    expect(await open()).toEqual([]);
  });
  test("by somebody of two offices is taken where they typed it, and nowhere else", async () => {
    const { documentClient, peopleTable } = ward.tables;
    const other = {
      ...ward.office,
      id: "27592",
      slack: { ...ward.office.slack, channels: { endOfDay: "C1", help: "C1", onCall: "C1" } },
    };
    await dynamoStaffRegister(documentClient, peopleTable).link(other);
    const offices = {
      ...ward.offices,
      get: async (id: string) => ({ ...(id === other.id ? other : ward.office), trackingKey: "" }),
    };
    const job = await handedIn("1.000656");
    await worker(ward.aProcess(), offices)["reception.receive"](job);
    expect(await open()).toHaveLength(1);
    await worker(ward.aProcess(), offices)["reception.receive"]({ ...job, viewId: "V2", channel: "C0NOWHERE" });
    expect((await told()).at(-1)).toContain("xin gõ /tiepnhan trong kênh của đơn vị");
    expect(await open()).toHaveLength(1);
  });
});
