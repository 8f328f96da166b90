import { describe, expect, test } from "vitest";
import { buttons, header, paragraph } from "#bot/slack/blocks.ts";
import { select } from "#bot/slack/inputs.ts";
import { modal } from "#bot/slack/modal.ts";
import { fromPeople } from "#bot/slack/text.ts";
import { type Builder, buildersIn, calls, madeByHand, sourcesIn } from "./builders.ts";
import { cutWords } from "./holds-to-slack.ts";

const sources = sourcesIn("bot").filter(({ file }) => !file.startsWith("bot/slack/"));
const builders = sources.flatMap(buildersIn);
const limitTests = sourcesIn("test/bot").filter(({ file }) => /(?:^|[/-])limits\.test\.ts$/.test(file));
const isTried = (builder: Builder) => limitTests.some(({ source }) => calls(source, builder));

/** Parts that never go to Slack by themselves, and the builders that show every one of them; those are tried. */
const parts: Readonly<Record<string, Builder>> = {
  "bot/end-of-day/person-messages.ts answerBlocks": { file: "bot/end-of-day/person-messages.ts", name: "mineMessage" },
  "bot/kudos/kudos-message.ts wordsOf": { file: "bot/kudos/kudos-message.ts", name: "publicMessage" },
  "bot/kudos/kudos-message.ts aboutOf": { file: "bot/kudos/kudos-message.ts", name: "publicMessage" },
  "bot/listening/people.ts speakersBlocks": { file: "bot/listening/session-message.ts", name: "sessionMessage" },
  "bot/on-call/dossier-message.ts aboutDossier": {
    file: "bot/on-call/dossier-message.ts",
    name: "urgentDossierMessage",
  },
  "bot/on-call/dossier-message.ts acceptButton": {
    file: "bot/on-call/dossier-message.ts",
    name: "urgentDossierMessage",
  },
  "bot/setup/evening-blocks.ts eveningBlocks": { file: "bot/setup/form-of-part.ts", name: "formOfPart" },
  "bot/setup/part-blocks.ts listeningBlocks": { file: "bot/setup/form-of-part.ts", name: "formOfPart" },
  "bot/setup/part-blocks.ts recognitionBlocks": { file: "bot/setup/form-of-part.ts", name: "formOfPart" },
  "bot/setup/part-blocks.ts suggestionBlocks": { file: "bot/setup/form-of-part.ts", name: "formOfPart" },
  "bot/setup/part-blocks.ts leadersBlocks": { file: "bot/setup/form-of-part.ts", name: "formOfPart" },
  "bot/setup/yes-or-no.ts yesOrNo": { file: "bot/setup/part-blocks.ts", name: "listeningBlocks" },
};
const keyOf = ({ file, name }: Builder) => `${file} ${name}`;

describe("every message and view that the code can build", () => {
  test("is found", () => {
    expect(builders.length).toBeGreaterThan(100);
    expect(new Set(builders.map(keyOf)).size).toBe(builders.length);
  });
  test.each(builders.map((builder) => [keyOf(builder), builder] as const))(
    "is held to Slack's limits: %s",
    (key, one) => {
      const whole = parts[key];
      if (whole === undefined) return expect(isTried(one)).toBe(true);
      // A part is shown by a whole, which is tried itself or is a part of one that is.
      expect(isTried(parts[keyOf(whole)] ?? whole)).toBe(true);
      const source = sources.find(({ file }) => file === whole.file)?.source ?? "";
      expect(source.match(new RegExp(`\\b${one.name}\\(`, "g"))?.length).toBeGreaterThanOrEqual(
        one.file === whole.file ? 2 : 1,
      );
    },
  );
  test("has a builder, or says one sentence", () => {
    const byHand = sources
      .filter((one) => buildersIn(one).length === 0)
      .flatMap(({ file, source }) => madeByHand(source).map((call) => `${file}: ${call}`));
    expect(byHand).toEqual([]);
  });
  test("stands among the parts for a reason that still holds", () => {
    const known = new Map(builders.map((builder) => [keyOf(builder), builder]));
    for (const key of Object.keys(parts)) {
      const part = known.get(key);
      expect({ key, isKnown: part !== undefined }).toEqual({ key, isKnown: true });
      if (part !== undefined) expect({ key, isTried: isTried(part) }).toEqual({ key, isTried: false });
    }
  });
});

