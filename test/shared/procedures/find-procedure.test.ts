import { describe, expect, test } from "vitest";
import { findProcedures } from "#shared/procedures/find-procedure.ts";

const of = (code: string, vi: string) => ({ code, name: { vi } });
const all = [
  of("2.000815", "Chứng thực bản sao từ bản chính"),
  of("2.000884", "Chứng thực chữ ký"),
  of("1.001193", "Đăng ký khai sinh"),
  of("1.000656", "Đăng ký khai tử"),
  of("2.000635", "Cấp bản sao trích lục hộ tịch"),
];
const found = (query: string) => findProcedures(query, all).map(({ code }) => code);

describe("a procedure is found", () => {
  test.each([
    ["by its code", "2.000815", ["2.000815"]],
    ["by its code without the dot", "2000815", ["2.000815"]],
    ["by the end of its code", "815", ["2.000815"]],
    ["by words without diacritics", "khai sinh", ["1.001193"]],
    ["by words with them, in either form", "khai tử".normalize("NFD"), ["1.000656"]],
    ["by beginnings of words, in any order", "sin kha", ["1.001193"]],
    ["best first: the name that begins with it", "ban sao", ["2.000635", "2.000815"]],
    ["whatever the case", "CHU KY", ["2.000884"]],
  ])("%s", (_, query, codes) => {
    expect(found(query)).toEqual(codes);
  });

  test("never by what is nowhere, and nothing asked is everything", () => {
    expect(found("ket hon")).toEqual([]);
    expect(found("khai xyz")).toEqual([]);
    expect(found("  ")).toEqual(all.map(({ code }) => code));
  });

  test("never by the text of a pattern", () => {
    expect(found(".*")).toEqual([]);
    expect(found("(((((")).toEqual([]);
  });
});
