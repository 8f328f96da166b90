import { beforeAll, describe, expect, test } from "vitest";
import { depsOf, work } from "#bot/know-how/worker.ts";
import type { Job } from "#shared/jobs.ts";
import { aRunningBot } from "../a-running-bot.ts";
import { aStaffedWard, type StaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";
import { aWorkerBase } from "../a-worker-base.ts";

let ward: StaffedWard;
let bot: Awaited<ReturnType<typeof aRunningBot>>;
let base: ReturnType<typeof aWorkerBase>;
// The worker's clock; people's clicks have the real one.
let now = Date.UTC(2026, 10, 20, 3);
beforeAll(async () => {
  ward = await aStaffedWard();
  bot = await aRunningBot(ward.slack);
  base = aWorkerBase(ward, () => now);
});

type KnowHow = Extract<Job, { type: `know-how.${string}` }>;

/** Works off what was queued, whatever comes of it. */
async function workedOff(): Promise<string[]> {
  const types: string[] = [];
  for (;;) {
    const next = bot.queued.findIndex(({ job }) => job.type.startsWith("know-how."));
    const job = (next >= 0 ? bot.queued.splice(next, 1)[0]?.job : base.queued.shift()?.job) as KnowHow | undefined;
    if (job === undefined) return types;
    types.push(job.type);
    await done(job);
  }
}
async function done(job: KnowHow, from = base): Promise<void> {
  const handlers = work(from.base) as unknown as Record<string, (job: KnowHow) => Promise<void>>;
  await handlers[job.type]?.(job);
}
const dm = (name: string) => ward.slack.messages(ward.slack.dmOf(name));
const lastDm = async (name: string) => (await dm(name)).at(-1);
const field = (name: string, value: string) => ({ [name]: { [name]: { type: "plain_text_input", value } } });

/** Saves a note out of a thread by the shortcut and the form. @returns its id. */
async function saved(
  author: string,
  { question, answer, title, validUntil }: { question: string; answer: string; title?: string; validUntil?: string },
): Promise<string> {
  const { ts } = await ward.slack.say(author, "tro-giup", question);
  const reply = await ward.slack.say("Ngọc Hạnh", "tro-giup", answer, ts);
  await ward.slack.shortcut(author, "know-how.take", { channel: "tro-giup", ts: reply.ts });
  await workedOff();
  if (title !== undefined) ward.slack.type(author, { title });
  if (validUntil !== undefined) ward.slack.type(author, { validUntil });
  await ward.slack.submitView(author);
  await workedOff();
  return /KN-[0-9A-Z]{6}/.exec(shownText(await lastDm(author)))?.[0] ?? "";
}
async function asked(name: string, words: string): Promise<string> {
  await ward.slack.command(name, "tro-giup", "/knowhow", words);
  await workedOff();
  return shownText(ward.slack.ephemerals("tro-giup", name).at(-1));
}

describe("a solved thread", () => {
  test("becomes a note that its head confirms, and that colleagues find by other words in other languages", async () => {
    const id = await saved("Thu Lan", {
      question: "ĐKKS quá hạn có bị phạt không ạ? Chị ấy số 0903 123 456",
      answer: "Không phạt nữa, làm trong ngày theo Luật Hộ tịch.",
    });
    expect(id).toMatch(/^KN-/);
    const put = await lastDm("Thanh Thảo");
    expect(shownText(put)).toContain("Có bài mới chờ anh/chị xác nhận");
    expect(shownText(put)).toContain("Không phạt nữa, làm trong ngày");
    expect(shownText(put)).toContain("Đăng ký khai sinh (1.001193)");
    expect(shownText(put)).not.toContain("0903");
    expect(await asked("Minh Tuấn", "birth late registration")).toMatch(/Tìm thấy 1 bài.*Chờ xác nhận/);

    await ward.slack.press("Thanh Thảo", ward.slack.dmOf("Thanh Thảo"), put?.ts ?? "", "know-how.confirm");
    await workedOff();
    expect(shownText(await lastDm("Thanh Thảo"))).toContain(`${id} · Đã xác nhận`);
    expect(shownText(await lastDm("Thanh Thảo"))).not.toContain("Không nhận");
    expect(shownText(await lastDm("Thu Lan"))).toBe(
      `Bài ${id} của anh/chị đã được xác nhận. Cảm ơn anh/chị đã chia sẻ!`,
    );
    expect(await asked("Minh Tuấn", "khai sinh qua han")).toContain("Đã xác nhận");
  });
  test("is one note, whoever saves it how often", async () => {
    const { ts } = await ward.slack.say("Thu Lan", "tro-giup", "Sao y bản tiếng Anh có được không?");
    const take = async (name: string) => {
      await ward.slack.shortcut(name, "know-how.take", { channel: "tro-giup", ts });
      await workedOff();
      await ward.slack.submitView(name);
      await workedOff();
      return shownText(await lastDm(name));
    };
    const first = await take("Thu Lan");
    const [, id] = /bài (KN-\w+)/.exec(first) ?? [];
    expect(await take("Ngọc Hạnh")).toBe(`Bài ${id} đã có trong kho, tôi giữ nguyên bản đó.`);
  });
  test("whose form holds what may not be kept is not taken: the form says where and what, in its language", async () => {
    const { ts } = await ward.slack.say("Thu Lan", "tro-giup", "Hỏi về trích lục");
    await ward.slack.shortcut("Thu Lan", "know-how.take", { channel: "tro-giup", ts });
    await workedOff();
    await ward.slack.submitView("Thu Lan", {
      ...field("title", "Trích lục"),
      ...field("text", "Của bà H29.27163-261120-0001"),
    });
    expect(bot.queued.filter(({ job }) => job.type === "know-how.save")).toEqual([]);
    expect(JSON.stringify(ward.slack.modal("Thu Lan"))).toContain("H29.27163-261120-0001");
    await ward.slack.closeView("Thu Lan");
  });
});

describe("an expert", () => {
  test("declines with a reason, which the author reads; nobody finds the note any more", async () => {
    const id = await saved("Thu Lan", { question: "Con nuôi cần giấy gì?", answer: "Chỉ cần tờ khai." });
    const put = await lastDm("Thanh Thảo");
    const direct = ward.slack.dmOf("Thanh Thảo");
    await ward.slack.press("Thanh Thảo", direct, put?.ts ?? "", "know-how.open-decline");
    await ward.slack.submitView("Thanh Thảo", field("reason", "Thiếu hồ sơ của cha mẹ nuôi"));
    await workedOff();
    expect(shownText(await lastDm("Thu Lan"))).toBe(
      `Bài ${id} của anh/chị không được nhận. Lý do: Thiếu hồ sơ của cha mẹ nuôi`,
    );
    expect(await asked("Minh Tuấn", "con nuôi cần giấy gì")).toContain("Chưa có bài nào");
  });
  test("is nobody for their own note: the leader is asked instead of the head", async () => {
    const id = await saved("Thanh Thảo", { question: "Chứng thực chữ ký người già?", answer: "Điểm chỉ cũng được." });
    expect(shownText(await lastDm("Bích Ngân"))).toContain(id);
    const { notes } = depsOf(base.base);
    const at = "2026-11-20T03:00:00.000Z";
    const press = { type: "know-how.decide", officeId: ward.office.id, at, id, did: "confirmed", seen: 1 } as const;
    const channel = ward.office.slack.channels.help;
    await done({ ...press, team: ward.slack.team, channel, user: ward.id("Thanh Thảo") });
    expect(shownText(ward.slack.ephemerals("tro-giup", "Thanh Thảo").at(-1))).toContain("không ai tự xác nhận");
    expect(await notes.get(ward.office.id, id)).toMatchObject({ state: "draft" });
  });
  test("is asked once when a note's day has passed, and renews it", async () => {
    const id = await saved("Thu Lan", {
      question: "Mẫu tờ khai kết hôn lưu động nào?",
      answer: "Mẫu phụ lục 5.",
      validUntil: "2026-11-20",
    });
    const put = await lastDm("Thanh Thảo");
    await ward.slack.press("Thanh Thảo", ward.slack.dmOf("Thanh Thảo"), put?.ts ?? "", "know-how.confirm");
    await workedOff();
    const before = (await dm("Thanh Thảo")).length;
    now = Date.UTC(2026, 10, 23, 1);
    const check = { type: "know-how.check", officeId: ward.office.id, at: "2026-11-23T01:00:00.000Z" } as const;
    await done({ ...check, date: "2026-11-24" });
    expect(base.queued).toEqual([]);
    for (let time = 0; time < 2; time += 1) {
      await done({ ...check, date: "2026-11-23" });
      await workedOff();
    }
    const all = await dm("Thanh Thảo");
    expect(all).toHaveLength(before + 1);
    expect(shownText(all.at(-1))).toContain("Bài này còn đúng không? Đã quá hạn dùng từ 20/11/2026");
    expect(await asked("Minh Tuấn", "kết hôn lưu động")).toContain("Đã quá hạn dùng từ 20/11/2026");
    await ward.slack.press("Thanh Thảo", ward.slack.dmOf("Thanh Thảo"), all.at(-1)?.ts ?? "", "know-how.renew");
    await workedOff();
    expect(await depsOf(base.base).notes.get(ward.office.id, id)).toMatchObject({ validUntil: "2027-11-23" });
    expect(shownText((await dm("Thanh Thảo")).at(-1))).not.toContain("Không còn đúng");
    expect(await asked("Minh Tuấn", "kết hôn lưu động")).not.toContain("quá hạn dùng");
  });
});

describe("/knowhow", () => {
  test("says how it is used, and that it does not know a stranger", async () => {
    expect(await asked("Thu Lan", " ")).toContain("Ví dụ: /knowhow khai sinh quá hạn");
    expect(await asked("Quang Phúc", "khai sinh")).toContain("chưa thấy anh/chị trong danh sách");
  });
  test("repeats no number of a citizen, and gets none as far as the queue", async () => {
    await ward.slack.command("Thu Lan", "tro-giup", "/knowhow", "bà 0903 123 456 nhập cư");
    expect(JSON.stringify(bot.queued)).not.toContain("0903");
    await workedOff();
    expect(shownText(ward.slack.ephemerals("tro-giup", "Thu Lan").at(-1))).toContain("••••");
  });
  test("shows the whole note to whoever presses, and to nobody else", async () => {
    await asked("Minh Tuấn", "ĐKKS quá hạn");
    const answer = ward.slack.ephemerals("tro-giup", "Minh Tuấn").at(-1);
    await ward.slack.press("Minh Tuấn", "tro-giup", answer?.ts ?? "", "know-how.show");
    await workedOff();
    expect(shownText(ward.slack.ephemerals("tro-giup", "Minh Tuấn").at(-1))).toContain(
      "Không phạt nữa, làm trong ngày",
    );
  });
  test("asks an expert where nothing is known; the answer comes into the asker's thread and can be kept", async () => {
    expect(await asked("Thu Lan", "khai tử cho người mất ở nước ngoài")).toContain("Chưa có bài nào");
    const answer = ward.slack.ephemerals("tro-giup", "Thu Lan").at(-1);
    await ward.slack.press("Thu Lan", "tro-giup", answer?.ts ?? "", "know-how.ask");
    await workedOff();
    const root = await lastDm("Thu Lan");
    expect(shownText(root)).toContain("khai tử cho người mất ở nước ngoài");
    const question = await lastDm("Thanh Thảo");
    expect(shownText(question)).toContain("hỏi anh/chị:");
    await ward.slack.press("Thanh Thảo", ward.slack.dmOf("Thanh Thảo"), question?.ts ?? "", "know-how.open-answer");
    await ward.slack.submitView("Thanh Thảo", field("text", "Cần hợp pháp hóa lãnh sự giấy báo tử."));
    await workedOff();
    const [, reply] = await ward.slack.thread(ward.slack.dmOf("Thu Lan"), root?.ts ?? "");
    expect(shownText(reply)).toContain("Cần hợp pháp hóa lãnh sự giấy báo tử.");
    expect(shownText(await lastDm("Thanh Thảo"))).toContain("Trả lời của");
    await ward.slack.press("Thu Lan", ward.slack.dmOf("Thu Lan"), reply?.ts ?? "", "know-how.keep");
    await workedOff();
    await ward.slack.submitView("Thu Lan");
    await workedOff();
    expect(await asked("Minh Tuấn", "hợp pháp hóa lãnh sự giấy báo tử")).toContain("Tìm thấy");
  });
});
