import { beforeAll, describe, expect, test } from "vitest";
import { dossierCardHandlers } from "#bot/dossier-card/jobs.ts";
import { answerer } from "#bot/slack/answer.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { explainPromise } from "#shared/dossiers/explain-promise.ts";
import { dynamoOfficeRules } from "#shared/offices/office-rules.ts";
import { dynamoOfficeRegister } from "#shared/offices/office-table.ts";
import { dynamoStaffRegister } from "#shared/offices/staff-directory-table.ts";
import { promiseSentence } from "#shared/text/promise-sentence.ts";
import { aDossier, stored } from "#test/shared/dossiers/a-dossier.ts";
import { aRunningBot } from "../a-running-bot.ts";
import { aStaffedWard, type StaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";

let ward: StaffedWard;
let bot: Awaited<ReturnType<typeof aRunningBot>>;
beforeAll(async () => {
  ward = await aStaffedWard();
  bot = await aRunningBot(ward.slack);
  const { documentClient, peopleTable } = ward.tables;
  await dynamoOfficeRegister(documentClient, peopleTable).put(ward.office, "key");
});

const notFound = "Không tìm thấy hồ sơ";

/** Types the command in a channel, and lets the worker answer. @returns what only that person sees. */
async function typed(name: string, text: string, channel = "tro-giup"): Promise<string> {
  const before = ward.slack.ephemerals(channel, name).length;
  expect((await ward.slack.command(name, channel, "/dossier", text)).failure).toBeUndefined();
  const { documentClient, dossiersTable, peopleTable } = ward.tables;
  const handlers = dossierCardHandlers({
    offices: ward.offices,
    directory: ward.directory,
    dossiers: dynamoDossiers(documentClient, dossiersTable),
    rules: dynamoOfficeRules(documentClient, peopleTable),
    answer: answerer(ward.slack.apiUrl),
  });
  for (const job of bot.take("dossier.look-up")) await handlers["dossier.look-up"](job);
  const [answer, ...others] = ward.slack.ephemerals(channel, name).slice(before);
  expect(others).toEqual([]);
  return shownText(answer);
}

describe("/dossier", () => {
  test("shows a colleague where a dossier is, by when and why, and how it came there, and nothing of the citizen", async () => {
    const rules = dynamoOfficeRules(ward.tables.documentClient, ward.tables.peopleTable);
    const dossier = await stored(ward.tables, {
      officer: ward.id("Thu Lan"),
      status: "supplementRequested",
      missing: ["identity"],
      fee: 12_000,
      paid: true,
      copies: 2,
      pages: 5,
      version: 3,
      history: [
        { move: "receive", at: "2026-11-20T01:15:00.000Z", by: ward.id("Thu Lan") },
        { move: "start-work", at: "2026-11-20T01:30:00.000Z", by: "k0000001" },
        { move: "request-supplement", at: "2026-11-20T02:00:00.000Z", by: ward.id("Ngọc Hạnh") },
      ],
    });
    const { code } = dossier;
    expect(await typed("Ngọc Hạnh", code.toLowerCase().replace("-", " - "))).toBe(
      [
        code,
        "Chứng thực bản sao từ bản chính",
        "Đang ở đâu Chờ bổ sung giấy tờ",
        "Hẹn trả 17:00 20/11/2026",
        "Bộ phận Tư pháp – Hộ tịch",
        "Đã nhận 08:15 20/11/2026",
        "Phí, lệ phí 12.000 đ, đã thu",
        "Bản sao 2 bản, mỗi bản 5 trang",
        promiseSentence(await explainPromise(dossier, rules), "vi"),
        "Còn thiếu: Căn cước công dân hoặc hộ chiếu",
        "08:15 20/11/2026: Tiếp nhận, Thu Lan",
        "08:30 20/11/2026: Bắt đầu xử lý",
        "09:00 20/11/2026: Yêu cầu bổ sung giấy tờ, Ngọc Hạnh",
      ].join(" "),
    );
  });
  test("shows an officer of another department where it stands, and signers and leaders all of it", async () => {
    const { code } = await stored(ward.tables, { fee: 4_000 });
    const card = await typed("Minh Tuấn", code);
    expect(card).toContain("Đang ở đâu Đã tiếp nhận");
    expect(card).toContain("Hồ sơ của bộ phận khác.");
    expect(card).not.toContain("Tiếp nhận,");
    expect(card).not.toContain("4.000");
    for (const name of ["Hải Đăng", "Bích Ngân", "Gia Huy", "Thanh Thảo"])
      expect(await typed(name, code)).toContain("4.000");
  });
  test("shows an officer what is theirs, whatever the department", async () => {
    const { code } = await stored(ward.tables, { fee: 4_000, officer: ward.id("Minh Tuấn") });
    expect(await typed("Minh Tuấn", code)).toContain("4.000");
  });
  test("answers in a direct message too", async () => {
    const { code } = await stored(ward.tables);
    expect(await typed("Thu Lan", code, ward.slack.dmOf("Thu Lan"))).toContain(code);
  });
  test("says the same words to a stranger, for another office's code and for no such code", async () => {
    const ours = await stored(ward.tables);
    const theirs = await stored(ward.tables, { officeId: "27592", code: "H29.27592-261120-0001" });
    const none = aDossier();
    const words = (code: string) => `${notFound} ${code} trong đơn vị của anh/chị. Xin kiểm tra lại mã trên giấy hẹn.`;
    expect(await typed("Quang Phúc", ours.code)).toBe(words(ours.code));
    expect(await typed("Thu Lan", theirs.code)).toBe(words(theirs.code));
    expect(await typed("Thu Lan", none.code)).toBe(words(none.code));
  });
  test("says it to somebody whom the directory still knows and the office no more", async () => {
    const { code } = await stored(ward.tables);
    const left = {
      slackUser: ward.id("Quang Phúc"),
      name: "Quang Phúc",
      department: "justice",
      role: "officer",
    } as const;
    const { documentClient, peopleTable } = ward.tables;
    await dynamoStaffRegister(documentClient, peopleTable).link({ ...ward.office, staff: [left] });
    expect(await typed("Quang Phúc", code)).toContain(notFound);
  });
  test("without a code says how it is typed, and passes nothing on that may be a citizen's number", async () => {
    expect(await typed("Thu Lan", "")).toContain("Gõ /dossier và mã hồ sơ");
    await ward.slack.command("Thu Lan", "tro-giup", "/dossier", "079085001234");
    expect(JSON.stringify(bot.take("dossier.look-up"))).not.toContain("079085001234");
  });
  test("is not acknowledged while the queue is down", async () => {
    bot.queue.down = true;
    const { status } = await ward.slack.command("Thu Lan", "tro-giup", "/dossier", "H29.27163-261120-0001");
    bot.queue.down = false;
    expect(status).toBe(503);
  });
});
