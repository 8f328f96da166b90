import { expect, test } from "vitest";
import { readCode } from "#bot/dossier-card/read-code.ts";

test.each([
  ["as printed", "H29.26842-261120-0241"],
  ["in small letters", "h29.26842-261120-0241"],
  ["with spaces around and inside", "  H29 . 26842 - 261120 - 0241 "],
  ["with the dashes of a telephone keyboard", "H29.26842–261120—0241"],
  ["in wide letters", "Ｈ２９.26842-261120-0241"],
])("a code %s is read", (_, typed) => {
  expect(readCode(typed)).toBe("H29.26842-261120-0241");
});
test("a code of other software is read too", () => {
  expect(readCode("h15.50.05.13-261008-0975")).toBe("H15.50.05.13-261008-0975");
});
test.each([
  "",
  "0241",
  "079085001234",
  "Nguyễn Văn A",
  "0903 123 456",
  "H29.26842-261120-0241 079085001234",
  "x".repeat(300),
])("%j is none and goes no further", (typed) => {
  expect(readCode(typed)).toBeUndefined();
});
