import { expect, test } from "vitest";
import { asAnswer } from "#shared/rituals/as-answer.ts";
import { saidSuggestion } from "#shared/rituals/said-suggestion.ts";

test.each([
  ["Góp ý: thêm ghế", "thêm ghế"],
  ["GOP Y : thêm ghế", "thêm ghế"],
  ["Góp ý: thêm ghế".normalize("NFD"), "thêm ghế".normalize("NFD")],
  ["Đề xuất:\nthêm ghế", "thêm ghế"],
  ["suggestion: more chairs: ten", "more chairs: ten"],
  ["Saran：tambah kursi", "tambah kursi"],
])("%j is a suggestion", (text, proposed) => {
  expect(saidSuggestion(text)).toBe(proposed);
});

test.each(["Góp ý:", "tôi góp ý: x", "góp ý thêm ghế", "Lưu ý: đóng cửa", "", ": x", `${"a".repeat(40)}: x`])(
  "%j is none",
  (text) => {
    expect(saidSuggestion(text)).toBeUndefined();
  },
);

test("what may not be repeated is masked: numbers of citizens, codes of dossiers, marks of secrecy", () => {
  const text = "Bà Tư 079085012345, 0903 123 456, H29.27163-261120-0001, công văn tối mật";
  expect(asAnswer(text)).toBe("Bà Tư ••••, ••••, ••••, công văn ••••");
});
