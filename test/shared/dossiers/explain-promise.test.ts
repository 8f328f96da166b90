import { describe, expect, test } from "vitest";
import type { Dossier, HistoryEntry } from "#shared/dossiers/dossier.ts";
import { explainPromise } from "#shared/dossiers/explain-promise.ts";
import { PromiseExplanation } from "#shared/dossiers/promise-explanation.ts";
import { type AskedPromise, promiseFor } from "#shared/dossiers/promise-for.ts";
import type { Calendar, OfficeCalendar } from "#shared/office-time/calendar.ts";
import { pausedPromise } from "#shared/office-time/promise.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { OfficeRules } from "#shared/offices/office-rules.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import type { OwnProcedure } from "#shared/procedures/procedure.ts";
import { promiseSentence } from "#shared/text/promise-sentence.ts";
import { vn, ward } from "#test/shared/office-time/offices.ts";

/** The office's rules as versions: from an instant on, this calendar and these own procedures. */
type Version = readonly [from: string, calendar: OfficeCalendar, own?: readonly OwnProcedure[]];

function rulesOf(...versions: Version[]): Pick<OfficeRules, "rulesOn"> {
  return {
    rulesOn: async (officeId, at) => {
      expect(officeId).toBe("27163");
      const [, calendar, own = []] = versions.findLast(([from]) => from <= at) ?? expect.unreachable();
      return { calendar: { ...calendar, knownOn: localDate(at, calendar.zone) }, own };
    },
  };
}
const always = rulesOf(["2000", ward]);

const entry = (move: HistoryEntry["move"], wall: string, detail?: string): HistoryEntry => ({
  move,
  at: vn(wall),
  by: "k1",
  ...(detail !== undefined && { detail }),
});

/** A dossier as the office would have promised it on that day. */
function dossier(code: string, receivedAt: string, changes: Partial<Dossier> = {}, asked: AskedPromise = {}): Dossier {
  const at = vn(receivedAt);
  const procedure = procedureInForce(code, localDate(at, ward.zone));
  const { basis, ...promised } = promiseFor(procedure, at, { ...ward, knownOn: localDate(at, ward.zone) }, asked);
  return {
    officeId: "27163",
    code: "H29.27163-261123-0001",
    procedure: code,
    procedureFrom: procedure.validFrom,
    department: procedure.department,
    channel: "direct",
    status: "inProcess",
    receivedAt: at,
    ...promised,
    ...(basis && { basis }),
    version: 1,
    history: [entry("receive", receivedAt)],
    ...changes,
  };
}

async function explained(given: Dossier, rules = always) {
  const explanation = await explainPromise(given, rules);
  expect(PromiseExplanation.parse(explanation)).toEqual(explanation);
  return explanation;
}
const inVietnamese = async (given: Dossier, rules = always) => promiseSentence(await explained(given, rules), "vi");

