import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personKey } from "#shared/citizens/person-key.ts";

describe("what a name is looked up by", () => {
  test.each([
    ["Nguyễn Văn Đô", "nguyen van do"],
    ["NGUYỄN  VĂN ĐÔ", "nguyen van do"],
    [" nguyen van do ", "nguyen van do"],
    ["Trần Thị Hòa", "tran thi hoa"],
    ["Trần Thị Hoà", "tran thi hoa"],
    ["H’Hen Niê", "h hen nie"],
    ["Nguyễn\u00a0Văn\u200bA", "nguyen vana"],
  ])("%s is found under %s", (name, key) => {
    expect(personKey(name)).toBe(key);
  });

  const syllable = fc.constantFrom("Nguyễn", "Đặng", "Thị", "Hòa", "Ươm", "Ý", "Quốc", "Bảo", "Lê", "Huỳnh", "Ân");
  const names = fc.array(syllable, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" "));

  test("encoding, case, spacing and marks never make two people of one", () => {
    fc.assert(
      fc.property(names, fc.constantFrom("NFC", "NFD", "NFKC", "NFKD"), (name, form) => {
        const key = personKey(name);
        expect(personKey(name.normalize(form))).toBe(key);
        expect(personKey(name.normalize(form).toUpperCase())).toBe(key);
        expect(personKey(name.normalize(form).replaceAll(" ", "  "))).toBe(key);
        expect(personKey(key)).toBe(key);
        expect(key).toMatch(/^[a-z]+( [a-z]+)*$/);
      }),
    );
  });

  test("is quick for whatever is written", () => {
    for (const name of ["a\u0301".repeat(60), "đ".repeat(120), " ".repeat(120), "\u200d".repeat(120)]) {
      expect(personKey(name).length).toBeLessThanOrEqual(120);
    }
  });
});