describe("the search for builders", () => {
  const found = (source: string) => buildersIn({ file: "bot/a.ts", source }).map(({ name }) => name);
  test.each([
    ["a message", "export function a(of: Of): Message {"],
    ["a view that takes a while", "export async function a(of: Of, deps: Pick<Deps, 'b'>): Promise<Modal> {"],
    [
      "blocks or nothing",
      "export function a(\n  { b, c = (1) }: { b: (d: E) => F; c: number },\n): readonly Block[] | undefined {",
    ],
    ["one block", "export function a<T>(): Block {"],
  ])("finds one of %s", (_, source) => expect(found(source)).toEqual(["a"]));
  test.each([
    ["of its own file", "function a(): Message {"],
    ["of something else", "export function a(message: Message): Promise<void> {\n}\nconst b: () => Modal = c;"],
    ["of a list of messages", "export function a(): Map<string, Message> {"],
  ])("leaves one %s", (_, source) => expect(found(source)).toEqual([]));
  test("asks for the import and the call", () => {
    const one = { file: "bot/a.ts", name: "a" };
    expect(calls('import { a } from "#bot/a.ts";\nexpect(a(1))', one)).toBe(true);
    expect(calls('import { a as b } from "#bot/a.ts";\nexpect(b(1))', one)).toBe(true);
    expect(calls('import { a } from "#bot/b.ts";\nexpect(a(1))', one)).toBe(false);
    expect(calls('import { a } from "#bot/a.ts";\nexpect(c(1))', one)).toBe(false);
  });
  test("knows what is made by hand", () => {
    expect(madeByHand("say(message(words, paragraph(words)));")).toEqual([]);
    expect(madeByHand("say(message(texts.gone, note(texts.gone)));")).toEqual([]);
    expect(madeByHand("say(message(words, paragraph(others)));")).toHaveLength(1);
    expect(madeByHand("return modal({")).toHaveLength(1);
  });
});

describe("words of our own that do not fit", () => {
  const form = { callbackId: "a", title: "A title", close: "Close", blocks: [header("A header")] };
  const long = "More words than fit into any such place, so that the end of them would be missing there";
  test.each([
    ["in a title", modal({ ...form, title: long })],
    ["on the button that hands a form in", modal({ ...form, submit: long })],
    ["on the button that closes it", modal({ ...form, close: long })],
    ["in a header", modal({ ...form, blocks: [header(long.repeat(2))] })],
    ["on a button", buttons({ actionId: "a", text: long, value: "-" })],
    [
      "in a choice",
      select({
        id: "a",
        label: "A",
        placeholder: "B",
        groups: [{ label: "C", choices: [{ value: "d", text: long }] }],
      }),
    ],
    [
      "over a group of choices",
      select({ id: "a", label: "A", placeholder: "B", groups: [{ label: long, choices: [] }] }),
    ],
  ])("are noticed %s", (_, shown) => expect(cutWords(shown)).toHaveLength(1));
  test("are told from words of people, and from those that end so in the catalogue", () => {
    const name = fromPeople("Ở".repeat(80));
    const groups = [{ label: "C", choices: [{ value: "d", text: name }] }];
    expect(cutWords(select({ id: "a", label: "A", placeholder: "B", groups }))).toEqual([]);
    expect(cutWords(buttons({ actionId: "a", text: "Ngày nghỉ của tôi…", value: "-" }))).toEqual([]);
    expect(cutWords(buttons({ actionId: "a", text: long, value: "-" }), [long])).toEqual([]);
    expect(cutWords(paragraph(fromPeople(`${long}…`)))).toEqual([]);
  });
});
