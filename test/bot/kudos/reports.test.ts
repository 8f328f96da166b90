import { beforeEach, describe, expect, test } from "vitest";
import { showHome } from "#bot/home/jobs.ts";
import type { JobOf } from "#bot/slack/working.ts";
import { dynamoKnownStaff } from "#shared/kudos/draft-table.ts";
import { giveKudos } from "#shared/kudos/give-kudos.ts";
import { knowStaff } from "#shared/kudos/known-staff.ts";
import { shownText } from "../a-ward.ts";
import { aThankfulWard, friday, reason, type ThankfulWard } from "./a-thankful-ward.ts";

let ward: ThankfulWard;
beforeEach(async () => {
  ward = await aThankfulWard({ allowance: { officer: 50, head: 50 }, pairPerWeek: 50 });
});

/** Thanks that lie in the ledger; nobody was told of them. */
async function given(from: string, to: readonly string[], changes: object = {}) {
  const office = await ward.offices.get("27163");
  const giver = office.staff.find(({ slackUser }) => slackUser === ward.id(from));
  if (giver === undefined) throw new Error(`No ${from} here`);
  forms += 1;
  const give = { sourceKey: `V${forms}`, people: to.map(ward.id), reason, isPrivate: false, at: friday, ...changes };
  return giveKudos(give, giver, office, {
    kudos: ward.ledger,
    dossiers: { get: () => Promise.reject(new Error("no")) },
  });
}
let forms = 0;

const digest = (date: string, at = `${date}T01:00:00.000Z`): JobOf<"kudos.digest"> => ({
  type: "kudos.digest",
  officeId: "27163",
  at,
  date,
});

describe("the week's digest", () => {
  test("stands in the channel once on the first working day, with reasons and without anybody's count", async () => {
    await given("Thu Lan", ["Minh Tuấn"], { value: "on-time" });
    await given("Minh Tuấn", ["Ngọc Hạnh"], { reason: "Chỉ giúp máy quét bị kẹt ở quầy số ba", isPrivate: true });
    for (const date of ["2026-11-23", "2026-11-24", "2026-11-23"]) await ward.worker.handle(digest(date));
    await ward.worker.handle(digest("2026-11-23", "2026-11-24T01:00:00.000Z"));
    const [shown, ...others] = await ward.channelShows();
    expect(others).toEqual([]);
    expect(shown).toMatch(/^Lời cảm ơn trong tuần 16\/11\/2026 – 22\/11\/2026 Có 1 lời cảm ơn gửi tới 1 đồng nghiệp\./);
    expect(shown).toContain("Đúng hẹn: 1");
    expect(shown).toContain("Tư pháp – Hộ tịch cảm ơn Kinh tế, Hạ tầng và Đô thị: 1");
    expect(shown).toContain(`Gửi Minh Tuấn: ${reason}`);
    expect(shown).not.toContain("máy quét");
    expect(shown).not.toContain("@");
  });
  test("is none where it is switched off, where nobody gave thanks, and where a week has passed", async () => {
    await ward.worker.handle(digest("2026-11-23"));
    await given("Thu Lan", ["Minh Tuấn"]);
    await ward.worker.handle(digest("2026-11-23", "2026-11-30T01:00:00.000Z"));
    ward.chosen.recognition = { weeklyDigest: false };
    await ward.worker.handle(digest("2026-11-23"));
    ward.chosen.recognition = {};
    ward.time.now = Date.parse("2026-11-30T01:00:00.000Z");
    await ward.worker.handle(digest("2026-11-23"));
    expect(await ward.channelShows()).toEqual([]);
  });
  test("goes to the channel of recognition where the office has one", async () => {
    await given("Thu Lan", ["Minh Tuấn"]);
    ward.chosen.recognition = { channel: ward.slack.channels["tro-giup"] };
    await ward.worker.handle(digest("2026-11-23"));
    expect(await ward.channelShows("tro-giup")).toHaveLength(1);
  });
});

describe("the month's board", () => {
  test("is shown where the office wants it, once a month, and nowhere else", async () => {
    for (const from of ["Thu Lan", "Thanh Thảo"]) await given(from, ["Minh Tuấn"]);
    await ward.worker.handle(digest("2026-12-01"));
    expect(await ward.channelShows()).toEqual([]);
    ward.chosen.recognition = { monthBoard: true };
    for (let time = 0; time < 2; time += 1) await ward.worker.handle(digest("2026-12-01"));
    expect(await ward.channelShows()).toEqual([
      "Được nhiều đồng nghiệp cảm ơn trong tháng 11/2026 Minh Tuấn: 2 người " +
        "Tính theo số người gửi lời cảm ơn, không tính số lần. Lời riêng không tính.",
    ]);
  });
});

