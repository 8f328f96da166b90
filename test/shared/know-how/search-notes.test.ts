import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { abbreviations } from "#shared/know-how/abbreviations.ts";
import { cardOf } from "#shared/know-how/card.ts";
import { conceptsOf } from "#shared/know-how/concepts.ts";
import type { Note } from "#shared/know-how/note.ts";
import { searchNotes } from "#shared/know-how/search-notes.ts";
import { syllables } from "#shared/know-how/syllables.ts";
import { synonyms } from "#shared/know-how/synonyms.ts";
import { aNote } from "./a-note.ts";

const date = "2026-11-20";
const lateBirth = aNote({
  title: "Đăng ký khai sinh quá hạn",
  text: "Quá 60 ngày vẫn đăng ký trong ngày; không còn phạt. Cần giấy chứng sinh.",
  procedure: "1.001193",
  procedureFrom: "2025-01-01",
});
const lateDeath = aNote({
  title: "Đăng ký khai tử trễ",
  text: "Cần giấy báo tử hoặc người làm chứng.",
  procedure: "1.000656",
  procedureFrom: "2025-01-01",
});
const copies = aNote({
  title: "Chứng thực bản sao nhiều trang",
  text: "Trang thứ ba trở đi thu 1.000 đồng, tối đa 200.000 đồng một bản.",
  procedure: "2.000815",
  procedureFrom: "2025-01-01",
});
const land = aNote({
  title: "Sang tên nhà đất phải có GCN bản chính",
  text: "UBND không chứng thực khi chưa có giấy chứng nhận quyền sử dụng đất. Hỏi thêm bộ phận một cửa.",
});
const street = aNote({ title: "Thu gom rác ngày lễ", text: "Xe rác chạy sớm hơn một giờ, ngân sách do phường trả." });
const all = [street, copies, land, lateDeath, lateBirth];
const find = (question: string, notes: readonly Note[] = all) =>
  searchNotes(question, notes.map(cardOf), { date }).map(({ card }) => card.title);

describe("what was written down is found", () => {
  test.each([
    ["đăng ký khai sinh quá hạn"],
    ["dang ky khai sinh qua han"],
    ["ĐĂNG KÍ KHAI SINH QUÁ HẠN"],
    ["đăng ký khai sinh quá hạn".normalize("NFD")],
    ["khai sinh trễ hạn"],
    ["ĐKKS quá hạn"],
    ["KS quá hạn"],
    ["birth late registration"],
    ["late registration of a birth"],
    ["pencatatan kelahiran terlambat"],
    ["1.001193"],
  ])("by %s", (question) => {
    expect(find(question)[0]).toBe(lateBirth.title);
  });
  test.each([
    ["giấy chứng nhận quyền sử dụng đất", land],
    ["GCN QSDĐ", land],
    ["sổ hồng", land],
    ["ủy ban nhân dân chứng thực nhà đất", land],
    ["MC hỏi thêm", land],
    ["death late", lateDeath],
    ["chứng tử", lateDeath],
    ["certified copy pages", copies],
    ["sao y nhiều trang", copies],
    ["salinan asli", copies],
  ])("by %s, however the note writes it", (question, { title }) => {
    expect(find(question)[0]).toBe(title);
  });
  test("by the short form where the note writes the long one, and the other way round, for every entry of the table", () => {
    for (const [short, readings] of Object.entries(abbreviations)) {
      for (const reading of readings) {
        const long = aNote({ title: `Lưu ý về ${reading}`, text: "Xem thêm hướng dẫn." });
        const brief = aNote({ title: `Lưu ý về ${short.toUpperCase()}`, text: "Xem thêm hướng dẫn." });
        expect(find(short, [street, long]), short).toContain(long.title);
        expect(find(reading, [street, brief]), reading).toContain(brief.title);
      }
    }
  });
  test("by every everyday and foreign word of the table", () => {
    for (const [word, readings] of Object.entries(synonyms)) {
      for (const reading of readings) {
        const note = aNote({ title: reading, text: "Xem thêm hướng dẫn." });
        expect(find(word, [street, note]), `${word}: ${reading}`).toContain(note.title);
      }
    }
  });
  test("TP-HT is one thing, however it is written", () => {
    const note = aNote({ title: "Lịch trực của TP-HT", text: "Hai tuần một lần." });
    for (const question of ["tư pháp hộ tịch trực", "TPHT trực", "tp ht trực", "TP - HT trực"]) {
      expect(find(question, [street, note])).toEqual([note.title]);
    }
  });
});

describe("what was not meant is not found", () => {
  test("a syllable is never cut: 'an' is not in 'ngân', nor 'sinh' in 'si'", () => {
    expect(find("an")).toEqual([]);
    expect(find("si")).toEqual([]);
    expect(find("ac")).toEqual([]);
    expect(syllables("Phường Hòa Hưng, đường 3/2")).toEqual(["phuong", "hoa", "hung", "duong", "3", "2"]);
  });
  test("one word of three is no answer", () => {
    expect(find("khai sinh bằng máy bay riêng")).toEqual([]);
  });
  test("words that say nothing find nothing by themselves where others are left", () => {
    expect(conceptsOf("khai sinh như nào và của ai").map(({ said }) => said)).toEqual(["khai", "sinh", "cua", "ai"]);
    expect(conceptsOf("và").map(({ said }) => said)).toEqual(["va"]);
    expect(conceptsOf(" ?! ")).toEqual([]);
  });
  test("a withdrawn note is found by nothing", () => {
    expect(find("khai sinh quá hạn", [{ ...lateBirth, state: "withdrawn" }])).toEqual([]);
  });
});

describe("the order of what is found", () => {
  const named = (title: string, changes: Partial<Note>) => aNote({ ...lateBirth, id: aNote().id, title, ...changes });
  const title = "Khai sinh quá hạn";
  test("confirmed and current first, then stale, then draft and stale, outdated last", () => {
    const notes = [
      named(`${title} D`, { state: "outdated" }),
      named(`${title} C`, { state: "draft", validUntil: "2026-11-19" }),
      named(`${title} B`, { validUntil: "2026-11-19" }),
      named(`${title} A`, {}),
    ];
    expect(find("khai sinh quá hạn", notes)).toEqual([`${title} A`, `${title} B`, `${title} C`, `${title} D`]);
  });
  test("a draft that answers all stands above a confirmed note that answers half", () => {
    const draft = named("Khai sinh quá hạn cho trẻ bị bỏ rơi", { state: "draft" });
    const half = aNote({ title: "Trẻ bị bỏ rơi", text: "Báo công an phường." });
    expect(find("khai sinh trẻ bị bỏ rơi", [half, draft])[0]).toBe(draft.title);
  });
  test("the title counts more than the text", () => {
    const inText = aNote({ title: "Ghi chú", text: "khai sinh quá hạn" });
    expect(find("khai sinh quá hạn", [inText, aNote()])[0]).toBe("Đăng ký khai sinh quá hạn");
  });
});

test("no question, however odd, breaks the search", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (question) => {
      const found = searchNotes(question, all.map(cardOf), { date });
      for (const { score } of found) expect(score).toBeGreaterThan(0);
    }),
  );
});
