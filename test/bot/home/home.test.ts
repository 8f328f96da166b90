import { beforeEach, describe, expect, test } from "vitest";
import { showHome } from "#bot/home/jobs.ts";
import { type LoadSection, sections } from "#bot/home/sections.ts";
import { header, paragraph } from "#bot/slack/blocks.ts";
import { fromPeople } from "#bot/slack/text.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { receiveDossier } from "#shared/dossiers/receive-dossier.ts";
import type { Preferences } from "#shared/preferences/preferences.ts";
import { aRunningBot } from "../a-running-bot.ts";
import { aStaffedWard, type StaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";
import { aWorkerBase } from "../a-worker-base.ts";

/** Friday 20 November 2026, 08:10 in the ward. */
const morning = Date.parse("2026-11-20T01:10:00.000Z");
let ward: StaffedWard;
beforeEach(async () => {
  ward = await aStaffedWard();
});

const worker = (now = morning) => aWorkerBase(ward, () => now);
async function show(
  name: string,
  { now = morning, from = sections }: { now?: number; from?: readonly LoadSection[] } = {},
) {
  const job = {
    type: "home.show",
    at: "2026-11-20T01:10:00.000Z",
    team: ward.slack.team,
    user: ward.id(name),
  } as const;
  await showHome(job, worker(now).base, from);
  return shownOn(name);
}
const shownOn = (name: string) => shownText({ blocks: (ward.slack.home(name)?.content.blocks ?? []) as object[] });
const choose = (name: string, preferences: Partial<Preferences>) =>
  worker().base.preferences.change(ward.office.id, ward.id(name), () => preferences);

async function received(procedure: string, user: string, key: string) {
  const dossiers = dynamoDossiers(ward.tables.documentClient, ward.tables.dossiersTable);
  const actor = { officeId: ward.office.id, id: user };
  const input = { procedure, receivedAt: "2026-11-19T01:10:00.000Z", channel: "direct", papers: ["original"] } as const;
  const deps = { dossiers, offices: ward.offices, clock: () => "2026-11-19T01:10:00.000Z" };
  const { dossier } = await receiveDossier(
    { ...input, papers: [...input.papers], mayImport: false },
    actor,
    { key, body: key },
    deps,
  );
  return dossier;
}

describe("the home tab", () => {
  test("greets by name, says the day and holds what the person sets for themselves", async () => {
    const shown = await show("Thu Lan");
    expect(shown).toContain("Chào buổi sáng, Thu Lan");
    expect(shown).toContain("Hôm nay là thứ Sáu, ngày 20/11/2026, ở Phường Hòa Hưng.");
    expect(shown).toContain("Cài đặt của tôi Ngày nghỉ của tôi Trợ giúp");
  });
  test.each([
    ["Thu Lan", ["Việc của tôi hôm nay"], ["Chờ tôi ký", "Thiết lập cho đơn vị"]],
    ["Hải Đăng", ["Chờ tôi ký", "Không còn hồ sơ nào chờ ký"], ["Việc của tôi hôm nay", "Thiết lập cho đơn vị"]],
    ["Bích Ngân", ["Chờ tôi ký", "Thiết lập cho đơn vị"], ["Việc của tôi hôm nay"]],
    ["Gia Huy", ["Thiết lập cho đơn vị"], ["Việc của tôi hôm nay", "Chờ tôi ký"]],
  ])("of %s holds what that role needs and nothing else", async (name, there, notThere) => {
    const shown = await show(name);
    for (const words of there) expect(shown).toContain(words);
    for (const words of notThere) expect(shown).not.toContain(words);
  });
  test("lists what is due today, late or waiting for the citizen", async () => {
    const { code } = await received("2.000815", ward.id("Thu Lan"), "one");
    const shown = await show("Thu Lan");
    expect(shown).toContain("trễ hẹn 1");
    expect(shown).toContain(code);
    expect(shown).toContain("Mở trang quầy");
    expect(await show("Minh Tuấn")).not.toContain(code);
  });
  test("speaks the person's language", async () => {
    await choose("Thu Lan", { language: "id" });
    expect(await show("Thu Lan")).toContain("Selamat pagi, Thu Lan Hari ini Jumat, 20/11/2026");
    await choose("Thu Lan", { language: "en" });
    expect(await show("Thu Lan", { now: morning + 6 * 3_600_000 })).toContain("Good afternoon, Thu Lan");
  });
  test("knows leave and days off", async () => {
    await choose("Thu Lan", { leave: [{ from: "2026-11-20", to: "2026-11-23" }] });
    expect(await show("Thu Lan")).toContain("đang nghỉ");
    expect(await show("Ngọc Hạnh", { now: Date.parse("2026-11-22T03:00:00.000Z") })).toContain("Hôm nay đơn vị nghỉ");
  });
  test("of a stranger says kindly in two languages who can help", async () => {
    const shown = await show("Quang Phúc");
    expect(shown).toContain("Nhờ người quản trị thêm tên giúp");
    expect(shown).toContain("ask an administrator");
    expect(shown).not.toContain("Phường Hòa Hưng");
  });
});

describe("parts of the home tab", () => {
  const part =
    (section: () => Promise<ReturnType<typeof paragraph>[]>): LoadSection =>
    async () => ({ homeSection: () => section });
  const works = part(async () => [paragraph("còn đây")]);
  const broken = part(async () => {
    throw new Error("bảng không đọc được");
  });
  test("that fail keep nobody from the others, and the person is told", async () => {
    const shown = await show("Thu Lan", { from: [broken, works, async () => Promise.reject(new Error("gone"))] });
    expect(shown).toBe("còn đây Có một phần tạm thời chưa hiện được. Anh chị mở lại trang này sau ít phút nhé.");
  });
  test("have at most twenty blocks each, and Slack takes a hundred in all", async () => {
    const long = part(async () => Array.from({ length: 200 }, () => header("Ở".repeat(400))));
    await show("Thu Lan", { from: Array.from({ length: 12 }, () => long) });
    expect(ward.slack.home("Thu Lan")?.content.blocks).toHaveLength(100);
    await show("Thu Lan", { from: [long, works] });
    expect(ward.slack.home("Thu Lan")?.content.blocks).toHaveLength(22);
  });
  test("with nothing to show leave no line behind", async () => {
    const shown = await show("Thu Lan", { from: [part(async () => []), works] });
    expect(shown).toBe("còn đây");
    expect(ward.slack.home("Thu Lan")?.content.blocks).toHaveLength(2);
  });
  test("may say what people wrote, as words", async () => {
    const shouted = part(async () => [paragraph(fromPeople("<!channel> & <@U0LAN>"))]);
    expect(await show("Thu Lan", { from: [shouted] })).toBe("<!channel> & <@U0LAN>");
  });
});

test("two jobs at once, and the same again, end in the same home", async () => {
  await Promise.all([show("Thu Lan"), show("Thu Lan"), show("Thu Lan")]);
  const once = shownOn("Thu Lan");
  expect(await show("Thu Lan")).toBe(once);
});
test("Slack that cannot be told now has the job come again; a person whom Slack no longer knows is left", async () => {
  ward.slack.faults.next("views.publish", { kind: "refuse", error: "user_not_found" });
  await show("Thu Lan");
  expect(ward.slack.home("Thu Lan")).toBeUndefined();
  ward.slack.faults.next("views.publish", { kind: "refuse", error: "internal_error" });
  await expect(show("Thu Lan")).rejects.toMatchObject({ code: "internal_error" });
  expect(await show("Thu Lan")).toContain("Thu Lan");
});

describe("opening the home tab", () => {
  test("is one job for each time, and Slack's repeats of it are none", async () => {
    const bot = await aRunningBot(ward.slack);
    const event = ward.slack.openHome("Thu Lan");
    await ward.slack.idle();
    await ward.slack.redeliver(event);
    await ward.slack.idle();
    const opened = bot.take("home.show");
    expect(opened).toEqual([
      { type: "home.show", at: expect.any(String), team: ward.slack.team, user: ward.id("Thu Lan") },
    ]);
    ward.slack.openHome("Thu Lan");
    await ward.slack.idle();
    expect(bot.take("home.show")).toHaveLength(1);
  });
  test("at its tab of messages asks for nothing", async () => {
    const bot = await aRunningBot(ward.slack);
    ward.slack.openHome("Thu Lan", "messages");
    await ward.slack.idle();
    expect(bot.take("home.show")).toEqual([]);
  });
});