describe("why an hour was promised", () => {
  test("a copy received before the cut-off is done the same day", async () => {
    const given = dossier("2.000815", "2026-11-20 09:00");
    expect(await explained(given)).toMatchObject({
      agrees: true,
      recomputedAt: vn("2026-11-20 17:00"),
      rule: { time: { kind: "same-day" }, mark: "verified", validFrom: "2025-01-01" },
      first: {
        basis: "rule",
        cutOff: { at: "15:00", met: true },
        days: [{ date: "2026-11-20", counts: true, why: "week" }],
      },
      changes: [],
    });
    expect(await inVietnamese(given)).toBe(
      "Hẹn 17:00, thứ Sáu 20/11/2026 vì hồ sơ nhận lúc 09:00, thứ Sáu 20/11/2026; nhận trước 15:00 nên trả trong ngày; " +
        "hôm đó cơ quan làm việc đến 17:00. Căn cứ: Nghị định 23/2015/NĐ-CP, sửa đổi bởi Nghị định 280/2025/NĐ-CP (đã đối chiếu văn bản).",
    );
  });

  test("received after the cut-off on the eve of Culture Day, it is done the day after that", async () => {
    const given = dossier("2.000815", "2026-11-23 15:30");
    expect((await explained(given)).first).toMatchObject({
      cutOff: { at: "15:00", met: false },
      days: [
        { date: "2026-11-23", counts: false, why: "receipt" },
        { date: "2026-11-24", counts: false, why: "national", name: "Ngày Văn hóa Việt Nam" },
        { date: "2026-11-25", counts: true, why: "week" },
      ],
    });
    expect(await inVietnamese(given)).toContain(
      "Hẹn 17:00, thứ Tư 25/11/2026 vì hồ sơ nhận lúc 15:30, thứ Hai 23/11/2026; nhận sau 15:00 hoặc ngoài giờ làm việc " +
        "nên trả vào ngày làm việc kế tiếp; không tính 24/11/2026 (Ngày Văn hóa Việt Nam); hôm đó cơ quan làm việc đến 17:00.",
    );
    expect(promiseSentence(await explained(given), "en")).toContain("not counted: 24/11/2026 (Vietnam Culture Day)");
    expect(promiseSentence(await explained(given), "id")).toContain(
      "tidak dihitung: 24/11/2026 (Hari Kebudayaan Vietnam)",
    );
  });

  test("working days name what was skipped: rest days by number, closures with the office's reason, swaps that count", async () => {
    const closures = [{ date: "2026-08-20", reason: "Diễn tập", announcedOn: "2026-08-01" }];
    const given = dossier("1.004873", "2026-08-19 09:00");
    const rules = rulesOf(["2000", { ...ward, closures }]);
    const { promisedAt } = promiseFor(procedureInForce("1.004873", "2026-08-19"), given.receivedAt, {
      ...ward,
      closures,
    });
    expect((await explained({ ...given, promisedAt }, rules)).agrees).toBe(true);
    expect(await inVietnamese({ ...given, promisedAt }, rules)).toContain(
      "không tính 20/08/2026 (Diễn tập), 1 ngày nghỉ hằng tuần; có tính 22/08/2026 (Quốc khánh) vì cơ quan làm việc",
    );
  });

  test("a death at night, a verification, and an hour on the slip say so", async () => {
    expect(await inVietnamese(dossier("1.000656", "2026-11-21 22:00"))).toContain(
      "Hẹn 23:00, thứ Bảy 21/11/2026 vì hồ sơ nhận lúc 22:00, thứ Bảy 21/11/2026; nhận ngoài giờ làm việc và không được để chờ nên trả trong 60 phút.",
    );
    const verified = dossier("1.000656", "2026-11-20 09:00", {}, { verification: true });
    expect(await explained(verified)).toMatchObject({ agrees: true, first: { basis: "verification" } });
    expect(await inVietnamese(verified)).toContain(
      "cần cơ quan khác xác minh nên được giải quyết trong 3 ngày làm việc",
    );
    const slip = dossier("2.000815", "2026-11-20 09:00", {}, { statedAt: vn("2026-11-21 10:00") });
    expect(await inVietnamese(slip)).toBe(
      "Hẹn 10:00, thứ Bảy 21/11/2026 vì hồ sơ nhận lúc 09:00, thứ Sáu 20/11/2026; cán bộ đã ghi giờ và ngày này trên phiếu hẹn.",
    );
  });

  test("days of the calendar, a limit that counts the day of receipt, and minutes have clauses of their own", async () => {
    const festival = dossier("1.003622", "2026-11-20 09:00");
    expect((await explained(festival)).first.days.filter(({ counts }) => counts)).toHaveLength(15);
    expect(await inVietnamese(festival)).toContain("trong 15 ngày, nếu hết hạn vào ngày nghỉ");
    const base = procedureInForce("1.001612", "2026-11-20");
    const ownRule = async (time: OwnProcedure["time"]) => {
      const own = [{ ...base, time, name: { vi: "Hộ kinh doanh" } }];
      return inVietnamese(dossier("1.001612", "2026-11-20 09:00"), rulesOf(["2000", ward, own]));
    };
    expect(await ownRule({ kind: "working-days", days: 3, counting: "receipt-day-counted" })).toContain(
      "tính cả ngày nhận",
    );
    expect(await ownRule({ kind: "minutes", minutes: 45 })).toContain("trong 45 phút, bất kể giờ nào");
    expect(await ownRule({ kind: "working-days", days: 1 })).toContain("Căn cứ: quy định của cơ quan");
  });

  test("what was submitted is promised from its acceptance", async () => {
    const submitted = dossier("2.000815", "2026-11-20 20:00");
    const accepted = {
      ...submitted,
      history: [entry("submit", "2026-11-19 20:00"), entry("accept", "2026-11-20 20:00")],
    };
    expect(await explained(accepted)).toMatchObject({ agrees: true, first: { from: vn("2026-11-20 20:00") } });
  });
});

