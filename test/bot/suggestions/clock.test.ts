import { beforeEach, describe, expect, test } from "vitest";
import { aSuggestingWard, type SuggestingWard } from "./a-suggesting-ward.ts";

let ward: SuggestingWard;
beforeEach(async () => {
  ward = await aSuggestingWard();
});
const evidence = { note: "Mười ghế đã đặt ở sảnh từ sáng nay" };

describe("an answer that is owed", () => {
  test("is asked for again, shown as overdue, and goes to the chair with how the office keeps its word", async () => {
    const id = await ward.suggest();
    await ward.until("2026-11-26T00:30:00.000Z");
    expect((await ward.told("Thanh Thảo")).at(-1)).toContain(`Nhắc anh chị: góp ý ${id}`);
    await ward.until("2026-11-27T10:01:00.000Z");
    expect((await ward.told("Thanh Thảo")).at(-1)).toContain("đã quá hạn trả lời");
    expect(await ward.shown(id)).toContain("Quá hạn: Thanh Thảo lẽ ra trả lời trước 17:00 27/11/2026");
    await ward.until("2026-11-30T10:01:00.000Z");
    const chair = (await ward.told("Bích Ngân")).at(-1);
    expect(chair).toContain(`Góp ý ${id} chưa ai trả lời. Người phụ trách là Thanh Thảo`);
    expect(chair).toContain("đúng hạn 0 % (0/1 góp ý)");
    expect((await ward.told("Thu Lan")).at(-1)).toContain("tôi đã chuyển lên Bích Ngân");
    expect(await ward.slack.messages("cuoi-ngay")).toHaveLength(1);
  });

  test("and was given is asked for no more", async () => {
    const id = await ward.suggest();
    await ward.step(id, "declined", { note: "Sảnh không còn chỗ trống", basis: "TCVN 4601:2012" });
    const before = await ward.told("Thanh Thảo");
    for (const at of ["2026-11-26T00:30", "2026-11-27T10:01", "2026-12-01T10:01"]) await ward.until(`${at}:00.000Z`);
    expect(await ward.told("Thanh Thảo")).toEqual(before);
  });
});

describe("silence of the author", () => {
  test("counts as a yes after five working days, and says so", async () => {
    const id = await ward.suggest();
    await ward.step(id, "acknowledged");
    await ward.step(id, "done", evidence);
    await ward.until("2026-11-27T10:01:00.000Z");
    expect(await ward.shown(id)).toContain("sau 5 ngày làm việc không có ý kiến khác");
    expect((await ward.told("Thu Lan")).at(-1)).toContain("được coi là đã xong");
  });
});

describe("people hear of it as they wish", () => {
  test("in their quiet hours not before these end, and then only the latest", async () => {
    await ward.prefers("Thu Lan", { quiet: { from: "09:00", to: "12:00" } });
    const id = await ward.suggest();
    await ward.step(id, "acknowledged");
    expect(await ward.told("Thu Lan")).toEqual([]);
    await ward.until("2026-11-20T05:00:00.000Z");
    expect(await ward.told("Thu Lan")).toEqual([expect.stringContaining("Đã nhận, chưa trả lời")]);
  });

  test("never when they muted it", async () => {
    await ward.prefers("Thu Lan", { muted: ["suggestions"] });
    await ward.step(await ward.suggest(), "acknowledged");
    expect(await ward.told("Thu Lan")).toEqual([]);
  });

  test("in their own language", async () => {
    await ward.prefers("Thu Lan", { language: "id" });
    const id = await ward.suggest();
    expect((await ward.told("Thu Lan")).join()).toContain(`Saran Anda dicatat sebagai ${id}`);
  });
});

describe("a step that may not be taken", () => {
  test("an officer is offered none, and told so in the form", async () => {
    const id = await ward.suggest();
    const { ts = "" } = (await ward.messageOf(id)) ?? {};
    await ward.slack.press("Minh Tuấn", "cuoi-ngay", ts, "suggestions.handle");
    await ward.workOff();
    expect(ward.formOf("Minh Tuấn")).toContain("chưa có bước nào làm được");
  });

  test("two leaders at once: the second is told that somebody was faster", async () => {
    const id = await ward.suggest();
    const { ts = "" } = (await ward.messageOf(id)) ?? {};
    for (const who of ["Thanh Thảo", "Bích Ngân"]) {
      await ward.slack.press(who, "cuoi-ngay", ts, "suggestions.handle");
      await ward.workOff();
      await ward.slack.pressInView(who, "suggestions.to", "acknowledged");
      await ward.workOff();
    }
    for (const who of ["Thanh Thảo", "Bích Ngân"]) await ward.slack.submitView(who);
    await ward.workOff();
    expect((await ward.get(id))?.history.map(({ to }) => to)).toEqual(["raised", "acknowledged"]);
    expect((await ward.told("Bích Ngân")).at(-1)).toContain("Vừa có người xử lý góp ý này trước anh chị");
  });

  test.each([
    [
      "declined",
      { note: "Sảnh không còn chỗ trống", basis: "số 079123456789" },
      { basis: /số định danh \(079123456789\)/ },
    ],
    ["declined", { note: "Không.", basis: "TCVN" }, { note: /ít nhất 10 ký tự/ }],
    ["planned", { note: "Gọi 0912345678 để hẹn", due: "2026-11-30" }, { note: /số điện thoại/ }],
  ] as const)("%s with %j names what is wrong and keeps the form open", async (to, typed, wrong) => {
    const id = await ward.suggest();
    await ward.step(id, to, typed);
    const errors = ward.slack.modal("Thanh Thảo")?.errors ?? {};
    expect(Object.keys(errors)).toEqual(Object.keys(wrong));
    for (const [field, words] of Object.entries(wrong)) expect(errors[field]).toMatch(words);
    expect((await ward.get(id))?.state).toBe("new");
  });

  test("a form handed in before its fields were shown asks to wait a moment", async () => {
    const id = await ward.suggest();
    const { ts = "" } = (await ward.messageOf(id)) ?? {};
    await ward.slack.press("Thanh Thảo", "cuoi-ngay", ts, "suggestions.handle");
    await ward.workOff();
    await ward.slack.pressInView("Thanh Thảo", "suggestions.to", "declined");
    await ward.slack.submitView("Thanh Thảo");
    expect(ward.slack.modal("Thanh Thảo")?.errors?.["suggestions.to"]).toContain("Mẫu đang đổi");
  });
});
