import { describe, expect, test } from "vitest";
import { themesIn, type Voice } from "#shared/rituals/themes.ts";
import { endOfDayTexts } from "#shared/text/end-of-day.ts";

const stopWords = new Set(endOfDayTexts.vi.stopWords.split(" "));
const voices = (...texts: string[]): Voice[] => texts.map((text, index) => ({ user: `U${index}`, texts: [text] }));
const themes = (...texts: string[]) => themesIn(voices(...texts), stopWords);

describe("what several colleagues name", () => {
  test("is counted by people, whatever accents and capitals, in the words of the first", () => {
    expect(themes("Máy in kẹt giấy", "MÁY IN lại kẹt", "may in cu qua", "trời nóng")).toEqual([
      { words: "máy in", people: 3 },
    ]);
  });
  test("is nothing as long as fewer than three people name it, however often one says it", () => {
    const one = { user: "U1", texts: ["máy in", "máy in", "máy in"] };
    expect(themesIn([one, { user: "U2", texts: ["máy in"] }], stopWords)).toEqual([]);
  });
  test("is no word that says nothing, no number, and no pair over a comma", () => {
    expect(themes("hôm nay thì đông", "hôm nay cũng vậy", "hôm nay 12", "quầy 3, giấy")).toEqual([]);
    expect(themes("quầy, giấy", "quầy. Giấy", "quầy; giấy").map(({ words }) => words)).toEqual(["quầy", "giấy"]);
  });
  test("is the single word too where more people use it than the pair", () => {
    const found = themes("mạng chậm", "mạng chậm", "mạng chậm", "mạng tốt");
    expect(found).toEqual([
      { words: "mạng", people: 4 },
      { words: "mạng chậm", people: 3 },
    ]);
  });
  test("is at most five, the most named first", () => {
    const text = "mực giấy bàn ghế đèn quạt cửa kính";
    expect(themes(text, text, text, "mực giấy")).toHaveLength(5);
    expect(themes(text, text, text, "mực giấy")[0]).toEqual({ words: "mực giấy", people: 4 });
  });
});