describe("signals", () => {
  const show = (who: string, changes: object = {}): JobOf<"kudos.signals"> => ({
    type: "kudos.signals",
    at: friday,
    team: ward.slack.team,
    user: ward.id(who),
    ...changes,
  });
  const ring = async () => {
    for (let time = 0; time < 3; time += 1) {
      await given("Thu Lan", ["Minh Tuấn"], {
        isPrivate: time === 2,
        reason: `Chỉ tôi cách tra sổ hộ tịch lần ${time + 1}`,
      });
      await given("Minh Tuấn", ["Thu Lan"]);
    }
  };
  test("are for an administrator, with the thanks they were read from and how they may be innocent", async () => {
    await ring();
    await ward.worker.handle(show("Gia Huy"));
    const [shown] = await ward.told("Gia Huy");
    expect(shown).toContain("Cảm ơn qua lại: ");
    expect(shown).toContain("20/11/2026: Thu Lan → Minh Tuấn . Chỉ tôi cách tra sổ hộ tịch lần 1");
    expect(shown).toContain("làm chung một quầy");
    expect(shown).toContain("lời riêng");
    expect(shown).not.toContain("lần 3");
    expect(await ward.channelShows()).toEqual([]);
  });
  test("are for nobody else, and no news where there is nothing", async () => {
    await ring();
    await ward.worker.handle(show("Bích Ngân"));
    expect(await ward.told("Bích Ngân")).toEqual(["Phần này dành cho người quản trị của đơn vị."]);
    ward = await aThankfulWard();
    await ward.worker.handle(show("Gia Huy", { officeId: "27163", unasked: true }));
    expect(await ward.told("Gia Huy")).toEqual([]);
    await ward.worker.handle(show("Gia Huy"));
    expect((await ward.told("Gia Huy"))[0]).toContain("Không có gì đáng để ý.");
  });
  test("come by themselves on the first working day where there are any", async () => {
    await ring();
    await ward.worker.handle(digest("2026-11-23"));
    await ward.workOff();
    expect(await ward.told("Gia Huy")).toHaveLength(1);
  });
});

describe("whom nobody thanked", () => {
  const known = () => dynamoKnownStaff(ward.tables.documentClient, ward.tables.peopleTable);
  test("their head is asked once a month, and nobody else", async () => {
    await knowStaff(await ward.offices.get("27163"), "2026-09-01", known());
    await given("Minh Tuấn", ["Thu Lan"]);
    for (let time = 0; time < 2; time += 1) {
      await ward.worker.handle(digest("2026-12-01"));
      await ward.workOff();
    }
    const [shown, ...others] = await ward.told("Thanh Thảo");
    expect(others).toEqual([]);
    expect(shown).toContain("60 ngày qua ở Tư pháp – Hộ tịch chưa ai gửi lời cảm ơn tới: Ngọc Hạnh");
    expect(shown).not.toContain("Thu Lan");
    expect(shown).not.toContain("Thanh Thảo");
    // Land has no head: its leader is asked.
    expect((await ward.told("Bích Ngân"))[0]).toContain("Kinh tế, Hạ tầng và Đô thị");
    for (const name of ["Thu Lan", "Ngọc Hạnh", "Minh Tuấn", "Gia Huy"]) expect(await ward.told(name)).toEqual([]);
    expect(await ward.channelShows()).toEqual([]);
  });
  test("those who are not known for so long are not named; whoever comes is noted", async () => {
    await ward.worker.handle(digest("2026-12-01"));
    await ward.workOff();
    expect(await ward.told("Thanh Thảo")).toEqual([]);
    const { since } = await known().read("27163");
    expect(since[ward.id("Thu Lan")]).toBe("2026-12-01");
  });
});

describe("the home tab", () => {
  const home = async (who: string) => {
    const job = { type: "home.show", at: friday, team: ward.slack.team, user: ward.id(who) } as const;
    await showHome(job, ward.worker.base, [() => import("#bot/kudos/home.ts")]);
    return shownText({ blocks: (ward.slack.home(who)?.content.blocks ?? []) as object[] });
  };
  test("shows what colleagues thanked for, what is left, and the buttons of the role", async () => {
    await given("Minh Tuấn", ["Thu Lan"]);
    await given("Thu Lan", ["Minh Tuấn"]);
    const shown = await home("Thu Lan");
    expect(shown).toContain(`20/11/2026, Minh Tuấn: ${reason}`);
    expect(shown).toContain("Tuần này anh/chị còn 49 lời cảm ơn.");
    expect(shown).not.toContain("Khen đồng nghiệp");
    expect(await home("Bích Ngân")).toContain("Khen đồng nghiệp");
    expect(await home("Gia Huy")).toContain("Xem dấu hiệu cần để ý");
  });
  test("leads to the form, and an administrator to the signals", async () => {
    await home("Gia Huy");
    await ward.slack.pressInHome("Gia Huy", "kudos.open");
    await ward.workOff();
    expect(ward.formOf("Gia Huy")).toContain("Gửi tới ai");
    await ward.slack.closeView("Gia Huy");
    await ward.slack.pressInHome("Gia Huy", "kudos.signals");
    await ward.workOff();
    expect((await ward.told("Gia Huy"))[0]).toContain("Không có gì đáng để ý.");
  });
});
