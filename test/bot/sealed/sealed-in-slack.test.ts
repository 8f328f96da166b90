import { beforeAll, describe, expect, test } from "vitest";
import { rowsOf } from "#test/shared/sealed/a-sealed-office.ts";
import { shownText } from "../a-ward.ts";
import { aRecordOf, aSealingWard, type SealingWard } from "./a-sealing-ward.ts";

const authors = ["Thu Lan", "Minh Tuấn", "Ngọc Hạnh"];
const officers = ["Bích Ngân", "Gia Huy"];

describe("a colleague who writes without a name", () => {
  let ward: SealingWard;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    ward = await aSealingWard({ unsealers: officers });
    await ward.openHomes([...authors, ...officers]);
    for (const name of authors)
      tokens[name] = await ward.write(name, `Xin thêm ghế chờ, mong của người thứ ${name.length}`);
  });
  const lan = "Thu Lan";
  const messages = async () => (await ward.slack.messages("cuoi-ngay")).map((message) => shownText(message));

  test("gets a token, once, and nothing is in the queue of jobs", async () => {
    expect(new Set(Object.values(tokens)).size).toBe(3);
    for (const token of Object.values(tokens))
      expect(token).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
    expect(ward.bot.queued).toEqual([]);
    expect(JSON.stringify(ward.bot.sealings)).not.toContain(tokens[lan]);
    await ward.settle();
    expect(await ward.lookUp(lan, tokens[lan] ?? "")).toContain("Góp ý đang được giữ");
    expect(await messages()).toEqual([]);
  });

  test("sees it come out at ten with those of the others, and looks it up by the token", async () => {
    const jobs = await ward.release("2026-11-17");
    expect(jobs.filter(({ type }) => type === "suggestions.show")).toHaveLength(3);
    const shown = (await messages()).join(" ");
    for (const name of authors) {
      expect(shown).toContain(`mong của người thứ ${name.length}`);
      expect(shown).not.toContain(name);
      expect(shown).not.toContain(`@${ward.id(name)}`);
    }
    const found = await ward.lookUp(lan, (tokens[lan] ?? "").toLowerCase().replaceAll("-", ""));
    expect(found).toContain("mới, chờ lãnh đạo trả lời");
    expect(found).toContain("Chưa ai hỏi tên");
  });

  test("adds a word, which is seen with the next release under its instant", async () => {
    ward.time.now = Date.parse("2026-11-17T07:41:12.345Z");
    await ward.lookUp(lan, tokens[lan] ?? "");
    ward.slack.type(lan, { act: "note", words: "Nhất là ghế cho bà bầu" });
    await ward.slack.submitView(lan);
    await ward.settle();
    expect(JSON.stringify(ward.slack.modal(lan)?.content)).toContain("Anh chị vừa gửi");
    expect((await messages()).join(" ")).not.toContain("bà bầu");
    await ward.release("2026-11-18");
    expect((await messages()).join(" ")).toContain("Nhất là ghế cho bà bầu");
  });

  test.each([
    ["a token that is none", { token: "123" }, "token"],
    ["a word with a telephone number", { act: "note", words: "Gọi 0903123456" }, "words"],
    ["no word at all", { act: "note" }, "words"],
  ])("is told in the form what is wrong: %s", async (_, typed, field) => {
    if (!("token" in typed)) await ward.lookUp(lan, tokens[lan] ?? "");
    else await ward.slack.pressInHome(lan, "sealed.look-up");
    ward.slack.type(lan, typed);
    await ward.slack.submitView(lan);
    expect(Object.keys(ward.slack.modal(lan)?.errors ?? {})).toEqual([field]);
    expect(ward.bot.sealings).toEqual([]);
    await ward.slack.closeView(lan);
  });

  test("is named to two officers together, and told by whom, when and why, before they see it", async () => {
    const [ngan = "", huy = ""] = officers;
    const found = await ward.lookUp(lan, tokens[lan] ?? "");
    const suggestion = /GY-[0-9A-Z]{5,8}/.exec(found)?.[0] ?? "";
    await ward.slack.closeView(lan);
    ward.time.now = Date.parse("2026-11-18T04:00:00.000Z");
    await ward.slack.pressInHome(ngan, "sealed.ask-unsealing");
    const words = "Công văn 512/CQĐT-PC02 yêu cầu cung cấp người viết";
    ward.slack.type(ngan, { suggestion, reason: "proceedings", words });
    await ward.slack.submitView(ngan);
    await ward.settle();
    expect(JSON.stringify(ward.slack.modal(ngan)?.content)).toContain("Đề nghị đã ghi");
    // The other officer hears of it, reads the same reason, and agrees.
    const asked = (await ward.slack.messages(ward.slack.dmOf(huy))).at(-1);
    expect(shownText(asked)).toContain(suggestion);
    ward.time.now = Date.parse("2026-11-18T05:00:00.000Z");
    await ward.slack.press(huy, ward.slack.dmOf(huy), asked?.ts ?? "", "sealed.show-unsealing");
    await ward.settle();
    const read = JSON.stringify(ward.slack.modal(huy)?.content);
    expect(read).toContain(words);
    expect(read).not.toContain(ward.id(lan));
    ward.slack.type(huy, { decision: "approve" });
    await ward.slack.submitView(huy);
    await ward.settle();
    expect(JSON.stringify(ward.slack.modal(huy)?.content)).toContain(ward.id(lan));
    const told = await ward.slack.messages(ward.slack.dmOf(lan));
    expect(told).toHaveLength(1);
    for (const part of [suggestion, words, `@${ward.id(ngan)}`, `@${ward.id(huy)}`, "12:00 18/11/2026"])
      expect(shownText(told[0])).toContain(part);
    const decided = (await ward.slack.messages(ward.slack.dmOf(ngan))).at(-1);
    await ward.slack.press(ngan, ward.slack.dmOf(ngan), decided?.ts ?? "", "sealed.show-unsealing");
    await ward.settle();
    expect(JSON.stringify(ward.slack.modal(ngan)?.content)).toContain(ward.id(lan));
    // The author reads every step by the token.
    const audit = await ward.lookUp(lan, tokens[lan] ?? "");
    for (const step of ["đề nghị mở tên", "đồng ý mở tên", "đã xem tên"]) expect(audit).toContain(step);
    // Not even now is the name in a job, or in the People table.
    const people = await rowsOf(ward.tables.documentClient, ward.tables.peopleTable, ward.office.id);
    expect(JSON.stringify(people)).not.toContain(`unsealing/`);
    expect(ward.worker.queued).toEqual([]);
  });

  test("somebody who was not appointed is not offered to ask, and refused who tries all the same", async () => {
    const home = (name: string) => JSON.stringify(ward.slack.home(name)?.content);
    expect(home("Bích Ngân")).toContain("sealed.ask-unsealing");
    expect(home(lan)).not.toContain("sealed.ask-unsealing");
    expect(home(lan)).toContain("sealed.look-up");
  });
});

