import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Language } from "#shared/offices/office.ts";
import { appointment, writtenDate, writtenMoment } from "#shared/text/when.ts";

type Said = Record<string, string>;

/**
 * Stands for whatever a sentence is given: it shows as `shown` and can what that can, and whatever else is asked of it is a number.
 * That it asks for what there is, the compiler sees to.
 */
function given(shown: string | number): unknown {
  const get = (_: object, name: string | symbol) => {
    if (name === Symbol.toPrimitive) return () => shown;
    if (typeof name !== "string") return undefined;
    const own: unknown = Reflect.get(Object(shown), name);
    return typeof own === "function" ? own.bind(shown) : 7;
  };
  return new Proxy({}, { get });
}

/** Every sentence of a catalogue under its path; functions are called with something of everything. */
function sentences(value: unknown, path: string): Said {
  if (typeof value === "string") return { [path]: value };
  if (typeof value === "function")
    return { [path]: String(value(given("Justice"), given(20), given("17:00"), given(3), given("Lan"))) };
  if (typeof value !== "object" || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([name, inner]) => sentences(inner, `${path}.${name}`)));
}

const folder = new URL("../../../shared/text/", import.meta.url);
const languages = ["vi", "en", "id"] as const;
const features = readdirSync(new URL("vi/", folder)).sort();

/** Everything that the files of a language export. */
async function inLanguage(language: Language): Promise<Said> {
  const files = await Promise.all(features.map((file) => import(new URL(`${language}/${file}`, folder).href)));
  return Object.assign({}, ...files.map((file, index) => sentences({ ...file }, features[index] ?? "")));
}
const catalogues = Object.fromEntries(
  await Promise.all(languages.map(async (language) => [language, await inLanguage(language)] as const)),
) as Record<Language, Said>;

const unfinished = /^\s*$|undefined|\[object|=>|\$\{|TODO| {2}/;
/** Letters that only Vietnamese has. */
const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
/** Names that Slack cannot show in several languages, and those of the languages themselves. */
const names = /Tiếng Việt|Gửi góp ý|Ghi thành góp ý|Cảm ơn đồng nghiệp|Lưu kinh nghiệm|Góp ý|Đề xuất/g;

describe("the catalogues of what people read", () => {
  test.each(languages)("%s has a file for each feature, and each file a table beside it", (language) => {
    expect(readdirSync(new URL(`${language}/`, folder)).sort()).toEqual(features);
    expect(Object.keys(catalogues[language]).length).toBeGreaterThan(500);
  });
  test.each(languages)("%s says everything that Vietnamese says", (language) => {
    expect(Object.keys(catalogues[language]).sort()).toEqual(Object.keys(catalogues.vi).sort());
  });
  test.each(languages)("%s leaves nothing empty, unfinished or in another written form", (language) => {
    const wrong = Object.entries(catalogues[language]).filter(
      // One space at an end stands beside a name or an address that is a run of its own.
      ([, said]) => unfinished.test(said) || said.normalize("NFC") !== said,
    );
    expect(wrong).toEqual([]);
  });
  test.each(["en", "id"] as const)("no word of %s was left in Vietnamese", (language) => {
    const left = Object.entries(catalogues[language]).filter(([, said]) => vietnamese.test(said.replaceAll(names, "")));
    expect(left).toEqual([]);
  });
  test("titles and buttons of forms are as long as Slack shows them", () => {
    for (const [path, said] of languages.flatMap((language) => Object.entries(catalogues[language]))) {
      const [, key = "", of = ""] = /^(.*\.)(title|submit|close|save)$/.exec(path) ?? [];
      const isForm = of !== "title" || languages.some((one) => `${key}submit` in catalogues[one]);
      if (of !== "" && isForm) expect({ path, fits: said.length <= 24, said }).toEqual({ path, fits: true, said });
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