describe("what moved the promise since", () => {
  const paused = [
    entry("receive", "2026-11-20 09:00"),
    entry("start-work", "2026-11-20 09:30"),
    entry("request-supplement", "2026-11-20 15:00"),
    entry("resume", "2026-11-25 09:30"),
  ];

  test("a pause gives back the time that was left", async () => {
    const given = dossier("2.000815", "2026-11-20 09:00", { history: paused, promisedAt: vn("2026-11-25 11:30") });
    expect(await explained(given)).toMatchObject({
      agrees: true,
      changes: [{ kind: "pause", why: "supplement", minutesLeft: 120, promisedAt: vn("2026-11-25 11:30") }],
    });
    expect(await inVietnamese(given)).toMatch(
      /^Hẹn 17:00, thứ Sáu 20\/11\/2026 vì .* Hồ sơ chờ bổ sung giấy tờ từ 15:00, thứ Sáu 20\/11\/2026 đến 09:30, thứ Tư 25\/11\/2026\. Lúc tạm dừng còn 2 giờ, được tính tiếp nên hẹn đến 11:30, thứ Tư 25\/11\/2026\.$/,
    );
  });

  test("a payment asked for at night pauses a death by plain minutes", async () => {
    const history = [
      entry("receive", "2026-11-21 22:00"),
      entry("request-payment", "2026-11-21 22:20"),
      entry("resume", "2026-11-22 01:00"),
    ];
    const given = dossier("1.000656", "2026-11-21 22:00", { history, promisedAt: vn("2026-11-22 01:40") });
    expect(await explained(given)).toMatchObject({ agrees: true, changes: [{ why: "payment", minutesLeft: 40 }] });
  });

  test("an extension names its hour, its cause and who approved it", async () => {
    const promisedAt = vn("2026-11-26 10:00");
    const history = [...paused, entry("extend", "2026-11-25 11:00", `volume:U0HEAD:${promisedAt}`)];
    const given = dossier("2.000815", "2026-11-20 09:00", { history, promisedAt });
    const { agrees, changes } = await explained(given);
    expect([agrees, changes.at(-1)]).toEqual([
      true,
      { kind: "extension", at: vn("2026-11-25 11:00"), cause: "volume", approver: "U0HEAD", promisedAt },
    ]);
    expect(await inVietnamese(given)).toContain("gia hạn đến 10:00, thứ Năm 26/11/2026: số lượng hồ sơ tăng cao.");
    expect(await inVietnamese(given)).not.toContain("U0HEAD");
  });

  test("the hour on a slip is found again behind pauses, and known for good where the history keeps it", async () => {
    const stated = vn("2026-11-21 10:00");
    const calendar: Calendar = { ...ward, knownOn: "2026-11-25" };
    const promisedAt = pausedPromise(
      { promisedAt: stated, pausedAt: vn("2026-11-20 15:00"), resumedAt: vn("2026-11-25 09:30") },
      calendar,
    );
    const given = dossier("2.000815", "2026-11-20 09:00", { basis: "slip", history: paused, promisedAt });
    expect(await explained(given)).toMatchObject({ agrees: true, first: { basis: "slip", promisedAt: stated } });
    const kept = [entry("receive", "2026-11-20 09:00", stated), ...paused.slice(1)];
    expect(await explained({ ...given, history: kept })).toMatchObject({ agrees: true, first: { promisedAt: stated } });
    const extended = [...kept, entry("extend", "2026-11-25 11:00", `system:U0HEAD:${vn("2026-11-27 10:00")}`)];
    const late = await explained({ ...given, history: extended, promisedAt: vn("2026-11-27 10:00") });
    expect(late).toMatchObject({ agrees: true, first: { promisedAt: stated } });
  });
});

