import { beforeEach, describe, expect, test } from "vitest";
import type { JobOf } from "#bot/slack/working.ts";
import { aThankfulWard, friday, type ThankfulWard } from "./a-thankful-ward.ts";

let ward: ThankfulWard;
beforeEach(async () => {
  ward = await aThankfulWard();
});

const helped = "Đã sang phụ Tư pháp – Hộ tịch lúc đông bà con, từ 10:00 đến 10:40.";
const draft = (changes: Partial<JobOf<"kudos.draft">> = {}): JobOf<"kudos.draft"> => ({
  type: "kudos.draft",
  officeId: "27163",
  at: friday,
  to: [ward.id("Minh Tuấn"), ward.id("Thu Lan")],
  reason: helped,
  evidence: { kind: "help", ref: `justice/${friday}` },
  ...changes,
});
async function open(who: string) {
  const { ts = "" } = (await ward.last(who)) ?? {};
  await ward.slack.press(who, ward.slack.dmOf(who), ts, "kudos.open-draft");
  await ward.workOff();
}

describe("thanks for help that was given", () => {
  test("are prepared once for the head of the department that was helped, who sends them as one kudos", async () => {
    await ward.worker.handle(draft());
    await ward.worker.handle(draft({ to: [ward.id("Minh Tuấn")] }));
    expect(await ward.told("Thanh Thảo")).toEqual([
      expect.stringMatching(/^Gửi một lời cảm ơn nhé\? @U\S+ @U\S+ Đã sang phụ/),
    ]);
    await open("Thanh Thảo");
    expect(ward.formOf("Thanh Thảo")).toContain("Đã gắn lần qua phụ làm minh chứng.");
    await ward.slack.submitView("Thanh Thảo");
    await ward.workOff();
    expect(await ward.all()).toMatchObject([
      {
        giver: ward.id("Thanh Thảo"),
        recipients: [ward.id("Minh Tuấn"), ward.id("Thu Lan")],
        value: "helps-colleagues",
        evidence: { kind: "help", ref: `justice/${friday}` },
      },
    ]);
    const [first] = await ward.told("Thanh Thảo");
    expect(first).toContain("Đã gửi, cảm ơn anh/chị.");
    expect(first).not.toContain("Xem và gửi");
  });
  test("stay sent when the episode is shown again, and are one when the form is handed in twice", async () => {
    await ward.worker.handle(draft());
    await open("Thanh Thảo");
    await ward.slack.submitView("Thanh Thảo");
    const [given] = ward.bot.take("kudos.give");
    if (given === undefined) throw new Error("Nothing was queued");
    await ward.worker.handle(given);
    await ward.worker.handle({ ...given, reason: "Một lý do khác hẳn với lý do ban đầu" });
    await ward.worker.handle(draft());
    await ward.workOff();
    expect(await ward.all()).toMatchObject([{ reason: helped }]);
    expect((await ward.told("Thanh Thảo"))[0]).toContain("Đã gửi");
  });
  test("go to a leader where the head was among the helpers, and to nobody where nobody else helped", async () => {
    await ward.worker.handle(draft({ to: [ward.id("Thanh Thảo"), ward.id("Minh Tuấn")] }));
    expect(await ward.told("Bích Ngân")).toHaveLength(1);
    expect(await ward.told("Thanh Thảo")).toEqual([]);
    await ward.worker.handle(draft({ to: ["U0GONE"], evidence: { kind: "help", ref: "justice/other" } }));
    expect(await ward.told("Thanh Thảo")).toEqual([]);
  });
  test("of a citizen's praise that names the citizen leave the words to whoever sends them", async () => {
    await ward.worker.handle(
      draft({
        reason: "Bà Hoa 0912345678 khen em Tuấn",
        evidence: { kind: "praise", ref: "P1" },
        leader: ward.id("Bích Ngân"),
      }),
    );
    const [shown] = await ward.told("Bích Ngân");
    expect(shown).not.toContain("0912345678");
    expect(shown).toContain("Gửi một lời cảm ơn nhé?");
  });
  test("wait for the end of quiet hours", async () => {
    await ward.worker.base.preferences.change("27163", ward.id("Thanh Thảo"), (before) => ({
      ...before,
      quiet: { from: "09:00", to: "12:00" },
    }));
    await ward.worker.handle(draft());
    expect(await ward.told("Thanh Thảo")).toEqual([]);
    ward.time.now += 3 * 3_600_000;
    await ward.worker.handle(draft());
    expect(await ward.told("Thanh Thảo")).toHaveLength(1);
  });
});
