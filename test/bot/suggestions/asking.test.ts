import { beforeEach, describe, expect, test } from "vitest";
import { Killed, killAt } from "#test/kit/dynamodb.ts";
import { aSuggestingWard, chairs, type SuggestingWard } from "./a-suggesting-ward.ts";

let ward: SuggestingWard;
beforeEach(async () => {
  ward = await aSuggestingWard();
});
const name = "Thu Lan";
const write = async (text: string, typed: Record<string, string> = {}) => {
  await ward.open(name);
  ward.slack.type(name, { text, ...typed });
  await ward.slack.submitView(name);
};

describe("whoever makes a suggestion", () => {
  test.each([
    ["a citizen's id", "Bà 079123456789 chờ lâu", "số định danh (079123456789)"],
    ["a phone", "gọi 0912 345 678 giúp", "số điện thoại (0912 345 678)"],
    ["a dossier's code", "hồ sơ H29.27163-261120-0001 chậm", "mã hồ sơ (H29.27163-261120-0001)"],
    ["a secrecy mark", "văn bản toi mat để ngoài", "dấu mật (toi mat)"],
  ])("is told by name what must not be posted: %s", async (_, text, named) => {
    await write(text);
    expect(ward.slack.modal(name)?.errors).toEqual({ text: `Xin bỏ phần không được đăng: ${named}.` });
    expect(ward.bot.queued).toEqual([]);
  });

  test("sees how it will be posted before anything is, and may still change it", async () => {
    await write(chairs);
    await ward.workOff();
    expect(ward.formOf(name)).toContain("Sẽ đăng như sau");
    expect(ward.formOf(name)).toContain("Tư pháp – Hộ tịch · Thu Lan");
    expect(await ward.slack.messages("cuoi-ngay")).toEqual([]);
    ward.slack.type(name, { text: "gọi 0912345678" });
    await ward.slack.submitView(name);
    expect(ward.slack.modal(name)?.errors).toHaveProperty("text");
    ward.slack.type(name, { text: "Thêm ghế ở sảnh" });
    await ward.slack.submitView(name);
    await ward.workOff();
    expect((await ward.suggestions.listOpen(ward.officeId)).map(({ text }) => text)).toEqual(["Thêm ghế ở sảnh"]);
  });

  test("is shown what is open and alike, and supports that instead", async () => {
    const id = await ward.suggest(chairs, "Minh Tuấn");
    await write("THEM GHE CHO cho nguoi gia o quay tu phap");
    await ward.workOff();
    expect(ward.formOf(name)).toContain(`${id}: ${chairs}`);
    await ward.slack.pressInView(name, "suggestions.support");
    await ward.workOff();
    expect(ward.formOf(name)).toContain(`người ủng hộ góp ý ${id}`);
    expect((await ward.get(id))?.seconders).toEqual([ward.id(name)]);
    expect(await ward.shown(id)).toContain("1 người ủng hộ");
  });

  test("anonymously leaves no trace in any job, and is shown what happens to the name", async () => {
    await ward.open(name);
    ward.bot.queued.length = 0;
    const queuedBefore = ward.worker.queued.length;
    ward.slack.type(name, { text: chairs, as: "anonymous" });
    await ward.slack.submitView(name);
    expect(ward.formOf(name)).toContain("niêm phong");
    expect(ward.formOf(name)).not.toContain("Thu Lan");
    expect(JSON.stringify(ward.slack.modal(name)?.content)).not.toContain(ward.id(name));
    await ward.slack.submitView(name);
    expect([ward.bot.queued, ward.worker.queued.length]).toEqual([[], queuedBefore]);
    expect(ward.bot.sealings).toHaveLength(1);
  });

  test("twice by the same form makes one", async () => {
    await write(chairs);
    await ward.workOff();
    await ward.slack.submitView(name);
    const [job] = ward.bot.take("suggestions.raise");
    for (let time = 0; time < 2; time += 1) if (job !== undefined) await ward.worker.handle(job);
    expect(await ward.suggestions.listOpen(ward.officeId)).toHaveLength(1);
    expect(await ward.slack.messages("cuoi-ngay")).toHaveLength(1);
  });

  test("is told in their own language", async () => {
    await ward.prefers(name, { language: "en" });
    await write("secret dossier 079123456789");
    expect(ward.slack.modal(name)?.errors).toEqual({
      text: "Please take out what must not be posted: personal id (079123456789).",
    });
  });
});

