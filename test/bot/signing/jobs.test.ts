import { beforeEach, describe, expect, test } from "vitest";
import { signingHandlers } from "#bot/signing/jobs.ts";
import { readSign, signAction } from "#bot/signing/sign-button.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { killAt, totalCost } from "#test/kit/dynamodb.ts";
import { aStep, stored } from "#test/shared/dossiers/a-dossier.ts";
import { aRunningBot } from "../a-running-bot.ts";
import { aStaffedWard, type StaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";

/** Friday 20 November 2026, 10:30 in the ward. */
const now = "2026-11-20T03:30:00.000Z";

let ward: StaffedWard;
beforeEach(async () => {
  ward = await aStaffedWard();
});

const dossiersOf = (process = ward.aProcess()) => dynamoDossiers(process.client, ward.tables.dossiersTable);
function worker(process = ward.aProcess(), at = now) {
  const dossiers = dossiersOf(process);
  return signingHandlers({ ...process, offices: ward.offices, dossiers, clock: () => at });
}
const show = (handlers = worker(), at = now) =>
  handlers["signing.show"]({ type: "signing.show", officeId: "27163", at });
const sign = (name: string, codes: readonly string[], handlers = worker(), changes = {}) =>
  handlers["signing.sign"]({
    type: "signing.sign",
    officeId: "27163",
    at: now,
    team: ward.office.slack.team,
    channel: ward.slack.dmOf(name),
    user: ward.id(name),
    codes: [...codes],
    ...changes,
  });
const messages = (name: string) => ward.slack.messages(ward.slack.dmOf(name));
const told = async (name: string) => (await messages(name)).map(shownText);
const noted = (name: string) => ward.slack.ephemerals(ward.slack.dmOf(name), name).map(shownText);

/** Dossiers before the signers, received `minutes` before half past ten. */
async function present(...minutes: readonly (number | [number, Partial<Dossier>])[]): Promise<string[]> {
  const dossiers = dossiersOf();
  const codes: string[] = [];
  for (const one of minutes) {
    const [ago, changes] = typeof one === "number" ? [one, {}] : one;
    const receivedAt = new Date(Date.parse(now) - ago * 60_000).toISOString();
    const { code } = await stored(ward.tables, { receivedAt, ...changes });
    await dossiers.move("27163", code, aStep("present", { at: "2026-11-20T03:29:00.000Z" }));
    codes.push(code);
  }
  return codes;
}

describe("a signer's message of the day", () => {
  test("says how many wait, how long the oldest has, and lists them in the order of waiting", async () => {
    const [young, old] = await present(20, [195, { procedure: "2.000884" }]);
    await show();
    expect(await told("Hải Đăng")).toEqual([
      "Hồ sơ chờ ký Có 2 hồ sơ chờ ký, người chờ lâu nhất đã 3 giờ 15 phút. " +
        `3 giờ 15 phút: ${old}, Chứng thực chữ ký, hẹn trả 17:00 20/11/2026 ` +
        `20 phút: ${young}, Chứng thực bản sao từ bản chính, hẹn trả 17:00 20/11/2026 ` +
        "Ký 2 hồ sơ này Ký các hồ sơ này? " +
        "Anh/chị ký 2 hồ sơ đang hiện trong danh sách. Hồ sơ đến sau không bị ký theo. Ký Để sau " +
        "Mở trang ký Tính đến 10:30, tự cập nhật mỗi phút khi có thay đổi.",
    ]);
    expect(await told("Bích Ngân")).toHaveLength(1);
    for (const name of ["Thu Lan", "Thanh Thảo", "Gia Huy"]) expect(await told(name)).toEqual([]);
  });
  test("is one message that is brought up to date, says when nothing is left, and is new the next day", async () => {
    const [code = ""] = await present(20);
    await show();
    await dossiersOf().move("27163", code, aStep("send-back", { at: now }));
    await show();
    await show();
    expect(await told("Hải Đăng")).toEqual([expect.stringContaining("Không còn hồ sơ nào chờ ký. Cảm ơn anh/chị!")]);
    await present(5);
    await show(worker(), "2026-11-21T01:00:00.000Z");
    expect(await told("Hải Đăng")).toHaveLength(2);
  });
  test("is not sent while nothing waits", async () => {
    await show();
    expect(ward.slack.calls("chat.postMessage")).toEqual([]);
  });
  test("shows a signer for one department that department alone", async () => {
    const hai = ward.id("Hải Đăng");
    const staff = ward.office.staff.map((one) => (one.slackUser === hai ? { ...one, signs: ["land"] } : one));
    const [, land] = await present(20, [30, { department: "land" }]);
    const offices = { get: async () => ({ ...ward.office, staff, trackingKey: "" }) };
    const process = ward.aProcess();
    const handlers = signingHandlers({ ...process, offices, dossiers: dossiersOf(process), clock: () => now });
    await show(handlers);
    const [shown] = await told("Hải Đăng");
    expect(shown).toContain(`Có 1 hồ sơ chờ ký`);
    expect(shown).toContain(land);
  });
  test("of a long queue shows twenty, and costs one query however many signers there are", async () => {
    await present(...Array.from({ length: 25 }, (_, index) => 25 - index));
    const process = ward.aProcess();
    await show(worker(process));
    const [shown] = await told("Hải Đăng");
    expect(shown).toContain("Có 25 hồ sơ chờ ký");
    expect(shown).toContain("và 5 hồ sơ nữa ở trang ký");
    expect(shown).toContain("Ký 20 hồ sơ này");
    const queries = process.calls.filter(({ operation }) => operation === "Query");
    expect(totalCost(queries)).toMatchObject({ roundTrips: 1 });
    // Two who sign: a claim and a conclusion for each message; the head, for whom nothing waits, is looked up.
    expect(process.calls).toHaveLength(6);
  });
});

describe("signing from the message", () => {
  test("signs what it showed, and takes it off the list at once", async () => {
    const codes = await present(20, 30);
    await show();
    const [later = ""] = await present(1);
    await sign("Hải Đăng", codes);
    for (const code of codes) {
      const dossier = await dossiersOf().get("27163", code);
      expect(dossier.status).toBe("resultReady");
      expect(dossier.history.at(-1)).toMatchObject({ move: "sign", by: ward.id("Hải Đăng") });
    }
    expect((await dossiersOf().get("27163", later)).status).toBe("inProcess");
    expect(await told("Hải Đăng")).toEqual([expect.stringContaining("Có 1 hồ sơ chờ ký")]);
    expect(noted("Hải Đăng")).toEqual([]);
  });
  test("says which were not signed and why, and signs the others", async () => {
    const [gone = "", open = ""] = await present(20, 30);
    await show();
    await dossiersOf().move("27163", gone, aStep("send-back", { at: now }));
    await sign("Hải Đăng", [gone, open, "H29.27163-261120-9999"]);
    expect((await dossiersOf().get("27163", open)).status).toBe("resultReady");
    expect(noted("Hải Đăng")).toEqual([
      `Đã ký 1 hồ sơ, còn 2 hồ sơ chưa ký được: ${gone}: không còn nằm trong danh sách trình ký ` +
        "H29.27163-261120-9999: không tìm thấy trong đơn vị",
    ]);
  });
  test("is for those who may sign: others are told so, and nothing is signed", async () => {
    const [code = ""] = await present(20);
    for (const name of ["Thu Lan", "Gia Huy", "Quang Phúc"]) {
      await sign(name, [code]);
      expect(noted(name)).toEqual([expect.stringContaining("Việc ký dành cho người có thẩm quyền của đơn vị.")]);
    }
    await sign("Thanh Thảo", [code]);
    expect(noted("Thanh Thảo")).toEqual([expect.stringContaining(`${code}: không thuộc thẩm quyền ký của anh/chị`)]);
    await sign("Hải Đăng", [code], worker(), { team: "T0OTHER" });
    expect((await dossiersOf().get("27163", code)).status).toBe("inProcess");
  });
  test("five times, and by two signers at once, is one signature each", async () => {
    const codes = await present(20, 30, 40);
    await show();
    const presses = [1, 2, 3, 4, 5].flatMap((second) => {
      const at = `2026-11-20T03:30:0${second}.000Z`;
      return [sign("Hải Đăng", codes, worker(), { at }), sign("Bích Ngân", codes, worker(), { at })];
    });
    await Promise.allSettled(presses);
    for (const code of codes) {
      const { history } = await dossiersOf().get("27163", code);
      expect(history.filter(({ move }) => move === "sign")).toHaveLength(1);
    }
    expect([...noted("Hải Đăng"), ...noted("Bích Ngân")]).toEqual([]);
  });
  test.each(["before", "after"] as const)("by a worker that dies %s any call is finished by the next", async (when) => {
    let call = 0;
    for (let requests = 1; requests >= call; ) {
      call += 1;
      const codes = await present(20, 30);
      const at = `2026-11-20T03:31:${String(call).padStart(2, "0")}.000Z`;
      const dying = ward.aProcess();
      const made = killAt(dying.client, call, when);
      await sign("Hải Đăng", codes, worker(dying), { at }).catch(() => undefined);
      requests = made();
      await sign("Hải Đăng", codes, worker(ward.aProcess(() => Date.now() + 30_000)), { at });
      for (const code of codes) {
        const { history } = await dossiersOf().get("27163", code);
        expect(history.map(({ move }) => move)).toEqual(["receive", "present", "sign"]);
      }
    }
    expect(noted("Hải Đăng")).toEqual([]);
    expect(call).toBeGreaterThanOrEqual(4);
  });
});

describe("pressing 'sign these'", () => {
  test("asks back, and brings the codes that the message showed", async () => {
    const bot = await aRunningBot(ward.slack);
    const codes = await present(30, 20);
    await show();
    const [message] = await messages("Hải Đăng");
    await ward.slack.press("Hải Đăng", ward.slack.dmOf("Hải Đăng"), message?.ts ?? "", signAction);
    const [job, ...others] = bot.take("signing.sign");
    expect(others).toEqual([]);
    expect(job).toMatchObject({ officeId: "27163", codes, user: ward.id("Hải Đăng"), team: ward.slack.team });
    await ward.slack.press("Hải Đăng", ward.slack.dmOf("Hải Đăng"), message?.ts ?? "", "desk.open");
    expect(bot.take("desk.link")).toMatchObject([{ user: ward.id("Hải Đăng") }]);
  });
  test.each([
    "",
    "27163",
    "27163/",
    "x/H29.27163-261120-0001",
    "27163/a;b",
    `27163/${Array(21).fill("H29.27163-261120-0001").join(",")}`,
  ])("a button that says %j is none of ours", (value) => {
    expect(readSign(value)).toBeUndefined();
  });
});
