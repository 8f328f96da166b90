import { readdirSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Block } from "#bot/slack/blocks.ts";
import type { Message } from "#bot/slack/message.ts";
import type { Modal } from "#bot/slack/modal.ts";
import { refuseMessage, refuseView } from "#infra/local/slack/block-kit/check-content.ts";
import { expectSaysWhatItShows } from "./says-what-it-shows.ts";

/** Blocks of one feature on the home tab, without the line that ends it. */
const mostOfSection = 19;
const slips = /undefined|\[object |NaN|Invalid Date/;

/** Slack takes it, posted and edited: block limits as Slack states them, and 4,000 characters of text in an edit. */
export function expectMessageTaken({ text, blocks }: Message, quoted: readonly string[] = []): void {
  expect(refuseMessage({ blocks, text })).toBeUndefined();
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThanOrEqual(4_000);
  expectWhole(blocks, quoted);
  // A mention is shown as a name that the blocks do not hold.
  if (!JSON.stringify(blocks).includes('"type":"user"')) expectSaysWhatItShows({ text, blocks });
}

/**
 * Slack takes it as a modal, and none of our own words is cut. @param quoted words of others of which a menu shows the beginning, such as
 * names of procedures.
 */
export function expectViewTaken(view: Modal, quoted: readonly string[] = []): void {
  expect(refuseView(view, "modal")).toBeUndefined();
  expect(view.private_metadata?.length ?? 0).toBeLessThanOrEqual(3_000);
  expectWhole(view, quoted);
}

/** Slack takes it on the home tab, and it leaves room for the others. */
export function expectPartOfHome(blocks: readonly Block[]): void {
  expect(blocks.length).toBeLessThanOrEqual(mostOfSection);
  if (blocks.length > 0) expect(refuseView({ type: "home", blocks }, "home")).toBeUndefined();
  expectWhole(blocks, []);
}

function expectWhole(shown: object, quoted: readonly string[]): void {
  expect(JSON.stringify(shown)).not.toMatch(slips);
  expect(cutWords(shown, quoted)).toEqual([]);
}

const languages = ["vi", "en", "id"];
const folder = new URL("../../shared/text/", import.meta.url);
const catalogue = languages
  .flatMap((language) => readdirSync(new URL(`${language}/`, folder)).map((name) => `${language}/${name}`))
  .map((path) => readFileSync(new URL(path, folder), "utf8"))
  .join("\n");

/**
 * Words of our own that did not fit where they stand. Words of people are made of "Ở" in these tests: they may be cut, and so may what
 * stands behind them. Some words end in "…" because more follows a click; then they do so in the catalogue.
 */
export function cutWords(shown: object, quoted: readonly string[] = []): string[] {
  return shortTexts(shown)
    .filter((text) => text.endsWith("…") && !text.endsWith("Ở…"))
    .filter((text) => !catalogue.includes(text) && !quoted.some((whole) => isBeginning(text, whole)));
}

function isBeginning(text: string, whole: string): boolean {
  const kept = text.slice(0, -1);
  return kept.includes(whole.slice(0, 20));
}

/** Where a few words have to be enough; a paragraph may tell the beginning of what somebody wrote. */
const shortPlaces: ReadonlySet<string> = new Set([
  "title",
  "submit",
  "close",
  "label",
  "placeholder",
  "confirm",
  "deny",
]);
const shortTypes: ReadonlySet<unknown> = new Set(["button", "header"]);

function shortTexts(value: unknown, isShort = false): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => shortTexts(one));
  if (typeof value !== "object" || value === null) return [];
  const of: { readonly type?: unknown; readonly text?: unknown } = value;
  if (of.type === "plain_text") return isShort ? [String(of.text)] : [];
  const isButtonOrOption = shortTypes.has(of.type) || (of.type === undefined && "value" in of);
  return Object.entries(of).flatMap(([key, inner]) =>
    shortTexts(inner, shortPlaces.has(key) || (key === "text" && isButtonOrOption)),
  );
}