describe("what was known that day", () => {
  test("a break announced later does not change an earlier promise", async () => {
    const given = dossier("1.014027", "2025-12-24 09:00");
    const explanation = await explained(given);
    expect(explanation).toMatchObject({ agrees: true, first: { knownOn: "2025-12-24" } });
    expect(explanation.first.days.find(({ date }) => date === "2026-01-02")).toMatchObject({ counts: true });
  });

  test("a closure that the office entered later does not either", async () => {
    const closed = { ...ward, closures: [{ date: "2026-11-27", reason: "Chuyển trụ sở" }] };
    const rules = rulesOf(["2000", ward], [vn("2026-11-26 08:00"), closed]);
    expect(await explained(dossier("1.004873", "2026-11-25 09:00"), rules)).toMatchObject({ agrees: true });
    const later = await explained(dossier("1.004873", "2026-11-26 09:00"), rules);
    expect(later).toMatchObject({ agrees: false, recomputedAt: vn("2026-12-01 17:00") });
  });
});

describe("where the record says something else, so does the explanation", () => {
  test("a promise that the rules do not come to is named beside theirs", async () => {
    const given = dossier("2.000815", "2026-11-20 09:00", { promisedAt: vn("2026-11-23 09:00") });
    expect(await explained(given)).toMatchObject({ agrees: false, recomputedAt: vn("2026-11-20 17:00") });
    expect(await inVietnamese(given)).toContain(
      "Tính lại theo quy định và lịch làm việc khi đó thì ra 17:00, thứ Sáu 20/11/2026, khác với giờ đã hẹn.",
    );
  });

  test("an imported promise is said to be taken over", async () => {
    const given = dossier("2.000815", "2026-11-20 09:00", { importVersion: 3, promisedAt: vn("2026-11-24 09:00") });
    expect(await explained(given)).toMatchObject({ agrees: false, first: { basis: "imported" } });
    expect(await inVietnamese(given)).toContain("giờ hẹn được lấy từ phần mềm của cơ quan");
  });

  test("a procedure that the office no longer knows, or a year without days off, leaves it unexplained", async () => {
    const unknown = await explained({ ...dossier("2.000815", "2026-11-20 09:00"), procedure: "9.999999" });
    expect([unknown.agrees, unknown.recomputedAt, unknown.rule]).toEqual([false, undefined, undefined]);
    expect(promiseSentence(unknown, "vi")).toBe(
      "Hẹn 17:00, thứ Sáu 20/11/2026; hồ sơ lưu không đủ để giải thích cách tính. Không tính lại được giờ này từ hồ sơ lưu.",
    );
    const old = dossier("2.000815", "2026-11-20 09:00", { history: [entry("receive", "2019-11-20 09:00")] });
    expect((await explained(old)).recomputedAt).toBeUndefined();
  });

  test("a slip that was extended before histories kept its hour does not have one made up", async () => {
    const promisedAt = vn("2026-11-27 10:00");
    const history = [
      entry("receive", "2026-11-20 09:00"),
      entry("extend", "2026-11-20 10:00", `system:U0HEAD:${promisedAt}`),
    ];
    const given = await explained(dossier("2.000815", "2026-11-20 09:00", { basis: "slip", history, promisedAt }));
    expect([given.first.promisedAt, given.agrees]).toEqual([undefined, true]);
    expect(promiseSentence(given, "vi")).toBe(
      "Đã xin lỗi và gia hạn đến 10:00, thứ Sáu 27/11/2026: hệ thống gặp sự cố.",
    );
  });
});
