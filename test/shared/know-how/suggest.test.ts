import { describe, expect, test } from "vitest";
import { shortened, suggestedBy } from "#shared/know-how/clean-thread.ts";
import { choosableProcedures, suggestedProcedure } from "#shared/know-how/suggest-procedure.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";

const all = choosableProcedures("2026-11-20");

describe("the procedure that a text speaks of", () => {
  test.each([
    ["Bà con hỏi đăng ký khai sinh quá hạn thì sao", "1.001193"],
    ["ĐKKS quá hạn có bị phạt không?", "1.001193"],
    ["Ai biết chứng thực chữ ký cho người không biết chữ", "2.000884"],
    ["xin hỏi giay xac nhan tinh trang hon nhan", "1.004873"],
    ["Thủ tục 2.000815 thu phí thế nào", "2.000815"],
  ])("%s", (text, code) => {
    expect(suggestedProcedure(text, all)).toBe(code);
  });
  test.each(["Máy in hết mực", "", "Đăng ký"])("is none for %s", (text) => {
    expect(suggestedProcedure(text, all)).toBeUndefined();
  });
  test("may be one of the office's own", () => {
    const version = choosableProcedures("2026-11-20").length;
    const [national] = all;
    expect(version).toBeGreaterThan(60);
    expect(national?.name.en).not.toBe("");
  });
});

describe("what a solved thread suggests", () => {
  const thread = [
    { ts: "1", text: "@U0HANH ĐKKS quá hạn có bị phạt không?\nHồ sơ H29.27163-261120-0001, chị ấy số 0903 123 456" },
    { ts: "2", text: "Để em hỏi" },
    { ts: "3", text: "Không phạt nữa, làm trong ngày." },
    { ts: "4", text: "Công văn này TỐI MẬT: nội dung gì đó" },
  ];
  test("asks first, then has the message that solved it, and names neither citizen nor dossier nor a secret", () => {
    const { title, text, removed } = suggestedBy(thread, "3");
    expect(title).toBe("ĐKKS quá hạn có bị phạt không?");
    expect(text).toBe(
      "ĐKKS quá hạn có bị phạt không?\nHồ sơ ••••, chị ấy số ••••\n\nKhông phạt nữa, làm trong ngày.\n\nĐể em hỏi",
    );
    expect(new Set(removed)).toEqual(new Set(["dossier-code", "phone", "secrecy-mark"]));
    expect(sensitiveIn(text)).toEqual([]);
  });
  test("is empty for an empty thread", () => {
    expect(suggestedBy([], "1")).toEqual({ title: "", text: "", removed: [] });
  });
  test("is cut between words, never inside one", () => {
    const { title, text } = suggestedBy([{ ts: "1", text: "nghiêng ".repeat(1_000) }], "1");
    expect(title).toMatch(/^(nghiêng )*nghiêng…$/);
    expect(title.length).toBeLessThanOrEqual(150);
    expect(text).toMatch(/^(nghiêng )*nghiêng…$/);
    expect(text.length).toBeLessThanOrEqual(3_000);
    expect(shortened("x".repeat(200), 150)).toHaveLength(150);
  });
});
