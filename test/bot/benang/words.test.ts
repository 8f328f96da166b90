import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readForm, writeForm } from "#bot/benang/names.ts";
import { readWords } from "#bot/benang/words.ts";

describe("what was typed behind /benang", () => {
  test.each([
    ["", { verb: "help" }],
    ["  ", { verb: "help" }],
    ["help", { verb: "help" }],
    ["Trợ giúp", { verb: "help", language: "vi" }],
    ["bantuan", { verb: "help", language: "id" }],
    ["settings", { verb: "settings" }],
    ["Cài đặt", { verb: "settings", language: "vi" }],
    ["cai dat", { verb: "settings", language: "vi" }],
    ["CÀI  ĐẶT", { verb: "settings", language: "vi" }],
    ["cài đật", { verb: "settings", language: "vi" }],
    ["pengaturan", { verb: "settings", language: "id" }],
    ["mute kudos", { verb: "settings" }],
    ["quiet", { verb: "settings" }],
    ["giờ yên tĩnh", { verb: "settings", language: "vi" }],
    ["setup", { verb: "setup" }],
    ["thiết lập", { verb: "setup", language: "vi" }],
    ["nghỉ", { verb: "leave", language: "vi" }],
    ["cuti minggu depan", { verb: "leave", language: "id" }],
  ])("%j is understood", (typed, read) => {
    expect(readWords(typed)).toEqual(read);
  });
  test.each([
    ["setings", "settings"],
    ["caii dat", "cai dat"],
    ["stup", "setup"],
    ["lleave", "leave"],
    ["hepl", "help"],
    ["thiet lapp", "thiet lap"],
  ])("%j is not, and is answered with the nearest word", (typed, meant) => {
    expect(readWords(typed)).toEqual({ verb: "help", unknown: typed, meant });
  });
  test("words that are near to nothing are answered with help alone", () => {
    expect(readWords("xin nghỉ việc luôn")).toEqual({ verb: "help", unknown: "xin nghỉ việc luôn" });
  });
  test("whatever is typed has an answer, and no more of it is repeated than fits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (typed) => {
        const { verb, unknown = "" } = readWords(typed);
        expect(["help", "settings", "setup", "leave"]).toContain(verb);
        expect(unknown.length).toBeLessThanOrEqual(80);
        expect(unknown.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("what a form knows when it comes back", () => {
  test.each([
    { language: "vi", officeId: "27163" } as const,
    { language: "id", officeId: "27163", whose: "U0LAN" } as const,
  ])("is read as it was written: %j", (form) => {
    expect(readForm(writeForm(form))).toEqual(form);
  });
  test.each(["", "vi", "fr/27163", "vi/2716", "vi/27163/lan", "vi/27163/U0LAN/x", '{"l":"vi"}'])(
    "is nothing where none of our forms says %j",
    (metadata) => {
      expect(readForm(metadata)).toBeUndefined();
    },
  );
});
