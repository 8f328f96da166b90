import { describe, expect, test } from "vitest";
import type { Language } from "#shared/offices/office.ts";
import * as texts from "#shared/text/texts.ts";
import { appointment, writtenDate, writtenMoment } from "#shared/text/when.ts";

type Said = Record<string, string>;

/**
 * Stands for whatever a sentence is given: it shows as `shown`, and whatever is asked of it is a number. That it asks for
 * what there is, the compiler sees to.
 */
function given(shown: string | number): unknown {
  const get = (_: object, name: string | symbol) => {
    if (name === Symbol.toPrimitive) return () => shown;
    return typeof name === "string" ? 7 : undefined;
  };
  return new Proxy({}, { get });
}

/** Every sentence of a catalogue under its path; functions are called with something of everything. */
function sentences(value: unknown, path: string): Said {
  if (typeof value === "string") return { [path]: value };
  if (typeof value === "function") return { [path]: String(value(given("Justice"), given(20), given("17:00"))) };
  if (typeof value !== "object" || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([name, inner]) => sentences(inner, `${path}.${name}`)));
}

const inLanguage = (language: Language) =>
  sentences(Object.fromEntries(Object.entries(texts).map(([name, table]) => [name, table[language]])), "text");
const catalogues = { vi: inLanguage("vi"), en: inLanguage("en"), id: inLanguage("id") };

describe("the catalogues of what people read", () => {
  test.each(Object.entries(catalogues))("%s says everything that Vietnamese says", (_, said) => {
    expect(Object.keys(said).sort()).toEqual(Object.keys(catalogues.vi).sort());
  });
  test.each(Object.entries(catalogues))("%s leaves nothing empty, unfinished or in another written form", (_, said) => {
    for (const sentence of Object.values(said)) {
      expect(sentence.trim()).toBe(sentence);
      expect(sentence).not.toMatch(/^$|undefined|\$\{|TODO| {2}/);
      expect(sentence.normalize("NFC")).toBe(sentence);
    }
  });
  test("no sentence was left in Vietnamese elsewhere", () => {
    for (const said of [catalogues.en, catalogues.id]) {
      const same = Object.entries(said).filter(
        ([path, sentence]) => /[ăâđêôơưạảấầ]/.test(sentence) && sentence === catalogues.vi[path],
      );
      expect(same.filter(([path]) => !path.includes("language"))).toEqual([]);
    }
  });
});

describe("dates and hours as people write them", () => {
  test("day before month before year", () => {
    expect(writtenDate("2026-11-20")).toBe("20/11/2026");
  });
  test("an instant on the office's wall, also past its midnight", () => {
    expect(writtenMoment("2026-11-20T17:00:00.000Z", "Asia/Ho_Chi_Minh")).toBe("00:00 21/11/2026");
    const sunday = (language: Language) => appointment("2026-11-21T18:00:00.000Z", "Asia/Ho_Chi_Minh", language);
    expect(sunday("vi")).toBe("01:00, Chủ nhật 22/11/2026");
    expect(sunday("en")).toBe("01:00, Sunday 22/11/2026");
    expect(sunday("id")).toBe("01:00, Minggu 22/11/2026");
  });
});
