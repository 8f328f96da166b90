import { describe, expect, test } from "vitest";
import { bold, buttons, figures, header, list, mention, note, paragraph } from "#bot/slack/blocks.ts";
import { contentHash, message } from "#bot/slack/message.ts";
import { cut, escapeMarkup, fromPeople, type PeopleText } from "#bot/slack/text.ts";

/** What citizens could send to make Slack call, link, hide or style something. */
const markup = [
  "<!channel>",
  "<!here>",
  "<!everyone>",
  "<@U0LAN>",
  "<!subteam^S0ALL>",
  "<#C0HELP>",
  "<!date^1392734382^{date}|x>",
  "<http://evil.example|https://gov.vn>",
  "&lt;!channel&gt;",
  "@channel",
  "https://evil.example/x",
  "*bold* _it_ ~no~ `code` ```block```",
  "> quoted",
  ":smile:",
  "[link](http://evil.example)",
];

describe("words of people", () => {
  test.each(markup)("%s stays what it is, in elements that Slack takes plainly", (words) => {
    const said = fromPeople(words);
    const shown = JSON.stringify([paragraph(said), paragraph(bold(said)), list([[said]]), note(said)]);
    const types = new Set([...shown.matchAll(/"type":"(\w+)"/g)].map(([, type]) => type));
    expect(types).toEqual(
      new Set(["context", "plain_text", "rich_text", "rich_text_list", "rich_text_section", "text"]),
    );
    expect(shown.split(JSON.stringify(words).slice(1, -1))).toHaveLength(5);
  });

  test("cannot be put where Slack reads markup: it does not compile", () => {
    const said = fromPeople("<!channel>");
    // @ts-expect-error words of people are no fallback text
    message(said, header("x"));
    // @ts-expect-error nor a heading
    header(said);
    // @ts-expect-error nor a button
    buttons({ actionId: "x", text: said, value: "1" });
    // @ts-expect-error nor any string
    const text: string = said;
    expect(text).toBe("<!channel>");
  });

  test.each([
    ["controls", "a\u0000b\u0007c\u001b[31m\u009fd", "abc[31md"],
    ["bidi overrides", "a\u202eb\u2066c\u200fd\u061ce", "abcde"],
    ["zero width", "a\u200bb\u2060c\ufeffd", "abcd"],
    ["lone surrogates", "a\ud83db", "a\ufffdb"],
  ])("lose %s", (_, given, kept) => {
    expect(fromPeople(given)).toBe(kept);
  });

  test("keep line breaks, joined emoji and Vietnamese, composed", () => {
    expect(fromPeople("Hộ tịch".normalize("NFD"))).toBe("Hộ tịch");
    expect(fromPeople("một\n\thai 👩‍👩‍👧")).toBe("một\n\thai 👩‍👩‍👧");
  });
});

describe("limits of Block Kit", () => {
  test("text is cut between code points, and says so", () => {
    expect(cut("ướt", 3)).toBe("ướt");
    expect(cut("Phường Hòa Hưng", 7)).toBe("Phường…");
    expect(cut("ab👍👍", 4)).toBe("ab…");
    expect(cut("ab👍👍", 5)).toBe("ab👍…");
  });

  test.each([
    ["a heading", (text: string) => header(text), 150],
    ["a note", (text: string) => note(text), 3000],
    ["a paragraph", (text: string) => paragraph(text), 3000],
    ["a paragraph of many runs", (text: string) => paragraph(...text.slice(0, 4000).split("")), 3000],
    ["a button's text", (text: string) => buttons({ actionId: "a.b", text, value: "1" }), 75],
    ["a figure", (text: string) => figures([["Tên", text]]), 2000],
  ])("%s of 40,000 characters is cut", (_, build, limit) => {
    const texts = [...JSON.stringify(build("ộ".repeat(40_000))).matchAll(/"text":("[^"]*")/g)];
    expect(texts.reduce((sum, [, text = ""]) => sum + JSON.parse(text).length, 0)).toBeLessThanOrEqual(limit);
  });

  test("a button whose value would be cut is refused: it would name something else", () => {
    expect(() => buttons({ actionId: "a.b", text: "x", value: "1".repeat(2001) })).toThrow(RangeError);
  });

  test("a message has 1 to 50 blocks", () => {
    expect(() => message("x")).toThrow(RangeError);
    expect(() => message("x", ...Array.from({ length: 51 }, () => header("x")))).toThrow(RangeError);
    expect(message("x", ...Array.from({ length: 50 }, () => header("x"))).blocks).toHaveLength(50);
  });
});

describe("a message", () => {
  test.each(markup)("with the fallback %s notifies nobody", (text) => {
    const fallback = message(text, header("x")).text;
    expect(fallback).not.toMatch(/[<>]/);
    expect(fallback).toBe(escapeMarkup(text));
  });

  test("has a fallback that is cut before it is escaped, so never in the middle of an entity", () => {
    const { text } = message("<".repeat(5000), header("x"));
    expect(text.length).toBeLessThanOrEqual(4000);
    expect(text.replaceAll("&lt;", "")).toBe("…");
  });

  test("names colleagues as elements of their own", () => {
    const [block] = message("x", paragraph("a ", mention("U0LAN"), bold("b"))).blocks;
    expect(block).toMatchObject({
      elements: [
        {
          elements: [
            { type: "text", text: "a " },
            { type: "user", user_id: "U0LAN" },
            { type: "text", text: "b", style: { bold: true } },
          ],
        },
      ],
    });
  });

  test("cannot be made of a dossier or of a literal: it does not compile", () => {
    const dossier = { code: "H29.27163-261120-0001", applicant: "Lan" };
    // @ts-expect-error a dossier is no run of text
    expect(() => paragraph(dossier)).not.toThrow();
    // @ts-expect-error a literal is no block
    message("x", { type: "section", text: { type: "mrkdwn", text: "<!channel>" } });
    const people: PeopleText = fromPeople("x");
    expect(people).toBe("x");
  });

  test("has the same hash as long as it looks the same", () => {
    const hash = contentHash(message("a", header("b")));
    expect(contentHash(message("a", header("b")))).toBe(hash);
    expect(contentHash(message("a", header("c")))).not.toBe(hash);
    expect(contentHash(message("c", header("b")))).not.toBe(hash);
  });
});
