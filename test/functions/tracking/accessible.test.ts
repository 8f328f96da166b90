import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { colours, pageStyle } from "#functions/tracking/page-style.ts";
import { type Found, trackingPage } from "#functions/tracking/tracking-page.ts";
import type { TrackingReply } from "#functions/tracking/tracking-reply.ts";
import { naughtyWords } from "#test/shared/forms/naughty-words.ts";
import { contrast } from "./contrast.ts";

const named = (words: string) => ({ vi: words, en: words, id: words });
const full = (words: string): TrackingReply => ({
  code: "H29.27163-261120-0001",
  office: words,
  zone: "Asia/Ho_Chi_Minh",
  procedure: named(words),
  status: "inProcess",
  receivedAt: "2026-11-20T01:00:00.000Z",
  promisedAt: "2026-11-20T10:00:00.000Z",
  next: "wait",
  late: true,
  handledBy: words,
  missing: [named(words), named(words)],
  fee: 18_000,
  paid: false,
  extension: { at: "2026-11-20T08:00:00.000Z", cause: "volume" },
  bundle: { code: words, procedure: named(words), status: "accepted", promisedAt: "2026-11-20T10:00:00.000Z" },
  address: words,
  phone: words,
  hours: { mon: [["07:30", "11:30"]] },
});

const pages: Readonly<Record<string, Found>> = {
  "the form": undefined,
  "nothing found": "not-found",
  "too many tries": { tooManyForSeconds: 61 },
  "a dossier": full("Phường Hòa Hưng"),
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The page read as XML, which forgives nothing. */
function parsed(page: string): { elements: Element[]; text: string } {
  const elements: Element[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) =>
    elements.push({ name, attributes: attributes as Readonly<Record<string, string>> }),
  );
  parser.on("text", (text) => texts.push(text));
  parser.on("error", (error) => expect.unreachable(error.message));
  parser.write(page.replace("<!doctype html>\n", "")).close();
  return { elements, text: texts.join("") };
}

describe.each(Object.entries(pages))("the page of %s", (name, found) => {
  const { elements } = parsed(trackingPage("vi", found));
  const all = (element: string) => elements.filter((one) => one.name === element);
  const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);

  test("is well formed, has one main heading, no level left out and no id twice", () => {
    expect(all("main")).toHaveLength(1);
    expect(all("h1")).toHaveLength(1);
    const levels = elements.flatMap((one) => /^h(\d)$/.exec(one.name)?.[1] ?? []).map(Number);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("says its language and those of its links, and which one is in use", () => {
    expect(all("html")[0]?.attributes).toEqual({ lang: "vi" });
    const links = all("a").filter(({ attributes }) => "hreflang" in attributes);
    expect(links.map(({ attributes }) => attributes["lang"])).toEqual(["vi", "en", "id"]);
    expect(links.map(({ attributes }) => attributes["aria-current"])).toEqual(["true", undefined, undefined]);
    expect(all("nav")[0]?.attributes).toEqual({ "aria-label": "Ngôn ngữ" });
  });

  test("names every field and what describes it", () => {
    const labelled = all("label").map(({ attributes }) => attributes["for"]);
    expect(all("input").map(({ attributes }) => attributes["id"])).toEqual(labelled);
    const described = all("input").flatMap(({ attributes }) => attributes["aria-describedby"]?.split(" ") ?? []);
    expect(described.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("says by role what changed, and by its title that something failed", () => {
    const failed = name === "nothing found" || name === "too many tries";
    const having = (role: string) => elements.filter(({ attributes }) => attributes["role"] === role);
    expect(having("alert")).toHaveLength(failed ? 1 : 0);
    expect(having("status")).toHaveLength(name === "a dossier" ? 1 : 0);
    expect(all("input").every(({ attributes }) => (attributes["aria-invalid"] === "true") === failed)).toBe(true);
    expect(trackingPage("vi", found).includes("<title>Lỗi: ")).toBe(failed);
  });
});

describe.each(Object.entries(naughtyWords))("%s in an office's settings", (_, words) => {
  test.each(["vi", "en", "id"] as const)("is text on the page (%s)", (language) => {
    const page = parsed(trackingPage(language, full(words)));
    const plain = parsed(trackingPage(language, full("Phường Hòa Hưng")));
    expect(page.elements.map(({ name }) => name)).toEqual(plain.elements.map(({ name }) => name));
    expect(page.elements.map(({ attributes }) => Object.keys(attributes))).toEqual(
      plain.elements.map(({ attributes }) => Object.keys(attributes)),
    );
    for (const { attributes } of page.elements) expect(attributes["href"] ?? "/").toMatch(/^(\/|tel:[0-9+]*$)/);
  });
});

describe("colours", () => {
  const grounds = [colours.paper, colours.card];

  test("of words stand out at least 4.5 to 1 on every ground they are written on", () => {
    for (const ground of grounds) {
      expect(contrast(colours.ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(colours.accent, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colours.card, colours.accent)).toBeGreaterThanOrEqual(4.5);
  });

  test("of edges, marks and the focus stand out at least 3 to 1", () => {
    for (const ground of grounds) {
      for (const mark of [colours.edge, colours.focus, colours.alarm, colours.accent]) {
        expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test("of the page are these and no others, each where a ground is measured above", () => {
    const used = new Set(pageStyle.match(/#[0-9a-f]{3,8}\b/gi));
    expect(used).toEqual(new Set(Object.values(colours)));
    const grounds = [...pageStyle.matchAll(/background:(#[0-9a-f]{6})/g)].map(([, colour]) => colour);
    expect(new Set(grounds)).toEqual(new Set([colours.paper, colours.card, colours.accent]));
    expect(pageStyle).not.toMatch(/rgb|hsl|opacity|outline:(0|none)|var\(/);
  });

  test("are measured as the guideline says", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrast("#123456", "#123456")).toBe(1);
  });
});
