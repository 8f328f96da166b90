import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mask, maskPersonalNumbers } from "#shared/suggestions/mask-personal-numbers.ts";

describe("citizens' numbers in what staff write", () => {
  test.each([
    ["a personal id", "CCCD 079085012345 bị sai"],
    ["one written in groups", "CCCD 079 085 012345 bị sai"],
    ["one with dots", "CCCD 079.085.012.345 bị sai"],
    ["a mobile number", "gọi 0903123456 giúp"],
    ["one in groups", "gọi 090 312 34 56 giúp"],
    ["one with dots", "gọi 0903.123.456 giúp"],
    ["one with hyphens and the country", "gọi +84-903-123-456 giúp"],
    ["the country without a plus", "gọi 84903123456 giúp"],
    ["a landline", "gọi 028 3822 1234 giúp"],
    ["a landline with dots", "gọi 028.38221234 giúp"],
    ["as Slack links it", "gọi 0903123456 (tel:0903123456) giúp"],
    ["stuck to words", "sđt0903123456giúp"],
  ])("%s is masked", (_, text) => {
    const masked = maskPersonalNumbers(text);
    expect(masked).toContain(mask);
    expect(masked).not.toMatch(/\d{3}/);
  });
  test.each([
    "Hồ sơ H29.27163-261120-0012 bị trả lại",
    "Ngày 20/11/2026 nhận 312 hồ sơ, 07:30-11:30",
    "Thủ tục 2.000815, phí 200.000 đồng",
    "Tổng đài 1022, quầy 1 2 3 4",
    "Nghị định 118/2025/NĐ-CP",
  ])("%s stays as it is", (text) => {
    expect(maskPersonalNumbers(text)).toBe(text);
  });
  test("every personal id, however grouped, wherever it stands", () => {
    const id = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
    const gap = fc.constantFrom("", " ", ".", "-");
    const words = fc.constantFrom("", " ", " của bà Tư ", "(", "số:");
    fc.assert(
      fc.property(id, gap, words, words, (digits, between, before, after) => {
        const grouped = digits
          .map((digit, index) => (index > 0 && index % 3 === 0 ? `${between}${digit}` : `${digit}`))
          .join("");
        expect(maskPersonalNumbers(`${before}${grouped}${after}`)).not.toMatch(/\d/);
      }),
    );
  });
  test("masking twice is masking once", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .+\-a]{0,60}$/), (text) => {
        const once = maskPersonalNumbers(text);
        expect(maskPersonalNumbers(once)).toBe(once);
      }),
    );
  });
  test("fifty thousand digits take no longer than a blink", () => {
    const began = performance.now();
    maskPersonalNumbers("0 ".repeat(25_000));
    maskPersonalNumbers("0".repeat(50_000));
    maskPersonalNumbers("+84-".repeat(12_500));
    expect(performance.now() - began).toBeLessThan(500);
  });
});
