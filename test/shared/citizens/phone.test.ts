import { describe, expect, test } from "vitest";
import { phoneOf } from "#shared/citizens/phone.ts";

describe("the phone of an applicant", () => {
  test.each([
    ["0912345678", "+84912345678"],
    ["0912 345 678", "+84912345678"],
    ["0912.345.678", "+84912345678"],
    ["(028) 3829-1234", "+842838291234"],
    ["+84 912 345 678", "+84912345678"],
    ["0084912345678", "+84912345678"],
    ["84912345678", "+84912345678"],
    ["0355555555", "+84355555555"],
    ["0555555555", "+84555555555"],
    ["0777777777", "+84777777777"],
    ["0888888888", "+84888888888"],
  ])("%s is kept as %s", (written, kept) => {
    expect(phoneOf(written)).toBe(kept);
  });

  test.each([
    ["a short code", "1022"],
    ["an emergency number", "113"],
    ["a number of another country", "+6591234567"],
    ["a digit too few", "091234567"],
    ["a digit too many", "09123456789"],
    ["a landline of ten digits", "0283829123"],
    ["a prefix that is no mobile's", "0412345678"],
    ["letters", "0912 CALL ME"],
    ["nothing", ""],
    ["digits of another script", "０９１２３４５６７８"],
    ["two numbers", "0912345678, 0912345679"],
    ["a plus inside", "09+12345678"],
  ])("%s is no subscriber's number", (_, written) => {
    expect(phoneOf(written)).toBeUndefined();
  });
});
