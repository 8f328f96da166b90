import { expect, test } from "vitest";
import { fold } from "#shared/kernel/fold.ts";

test.each([
  ["Đăng ký khai sinh", "dang ky khai sinh"],
  ["ĐẶNG  Thị\tƯỚC", "dang thi uoc"],
  ["Chứng thực bản sao".normalize("NFD"), "chung thuc ban sao"],
  [" Nguyễn ", "nguyen"],
  ["", ""],
])("%j is compared as %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
});