describe("a message from chat", () => {
  test("becomes a suggestion of whoever wrote it, with the way back, and both are told", async () => {
    const { ts } = await ward.slack.say("Minh Tuấn", "tro-giup", "Nên có bàn cho bà con viết đơn đứng đỡ mỏi");
    await ward.slack.shortcut(name, "suggestions.take", { channel: "tro-giup", ts });
    await ward.workOff();
    expect(ward.formOf(name)).toContain("Minh Tuấn");
    for (let form = 0; form < 2; form += 1) {
      await ward.slack.submitView(name);
      await ward.workOff();
    }
    const [open] = await ward.suggestions.listOpen(ward.officeId);
    expect(open).toMatchObject({ author: ward.id("Minh Tuấn"), source: "shortcut", origin: { ts } });
    expect((await ward.told("Minh Tuấn")).join()).toContain("Thu Lan đã đưa lời nhắn của anh chị");
    // Reactions to the message itself count for it from now on.
    await ward.slack.react("Ngọc Hạnh", "tro-giup", ts, "raised_hands");
    await ward.slack.idle();
    await ward.workOff();
    expect((await ward.get(open?.id ?? ""))?.seconders).toEqual([ward.id("Ngọc Hạnh")]);
  });

  test("taken twice is one suggestion with a supporter more", async () => {
    const { ts } = await ward.slack.say("Minh Tuấn", "tro-giup", "Nên có bàn cho bà con viết đơn");
    for (const who of [name, "Ngọc Hạnh"]) {
      await ward.slack.shortcut(who, "suggestions.take", { channel: "tro-giup", ts });
      await ward.workOff();
      await ward.slack.submitView(who);
      await ward.workOff();
      await ward.slack.submitView(who);
      await ward.workOff();
    }
    const open = await ward.suggestions.listOpen(ward.officeId);
    expect(open.map(({ seconders }) => seconders)).toEqual([[ward.id("Ngọc Hạnh")]]);
    expect((await ward.told("Ngọc Hạnh")).join()).toContain("đã được theo dõi ở góp ý");
  });
});

describe("a bulb by the author of a message", () => {
  const words = "Nên dán số quầy to hơn";
  const react = async (who: string, ts: string, sign: string) => {
    await ward.slack.react(who, "cuoi-ngay", ts, sign);
    await ward.slack.idle();
    await ward.workOff();
  };

  test("raises it, without citizens' numbers; somebody else's bulb does not", async () => {
    const { ts } = await ward.slack.say(name, "cuoi-ngay", `${words}, gọi 0912345678`);
    await react("Minh Tuấn", ts, "bulb");
    expect(await ward.suggestions.listOpen(ward.officeId)).toEqual([]);
    await react(name, ts, "bulb");
    const [open] = await ward.suggestions.listOpen(ward.officeId);
    expect(open).toMatchObject({ author: ward.id(name), text: `${words}, gọi ••••` });
  });

  test("takes it back when it is taken off, as long as nobody has taken it on", async () => {
    const { ts } = await ward.slack.say(name, "cuoi-ngay", words);
    await react(name, ts, "bulb");
    await react(name, ts, "bulb");
    const all = await ward.suggestions.raisedBetween(ward.officeId, { from: "2026-01-01", to: "2027-01-01" });
    expect(all.items.map(({ state }) => state)).toEqual(["withdrawn"]);
  });

  test("with a secrecy mark is refused, and the author is told why", async () => {
    const { ts } = await ward.slack.say(name, "cuoi-ngay", "Tài liệu tối mật để ngoài");
    await react(name, ts, "bulb");
    expect(await ward.suggestions.listOpen(ward.officeId)).toEqual([]);
    expect((await ward.told(name)).at(-1)).toContain("không được đăng");
  });
});

describe("a reaction to its message", () => {
  test("counts each person once and is taken back; other signs and other messages mean nothing", async () => {
    const id = await ward.suggest();
    const { ts = "" } = (await ward.messageOf(id)) ?? {};
    const react = async (who: string, sign: string, at = ts) => {
      await ward.slack.react(who, "cuoi-ngay", at, sign);
      await ward.slack.idle();
    };
    await react("Minh Tuấn", "+1");
    await react("Ngọc Hạnh", "+1");
    await react("Gia Huy", "tada");
    await react(name, "+1");
    expect((await ward.workOff()).map(({ type }) => type)).toEqual(Array(3).fill("suggestions.react"));
    expect(await ward.shown(id)).toContain("2 người ủng hộ");
    await react("Minh Tuấn", "+1");
    await ward.workOff();
    expect(await ward.shown(id)).toContain("1 người ủng hộ");
  });
});

describe("a worker that dies", () => {
  test.each([2, 4, 6, 8, 10].flatMap((nth) => [[nth, "before"] as const, [nth, "after"] as const]))(
    "at request %i (%s) of a raise leaves one suggestion and one message once it is done again",
    async (nth, when) => {
      await write(chairs);
      await ward.workOff();
      await ward.slack.submitView(name);
      const [job] = ward.bot.take("suggestions.raise");
      if (job === undefined) throw new Error("Nothing was queued");
      const dying = ward.aWorker();
      killAt(dying.client, nth, when);
      await dying.handle(job).catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
      // The lease of what it may have said runs out.
      await ward.aWorker(30).handle(job);
      await ward.workOff();
      expect(await ward.suggestions.listOpen(ward.officeId)).toHaveLength(1);
      expect(await ward.slack.messages("cuoi-ngay")).toHaveLength(1);
    },
  );
});
