import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { occasions } from "#shared/deliveries/delivery.ts";
import { shortOffice, smsLength, smsLimit, unaccented } from "#shared/messages/sms-text.ts";
import { templateVersions, worded } from "#shared/messages/templates.ts";
import { anOffice } from "#test/kit/an-office.ts";

const languages = ["vi", "en", "id"] as const;
const promisedAt = "2026-12-31T09:30:00.000Z";
const usual = {
  office: anOffice(),
  code: "H29.27163-261120-0001",
  promisedAt,
  trackingUrl: "https://office.example/t",
};
/** As long as each may be: a number of seven digits, a name of 120 letters, an address that AWS made up. */
const longest = {
  office: anOffice({ name: `Đặc khu ${"Ưỡ".repeat(56)}`.slice(0, 120) }),
  code: "H29.27163-261120-1234567",
  promisedAt,
  trackingUrl: "https://abcdefghij.execute-api.ap-southeast-1.amazonaws.com/t",
};
const all = languages.flatMap((language) => occasions.map((occasion) => [language, occasion] as const));

describe("every SMS", () => {
  test.each(all)(
    "in %s of %s fits one part in the plain alphabet, with the longest code, name and address",
    (language, occasion) => {
      for (const told of [usual, longest, { ...longest, trackingUrl: `https://${"x".repeat(150)}.example/t` }]) {
        const { sms } = worded(occasion, language, told);
        expect(smsLength(sms)).toBeLessThanOrEqual(smsLimit);
        expect(sms).toContain(told.code);
        expect(sms.startsWith(shortOffice(told.office.name, 12))).toBe(true);
      }
      expect(worded(occasion, language, usual).sms).toContain(usual.trackingUrl);
    },
  );
});

test.each(all)(
  "the full text in %s of %s names the office, the code and where to look, and nothing of a procedure",
  (language, occasion) => {
    const { subject, text } = worded(occasion, language, usual);
    for (const part of [usual.office.name, usual.code]) {
      expect(subject).toContain(part);
      expect(text).toContain(part);
    }
    expect(text).toContain(usual.trackingUrl);
    expect(text).not.toMatch(/undefined|2\.0008|khai tử|chứng thực/);
    expect(text.normalize("NFC")).toBe(text);
  },
);

test("appointments are named with hour and day, in the office's zone", () => {
  expect(worded("accepted", "vi", usual).sms).toBe(
    "P.Hoa Hung: da nhan ho so H29.27163-261120-0001, hen tra 16:30 31/12. Tra cuu: https://office.example/t",
  );
  expect(worded("extended", "vi", usual).text).toContain("Xin hẹn lại lúc 16:30, thứ Năm 31/12/2026.");
});

/** SHA-256 of each template's words in all languages, by version: words change together with their version. */
const known: Record<string, string> = {
  "accepted 1": "b3e8fb6334441092",
  "extended 1": "07fd990082478d01",
  "payment-required 1": "9c8d558243630e1d",
  "refused 1": "7c77f75fb9f59793",
  "result-ready 1": "26dba742f78250d4",
  "stopped 1": "255944885f791e6f",
  "supplement-requested 1": "9dd14a60209da837",
};

test("words that change get a new version, so that it is known what a citizen read", () => {
  const words = occasions.map((occasion) => {
    const text = JSON.stringify(languages.map((language) => worded(occasion, language, usual)));
    return [`${occasion} ${templateVersions[occasion]}`, createHash("sha256").update(text).digest("hex").slice(0, 16)];
  });
  expect(Object.fromEntries(words)).toEqual(known);
});

describe("letters of an SMS", () => {
  test.each([
    ["Phường Tăng Nhơn Phú", "Phuong Tang Nhon Phu"],
    ["Đặc khu Côn Đảo", "Dac khu Con Dao"],
    ["Tư pháp – Hộ tịch", "Tu phap - Ho tich"],
    ["Hòa Hưng".normalize("NFD"), "Hoa Hung"],
    ["a\u200bb 😀 c", "ab  c"],
  ])("%s is typed %s", (written, typed) => expect(unaccented(written)).toBe(typed));

  test("a letter outside the alphabet is none, and an extended one counts twice", () => {
    expect(smsLength("Hưng")).toBeUndefined();
    expect(smsLength("€[]")).toBe(6);
  });

  test.each([
    ["Trung tâm Phục vụ hành chính công phường Tăng Nhơn Phú", 40, "P.Tang Nhon Phu"],
    ["UBND xã Bà Điểm", 40, "X.Ba Diem"],
    ["Phường", 40, "Phuong"],
    ["Phường Hòa Hưng", 6, "P.Hoa"],
  ])("%s in %i letters is %s", (name, most, short) => expect(shortOffice(name, most)).toBe(short));
});