test("a form handed in twice, because Slack's answer was lost, is one suggestion that both tokens open", async () => {
  const ward = await aSealingWard();
  await ward.openHomes(["Thu Lan"]);
  await ward.slack.pressInHome("Thu Lan", "sealed.write");
  ward.slack.type("Thu Lan", { words: "Xin thêm ghế chờ ở quầy Tư pháp" });
  await ward.slack.submitView("Thu Lan");
  const [first] = ward.bot.sealings;
  const viewId = first !== undefined && "viewId" in first ? first.viewId : "";
  expect(viewId).not.toBe("");
  // The person saw nothing of the first answer and handed it in again; the queue gives them in the wrong order, each twice.
  const again = { ...first, at: "2026-11-16T02:00:04.000Z", replyHash: "b".repeat(43) };
  for (const sealing of [again, first, again, first]) await ward.seal([aRecordOf(sealing ?? {})]);
  ward.bot.sealings.splice(0);
  expect(await ward.deps.items.waiting(ward.office.id)).toHaveLength(1);
  const found = await Promise.all(
    [first, again].map((one) =>
      ward.deps.items.byReply(ward.office.id, one !== undefined && "replyHash" in one ? (one.replyHash ?? "") : ""),
    ),
  );
  expect(found[0]).toBeDefined();
  expect(found[0]).toEqual(found[1]);
});

test("when the queue does not take it nothing is shown: no token of what is not kept", async () => {
  const ward = await aSealingWard();
  await ward.openHomes(["Thu Lan"]);
  await ward.slack.pressInHome("Thu Lan", "sealed.write");
  ward.slack.type("Thu Lan", { words: "Xin thêm ghế chờ ở quầy Tư pháp" });
  ward.bot.queue.down = true;
  await ward.slack.submitView("Thu Lan");
  const shown = JSON.stringify(ward.slack.modal("Thu Lan"));
  expect(shown).toContain("Không kết nối được");
  expect(shown).not.toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){4}/);
});

describe("the function that keeps them", () => {
  const release = { officeId: "27163", date: "2026-11-17", at: "2026-11-17T03:00:00.000Z" };
  test("believes an hour of release from its own queue alone, and a person from theirs", async () => {
    const ward = await aSealingWard();
    const person = {
      type: "seal.look-up",
      officeId: "27163",
      at: release.at,
      team: ward.slack.team,
      user: "U1",
      viewId: "V1",
      language: "vi",
      replyHash: "x",
    };
    const byReleases = "arn:aws:sqs:ap-southeast-1:1:Releases";
    const forged = [aRecordOf(person, byReleases), aRecordOf(release)];
    const { batchItemFailures } = await ward.seal(forged);
    expect(batchItemFailures).toHaveLength(2);
    expect((await ward.seal([aRecordOf(release, byReleases)])).batchItemFailures).toEqual([]);
  });

  test("lets one bad message rest and does the others; what it logs says nothing of them", async () => {
    const ward = await aSealingWard();
    const broken = { ...aRecordOf({ type: "seal.submit", user: "U0SECRET", text: "bí mật" }), messageId: "broken" };
    const { batchItemFailures } = await ward.seal([
      broken,
      aRecordOf(release, "arn:aws:sqs:ap-southeast-1:1:Releases"),
    ]);
    expect(batchItemFailures).toEqual([{ itemIdentifier: "broken" }]);
    expect(ward.rested).toEqual([{ ReceiptHandle: "handle", VisibilityTimeout: 4 }]);
    await ward.seal([{ ...broken, attributes: { ...broken.attributes, ApproximateReceiveCount: "8" } }]);
    expect(ward.rested.at(-1)).toEqual({ ReceiptHandle: "handle", VisibilityTimeout: 0 });
  });
});
