import { describe, expect, test } from "vitest";
import { alike, features, likeness } from "#shared/suggestions/alike.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";

const open = [
  "Quầy tư pháp cần thêm ghế chờ cho người già",
  "Máy in ở quầy số 3 hay kẹt giấy, nên thay máy mới",
  "Phần mềm một cửa chạy chậm vào giờ cao điểm buổi sáng",
  "Đề xuất phát số thứ tự riêng cho phụ nữ mang thai và người có con nhỏ",
].map((text, index) => ({ id: `GY-0000${index}`, text }) as Suggestion);
const found = (text: string) => alike(text, open).map(({ id }) => Number(id.slice(-1)));

describe("a suggestion is like an open one", () => {
  test.each([
    ["thêm ghế chờ ở quầy tư pháp cho người cao tuổi", [0]],
    ["THEM GHE CHO O QUAY TU PHAP", [0]],
    ["may in quay so 3 bi ket giay suot", [1]],
    ["Phần mềm một cửa chậm quá vào buổi sáng", [2]],
    ["Nên có số thứ tự riêng cho phụ nữ mang thai", [3]],
    ["Máy in", [1]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  test.each(["Tổ chức học bơi cho con em cán bộ", "Người già nên được ưu tiên gọi số trước", "", "và là của cho các"])(
    "but not: %s",
    (text) => expect(found(text)).toEqual([]),
  );

  test("at most three are shown, the most alike first", () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ id: String(index), text: "thêm ghế chờ quầy tư pháp" }));
    const close = { id: "close", text: "thêm ghế chờ quầy tư pháp người già" };
    const list = [...many, close] as Suggestion[];
    const shown = alike("thêm ghế chờ quầy tư pháp người", list);
    expect(shown).toHaveLength(3);
  });

  test("likeness is between nothing and the same, and does not mind the order", () => {
    const [one, other] = [features("thêm ghế chờ"), features("bán ghế cũ")];
    expect(likeness(one, other)).toBe(likeness(other, one));
    expect(likeness(one, one)).toBe(1);
    expect(likeness(new Set(), one)).toBe(0);
  });
});
